import { describeSchemeFileProblem } from "../../i18n/schemeFileWords";
import type { SchemeFileProblem } from "../../workbook/scheme/schemeFile";
import { readSchemeSheets, readSchemeText } from "../../workbook/scheme/schemeFile";
import { breathe } from "../book/breathe";
import { lastYearLimits } from "../../xlsx/returnLimits";
import type { ActionOptions, Outcome, ReturnFile } from "../types";
import type { SchemeFileRead } from "./schemeTypes";

/** Reads a scheme from a .json file or a workbook. Writes nothing; a file that is wrong in any way is answered in sentences. */
export async function readSchemeFile(file: ReturnFile, options: ActionOptions): Promise<Outcome<SchemeFileRead>> {
  const told = (problems: readonly SchemeFileProblem[]): Outcome<SchemeFileRead> => ({
    ok: true,
    value: { file: file.name, ok: false, messages: problems.map((problem) => describeSchemeFileProblem(problem, options.language)) },
  });
  const { readWorkbook, MAX_FILE_BYTES } = await import("../../xlsx/index");
  if (file.size > MAX_FILE_BYTES) return told([{ code: "tooLarge" }]);
  const bytes = await file.read().catch(() => null);
  if (bytes === null || bytes.length === 0) return told([{ code: "noScheme" }]);
  await breathe();
  // A workbook is a .zip archive, whatever the file is called.
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const book = isArchive ? await readWorkbook(bytes, lastYearLimits, breathe) : null;
  const read = book === null ? readSchemeText(new TextDecoder().decode(bytes)) : book.ok ? readSchemeSheets(book.plans) : null;
  if (read === null) return told([{ code: "noScheme" }]);
  return read.ok ? { ok: true, value: { file: file.name, ok: true, scheme: read.scheme } } : told(read.problems);
}
