import { comparisonPlan } from "../../workbook/lastYear/comparison";
import { figuresNow } from "../../workbook/lastYear/compareYears";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import { assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { resultsOf } from "./previewLastYear";
import { earlierSheet, publishSheet } from "../publish/publishSheet";
import type { ActionOptions, ComparisonReport, Outcome, YearComparison } from "../types";

const { comparison: sheetName } = publishedNames;

/**
 * 与上年对比 as a sheet, made or in the place of an earlier one. This year's figures are those of the moment of writing, so that the sheet is
 * not behind an entry that changed since the preview.
 */
export function writeComparison(comparison: YearComparison, options: ActionOptions): Promise<Outcome<ComparisonReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetName, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    if (book.year !== comparison.year) throw new ActionFailure("otherYear", [String(book.year)]);
    const current = figuresNow(comparison, resultsOf(book));
    const plan = comparisonPlan(current, book.scheme.title.zh);
    const old = book.others.get(sheetName);
    const earlier = old === undefined ? null : earlierSheet(book.outline, old, book.protectedOthers.has(sheetName));
    stopIfCancelled(options.signal);
    const kept = await publishSheet(session, book, { plan, earlier, drawsOnSummary: false });
    return { units: current.units.length, sheetName, kept };
  });
}
