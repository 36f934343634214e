import { sheetNames } from "../workbook/sheetNames";
import { assertWritable, readBook, required, stateOf } from "./book";
import { attempt } from "./outcome";
import { rankingOf, summaryOf, writeOverview } from "./overviews";
import type { ActionOptions, Outcome, RankReport } from "./types";

/** 生成排名: 排名 (and 汇总, on which it draws) built or brought up to date, and shown. */
export function rank(options: ActionOptions & { readonly commend?: number }): Promise<Outcome<RankReport>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: false, others: [sheetNames.summary, sheetNames.ranking] }));
    assertWritable(book.outline);
    await writeOverview(session, summaryOf(book), book.others.get(sheetNames.summary));
    await writeOverview(session, rankingOf(book, options.commend), book.others.get(sheetNames.ranking));
    session.workbook.worksheets.getItem(sheetNames.ranking).activate();
    await session.sync();
    const state = stateOf(book, options.language);
    const ranking = state.kind === "assessment" ? state.ranking : [];
    return {
      units: ranking.length,
      ties: ranking.filter((one) => one.tied).length,
      incomplete: ranking.filter((one) => !one.complete).length,
      leader: ranking[0]?.name ?? "",
    };
  });
}
