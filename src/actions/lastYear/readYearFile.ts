import type { Language } from "../../core/index";
import { builtInSchemes } from "../../core/index";
import { readLastYear } from "../../workbook/lastYear/lastYear";
import type { YearResults } from "../../workbook/lastYear/lastYear";
import type { Book } from "../book/book";
import { breathe } from "../book/breathe";
import type { LastYearFileProblem } from "../../i18n/lastYearMessages";
import { lastYearFileMessage, lastYearMessage } from "../../i18n/lastYearMessages";
import { lastYearLimits } from "../../xlsx/returnLimits";
import type { ActionOptions, LastYearNote, ReturnFile } from "../types";

/** A former year's workbook as it was read: its results, or null with a refusal among the notes. */
export interface YearFileRead {
  readonly results: YearResults | null;
  readonly notes: readonly LastYearNote[];
}

/**
 * Reads the workbook of a former year beside the one that is open, every unit scored anew under that year's scheme. Never throws for what
 * the file holds; null where the reading was cancelled.
 */
export async function readYearFile(file: ReturnFile, book: Book, options: ActionOptions): Promise<YearFileRead | null> {
  const isCancelled = () => options.signal?.aborted === true;
  const { readWorkbook, MAX_FILE_BYTES } = await import("../../xlsx/index");
  await breathe();
  if (isCancelled()) return null;
  if (file.size > MAX_FILE_BYTES) return unreadable("tooLarge", options.language);
  const bytes = await file.read().catch(() => null);
  if (bytes === null) return unreadable("unreadable", options.language);
  if (bytes.length === 0) return unreadable("emptyFile", options.language);
  const result = await readWorkbook(bytes, lastYearLimits, breathe);
  await breathe();
  if (isCancelled()) return null;
  if (!result.ok) return unreadable(result.problem.code, options.language);
  const expected = { year: book.year, known: [book.scheme, ...builtInSchemes] };
  const last = await readLastYear({ sheets: result.plans, warnings: result.warnings }, expected, async (done, total, doing) => {
    options.onProgress?.({ done, total, doing });
    await breathe();
    return !isCancelled();
  });
  if (last === null) return null;
  return { results: last.results, notes: last.problems.map((problem) => ({ severity: problem.severity, message: lastYearMessage(problem, options.language, book.scheme) })) };
}

function unreadable(code: LastYearFileProblem, language: Language): YearFileRead {
  return { results: null, notes: [{ severity: "refused", message: lastYearFileMessage(code, language) }] };
}
