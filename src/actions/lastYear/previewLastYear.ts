import { compareYears } from "../../workbook/lastYear/compareYears";
import { inGroups, yearResults } from "../../workbook/lastYear/lastYear";
import type { YearResults } from "../../workbook/lastYear/lastYear";
import type { Book } from "../book/book";
import { readBook, requiredUnits } from "../book/book";
import { groupsOf } from "../book/groupsState";
import { assertOffice } from "../book/officeOnly";
import { attempt } from "../book/outcome";
import { readYearFile } from "./readYearFile";
import type { ActionOptions, LastYearPreview, Outcome, ReturnFile } from "../types";

/**
 * Last year's workbook held against this one. Reads this workbook in two syncs, then the file, and writes nothing. A
 * file that is wrong in any way is answered by a preview that says so.
 */
export async function previewLastYear(file: ReturnFile, options: ActionOptions): Promise<Outcome<LastYearPreview>> {
  const read = await attempt(async (session) => {
    const found = requiredUnits(await readBook(session, { formulas: false }));
    assertOffice(found.outline);
    return found;
  });
  if (!read.ok) return read;
  options.onProgress?.({ done: 0, total: 1, doing: file.name });
  const book = read.value;
  const last = await readYearFile(file, book, options);
  if (last === null) return { ok: false, failure: { code: "cancelled", items: [] } };
  options.onProgress?.({ done: 1, total: 1, doing: "" });
  const { results, notes } = last;
  return { ok: true, value: { file: file.name, comparison: results === null ? null : compareYears(file.name, results, resultsOf(book)), notes } };
}

/** This year's results as the workbook has them now. */
export function resultsOf(book: Book): YearResults {
  return inGroups(yearResults(book.scheme, book.year, book.units.map(({ reading }) => reading)), groupsOf(book) ?? (() => ""));
}
