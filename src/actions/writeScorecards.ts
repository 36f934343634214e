import { readUnprotected } from "../excel/readRows";
import { writePages } from "../excel/writePages";
import { inOfficialOrder } from "../workbook/officialOrder";
import { pageRows } from "../workbook/scorecardGrid";
import { scorecardsPlan, typedBeside } from "../workbook/scorecards";
import { publishedNames, sheetNames } from "../workbook/sheetNames";
import { assertWritable, readBook, requiredUnits } from "./book";
import { breathe } from "./breathe";
import { assertOffice } from "./officeOnly";
import { attempt, stopIfCancelled } from "./outcome";
import { publishSheet, resultsOf } from "./publishSheet";
import type { ActionOptions, Outcome, ScorecardsReport } from "./types";
import { logTime } from "./writeLog";

/** 成绩单: a page for every city, or for those named, on a sheet that replaces an earlier one. Writes nothing where no city is known. */
export function writeScorecards(units: "all" | readonly string[], options: ActionOptions): Promise<Outcome<ScorecardsReport>> {
  return attempt(async (session) => {
    const others = [sheetNames.summary, sheetNames.log];
    const book = requiredUnits(await readBook(session, { formulas: false, others }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    const results = resultsOf(book, options);
    const wanted = results.units.filter(({ name }) => units === "all" || units.includes(name));
    const pages = inOfficialOrder(book.scheme.units, wanted, ({ name }) => name);
    const unknown = units === "all" ? [] : units.filter((name) => !pages.some((page) => page.name === name));
    const report = { pages: pages.length, sheetName: publishedNames.scorecards, unknown };
    if (pages.length === 0) return report;
    const plan = scorecardsPlan({ ...results, pages });
    const old = book.outline.sheets.find(({ name }) => name === publishedNames.scorecards);
    const earlier = old === undefined ? null : await readUnprotected(session, old.id);
    const time = logTime(new Date());
    const log = (earlier === null ? [] : typedBeside(book.scheme, plan, earlier)).map(({ address, before }) => {
      return { time, action: "成绩单", unit: "", what: "成绩单上的批注", address, before, after: "" };
    });
    stopIfCancelled(options.signal);
    const progress = (done: number) => options.onProgress?.({ done, total: pages.length, doing: pages[done]?.name ?? "" });
    await publishSheet(session, book, plan.name, log, async (sheet) => {
      await writePages(session, sheet, plan, pageRows(book.scheme).all, async (page) => {
        progress(page);
        await breathe();
        stopIfCancelled(options.signal);
      });
    });
    progress(pages.length);
    return report;
  });
}
