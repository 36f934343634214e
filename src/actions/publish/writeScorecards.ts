import { readSheet } from "../../excel/readSheet";
import type { Replacement } from "../../excel/replaceSheet";
import { writePages } from "../../excel/writePages";
import { inOfficialOrder } from "../../workbook/overview/officialOrder";
import { pageRows } from "../../workbook/publish/scorecardGrid";
import { scorecardsPlan } from "../../workbook/publish/scorecards";
import { publishedNames, sheetNames } from "../../workbook/sheetNames";
import { assertWritable, readBook, requiredUnits } from "../book/book";
import { breathe } from "../book/breathe";
import { assertOffice } from "../book/officeOnly";
import { attempt, stopIfCancelled } from "../book/outcome";
import { earlierSheet, publishSheet, resultsOf } from "./publishSheet";
import type { ActionOptions, Outcome, ScorecardsReport } from "../types";

/** 成绩单: a page for every city, or for those named, on a sheet that takes the place of an earlier one. Writes nothing where no city is known. */
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
    const { scorecards: name } = publishedNames;
    if (pages.length === 0) return { pages: 0, sheetName: name, unknown, kept: null };
    const plan = scorecardsPlan({ ...results, pages });
    const old = book.outline.sheets.find((sheet) => sheet.name === name);
    const content = old === undefined ? null : await readSheet(session, old.id);
    const earlier = content === null ? null : earlierSheet(book.outline, content, content.isProtected);
    stopIfCancelled(options.signal);
    const progress = (done: number) => options.onProgress?.({ done, total: pages.length, doing: pages[done]?.name ?? "" });
    const write = (sheet: Replacement["sheet"]) =>
      writePages(session, sheet, plan, pageRows(book.scheme).all, async (page) => {
        progress(page);
        await breathe();
        stopIfCancelled(options.signal);
      });
    const kept = await publishSheet(session, book, { plan, earlier, drawsOnSummary: true, write });
    progress(pages.length);
    return { pages: pages.length, sheetName: name, unknown, kept };
  });
}
