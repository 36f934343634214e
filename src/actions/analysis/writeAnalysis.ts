import { analyse } from "../../workbook/analysis/analyse";
import { analysisPlan } from "../../workbook/analysis/analysis";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import { assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { attempt, stopIfCancelled } from "../book/outcome";
import { earlierSheet, publishSheet, resultsOf } from "../publish/publishSheet";
import type { ActionOptions, AnalysisReport, Outcome } from "../types";

const { analysis: sheetName } = publishedNames;

/** 得分分析 as a sheet, made or in the place of an earlier one: where the cities lose their points, as they stand now. */
export function writeAnalysis(options: ActionOptions): Promise<Outcome<AnalysisReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetName, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    const old = book.others.get(sheetName);
    const earlier = old === undefined ? null : earlierSheet(book.outline, old, book.protectedOthers.has(sheetName));
    stopIfCancelled(options.signal);
    const results = resultsOf(book, options);
    const found = analyse(results);
    const kept = await publishSheet(session, book, { plan: analysisPlan(found, results), earlier, drawsOnSummary: false });
    const weakest = found.indicators[0];
    return { units: found.units.length, weakest: weakest === undefined || weakest.lost === 0 ? null : { code: weakest.indicator.code, lost: weakest.lost }, sheetName, kept };
  });
}
