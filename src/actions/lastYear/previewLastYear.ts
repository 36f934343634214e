import type { Language } from "../../core/index";
import { builtInSchemes } from "../../core/index";
import { compareYears } from "../../workbook/lastYear/compareYears";
import { inGroups, readLastYear, yearResults } from "../../workbook/lastYear/lastYear";
import type { YearResults } from "../../workbook/lastYear/lastYear";
import type { Book } from "../book/book";
import { readBook, requiredUnits } from "../book/book";
import { groupsOf } from "../book/groupsState";
import { breathe } from "../book/breathe";
import type { LastYearFileProblem } from "../../i18n/lastYearMessages";
import { lastYearFileMessage, lastYearMessage } from "../../i18n/lastYearMessages";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { lastYearLimits } from "../../xlsx/returnLimits";
import type { ActionOptions, LastYearPreview, Outcome, ReturnFile } from "../types";

/**
 * Last year's workbook held against this one. Reads this workbook in two syncs, then the file, and writes nothing. A
 * file that is wrong in any way is answered by a preview that says so.
 */
export async function previewLastYear(file: ReturnFile, options: ActionOptions): Promise<Outcome<LastYearPreview>> {
  const isCancelled = () => options.signal?.aborted === true;
  const cancelled: Outcome<LastYearPreview> = { ok: false, failure: { code: "cancelled", items: [] } };
  const read = await attempt(async (session) => {
    const found = requiredUnits(await readBook(session, { formulas: false }));
    assertOffice(found.outline);
    return found;
  });
  if (!read.ok) return read;
  options.onProgress?.({ done: 0, total: 1, doing: file.name });
  const { readWorkbook, MAX_FILE_BYTES } = await import("../../xlsx/index");
  await breathe();
  if (isCancelled()) return cancelled;
  if (file.size > MAX_FILE_BYTES) return { ok: true, value: unreadable(file, "tooLarge", options.language) };
  const bytes = await file.read().catch(() => null);
  if (bytes === null) return { ok: true, value: unreadable(file, "unreadable", options.language) };
  if (bytes.length === 0) return { ok: true, value: unreadable(file, "emptyFile", options.language) };
  const result = await readWorkbook(bytes, lastYearLimits, breathe);
  await breathe();
  if (isCancelled()) return cancelled;
  if (!result.ok) return { ok: true, value: unreadable(file, result.problem.code, options.language) };
  const book = read.value;
  const expected = { year: book.year, known: [book.scheme, ...builtInSchemes] };
  const last = await readLastYear({ sheets: result.plans, warnings: result.warnings }, expected, async (done, total, doing) => {
    options.onProgress?.({ done, total, doing });
    await breathe();
    return !isCancelled();
  });
  if (last === null) return cancelled;
  options.onProgress?.({ done: 1, total: 1, doing: "" });
  return {
    ok: true,
    value: {
      file: file.name,
      comparison: last.results === null ? null : compareYears(file.name, last.results, resultsOf(book)),
      notes: last.problems.map((problem) => ({ severity: problem.severity, message: lastYearMessage(problem, options.language, book.scheme) })),
    },
  };
}

/** This year's results as the workbook has them now. */
export function resultsOf(book: Book): YearResults {
  return inGroups(yearResults(book.scheme, book.year, book.units.map(({ reading }) => reading)), groupsOf(book) ?? (() => ""));
}

function unreadable(file: ReturnFile, code: LastYearFileProblem, language: Language): LastYearPreview {
  return { file: file.name, comparison: null, notes: [{ severity: "refused", message: lastYearFileMessage(code, language) }] };
}
