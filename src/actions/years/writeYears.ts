import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import { compareMany } from "../../workbook/years/compareMany";
import { yearsPlan } from "../../workbook/years/yearsSheet";
import { assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { resultsOf } from "../lastYear/previewLastYear";
import { earlierSheet, publishSheet } from "../publish/publishSheet";
import type { ActionOptions, Outcome, YearFile, YearsReport } from "../types";

const { years: sheetName } = publishedNames;

/**
 * 历年对比 as a sheet, made or in the place of an earlier one: the years of the files, and this one as it is at the moment of writing. Files
 * that were refused are left aside. Ends the action where a file is not of an earlier year than the workbook that is open by now.
 */
export function writeYears(files: readonly YearFile[], options: ActionOptions): Promise<Outcome<YearsReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetName, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    const former = files.flatMap(({ file, results }) => (results === null ? [] : [{ file, results }]));
    if (former.some(({ results }) => results.year >= book.year)) throw new ActionFailure("otherYear", [String(book.year)]);
    const compared = compareMany([...former, { file: null, results: resultsOf(book) }]);
    const old = book.others.get(sheetName);
    const earlier = old === undefined ? null : earlierSheet(book.outline, old, book.protectedOthers.has(sheetName));
    stopIfCancelled(options.signal);
    const kept = await publishSheet(session, book, { plan: yearsPlan(compared, book.scheme.title.zh), earlier, drawsOnSummary: false });
    return { years: compared.years.length, units: compared.units.length, sheetName, kept };
  });
}
