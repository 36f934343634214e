import { sheetNames } from "../../workbook/sheetNames";
import { loggedActionNames } from "../../workbook/log/logWords";
import { assertUnlocked, assertWritable, readBook, requiredUnits } from "../book/book";
import { stateOf } from "../book/workbookState";
import { earlierVersions } from "../book/earlierVersions";
import { assertOffice } from "../book/officeOnly";
import { attempt, stopIfCancelled } from "../book/outcome";
import { lockedOverviews, madeBy, rankingChange, summaryChange, writeOverview } from "./overviews";
import type { ActionOptions, Outcome, RankReport } from "../types";
import { undoingSheets } from "../book/undoingSheets";
import { groupsReport, joinedLines, keepUnits, typedGroupLines } from "../book/unitsState";
import { restoredLines, writeLog } from "../book/writeLog";

/** 生成排名: 排名 (and 汇总, on which it draws) built or brought up to date, and shown. */
export function rank(options: ActionOptions & { readonly commend?: number }): Promise<Outcome<RankReport>> {
  return attempt(async (session) => {
    const others = [sheetNames.summary, sheetNames.ranking, sheetNames.log];
    const book = requiredUnits(await readBook(session, { formulas: false, others }));
    assertOffice(book.outline);
    assertWritable(book.outline);
    const known = await earlierVersions();
    const changes = [
      summaryChange(book, known),
      rankingChange(book, known, { commend: options.commend }),
    ];
    const log = [...typedGroupLines(book), ...restoredLines(loggedActionNames.rank, changes.flatMap(({ restored }) => restored)), ...joinedLines(book, loggedActionNames.rank)];
    assertUnlocked(lockedOverviews(book, changes, log));
    stopIfCancelled(options.signal);
    await undoingSheets(session, book.outline, madeBy(changes), async () => {
      await keepUnits(session, book);
      await writeLog(session, book.scheme, book.others.get(sheetNames.log), log);
      for (const change of changes) await writeOverview(session, change);
      session.workbook.worksheets.getItem(sheetNames.ranking).activate();
      await session.sync();
    });
    const state = stateOf(book, options.language);
    const ranking = state.kind === "assessment" ? state.ranking : [];
    return {
      units: ranking.length,
      ties: ranking.filter((one) => one.tied).length,
      incomplete: ranking.filter((one) => !one.complete).length,
      leaders: ranking.filter((one) => one.rank === 1).map(({ name }) => name),
      groups: groupsReport(book),
    };
  });
}
