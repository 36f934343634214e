import type { Session } from "../excel/session";
import { sheetNames } from "../workbook/sheetNames";
import { readBook, required } from "./book";
import { rankingOf, summaryOf, writeOverview } from "./overviews";

/** Brings 汇总 and 排名, where they stand, to the forms as they are now. */
export async function refreshOverviews(session: Session): Promise<void> {
  const book = required(await readBook(session, { formulas: false, others: [sheetNames.summary, sheetNames.ranking] }));
  const summary = book.others.get(sheetNames.summary);
  const ranking = book.others.get(sheetNames.ranking);
  if (summary !== undefined) await writeOverview(session, summaryOf(book), summary);
  if (ranking !== undefined) await writeOverview(session, rankingOf(book, undefined), ranking);
  await session.sync();
}
