import { addSheet } from "../../excel/addSheet";
import { writePages } from "../../excel/writePages";
import { finalPlan } from "../../workbook/final/final";
import type { KeptUnit } from "../../workbook/final/finalEntries";
import { entriesDigest, keptUnit } from "../../workbook/final/finalEntries";
import { finalScorecardsPlan } from "../../workbook/final/finalFigures";
import { namesForFinal } from "../../workbook/final/finalNames";
import type { KeptFinal } from "../../workbook/final/finalStore";
import { finalStorePlan } from "../../workbook/final/finalStore";
import type { LogEntry } from "../../workbook/log/log";
import { pageRows } from "../../workbook/publish/scorecardGrid";
import { schemeDigest } from "../../workbook/scheme/schemeSheet";
import { sheetNames } from "../../workbook/sheetNames";
import { loggedActionNames } from "../../workbook/log/logWords";
import type { Book } from "../book/book";
import { assertUnlocked, assertWritable, readBook, requiredUnits } from "../book/book";
import { stateOf } from "../book/workbookState";
import { breathe } from "../book/breathe";
import { groupsOf } from "../book/groupsState";
import { assertOffice } from "../book/officeOnly";
import { openIn, openLines } from "../publish/openLines";
import { attempt, stopIfCancelled } from "../book/outcome";
import { assertAwardsAgree } from "../awards/recomputeAwards";
import type { ActionOptions, FinalReport, Outcome } from "../types";
import { undoingSheets } from "../book/undoingSheets";
import { logTime, writeLog } from "../book/writeLog";
import { commendSet } from "../overview/overviews";

/**
 * 定稿: a sheet with ranking and points and one with the scorecards, both as values, and a very hidden one with the
 * entries that they come from. Adds a
 * version each time and changes no earlier one. What is still open hinders nothing, is told, and stands in 操作记录.
 */
export function finalise(options: ActionOptions): Promise<Outcome<FinalReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [sheetNames.ranking, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    assertUnlocked([sheetNames.log].filter((name) => book.protectedOthers.has(name)));
    assertAwardsAgree(book);
    const now = new Date();
    const names = namesForFinal(now, book.outline.sheets.map(({ name }) => name));
    const kept = keptOf(book, logTime(now));
    const readings = book.units.map(({ reading }) => reading);
    const plan = finalPlan(book.scheme, names, kept, readings);
    const scorecards = finalScorecardsPlan(book.scheme, names.scorecards, kept);
    const log = logLine(kept, names.sheet);
    const { matters } = openIn(book, options);
    const total = kept.units.length;
    const progress = (done: number) => options.onProgress?.({ done, total, doing: names.scorecards });
    stopIfCancelled(options.signal);
    await undoingSheets(session, book.outline, [...Object.values(names), sheetNames.log], async () => {
      // First the store, because the formulas of the other refer to it.
      await addSheet(session, finalStorePlan(names.store, kept));
      const sheet = await addSheet(session, plan);
      await writePages(session, session.workbook.worksheets.add(names.scorecards), scorecards, pageRows(book.scheme).all, async (page) => {
        progress(page);
        await breathe();
        stopIfCancelled(options.signal);
      });
      await writeLog(session, book.scheme, book.others.get(sheetNames.log), [log, ...openLines(kept.record.time, loggedActionNames.final, matters, book.scheme)]);
      sheet.activate();
      await session.sync();
    });
    const state = stateOf(book, options.language);
    const { ranking, units } = state.kind === "assessment" ? state : { ranking: [], units: [] };
    return {
      sheetName: names.sheet,
      time: kept.record.time,
      digest: kept.record.digest,
      units: units.length,
      incomplete: ranking.filter(({ complete }) => !complete).length,
      errors: units.reduce((sum, unit) => sum + unit.errors, 0),
      unreviewed: matters.find(({ kind }) => kind === "unreviewed")?.count ?? 0,
    };
  });
}

function keptOf(book: Book, time: string): KeptFinal {
  const { scheme, year } = book;
  const groupOf = groupsOf(book);
  const units = book.units.map(({ reading }): KeptUnit => {
    const group = groupOf?.(reading.city) ?? "";
    return { ...keptUnit(scheme, reading), ...(group === "" ? {} : { group }) };
  });
  const digestOfScheme = schemeDigest(scheme);
  const commend = commendSet(book);
  return {
    record: {
      time,
      schemeId: scheme.id,
      schemeVersion: scheme.version,
      schemeDigest: digestOfScheme,
      year,
      commend,
      digest: entriesDigest({ schemeDigest: digestOfScheme, year, commend }, units),
    },
    units,
  };
}

function logLine({ record }: KeptFinal, sheetName: string): LogEntry {
  return { time: record.time, action: loggedActionNames.final, unit: "", what: sheetName, address: "", before: "", after: `数据摘要 ${record.digest}` };
}
