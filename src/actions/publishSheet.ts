import type { Replacement } from "../excel/replaceSheet";
import { freeName, restoreName, startReplacement } from "../excel/replaceSheet";
import type { Session } from "../excel/session";
import type { LogEntry } from "../workbook/log";
import type { PublishedResults } from "../workbook/published";
import { sheetNames } from "../workbook/sheetNames";
import type { Book } from "./book";
import { assertUnlocked, stateOf } from "./book";
import { madeBy, overviewChange, summaryOf, writeOverview } from "./overviews";
import { assertAwardsAgree } from "./recomputeAwards";
import type { ActionOptions } from "./types";
import { undoingSheets } from "./undoingSheets";
import { writeLog } from "./writeLog";

/** The results as they are published, from the workbook as it was read. Ends the action where innovation points are not those of 创新加分. */
export function resultsOf(book: Book, options: ActionOptions): PublishedResults {
  assertAwardsAgree(book);
  const state = stateOf(book, options.language);
  const found = state.kind === "assessment" ? state : { units: [], ranking: [] };
  const units = found.units.map(({ name, verified, reported }) => ({ name, verified, reportedTotal: reported.total }));
  return { scheme: book.scheme, year: book.year, units, ranking: found.ranking };
}

/**
 * Makes a published sheet or puts it in the place of an earlier one, with lines of the log; where that fails or is
 * cancelled, the workbook is as it was. 汇总, on which the sheet's comparison draws, is made where it is missing.
 */
export async function publishSheet(
  session: Session,
  book: Book,
  name: string,
  log: readonly LogEntry[],
  write: (sheet: Replacement["sheet"]) => Promise<void>,
): Promise<void> {
  const { outline } = book;
  if (log.length > 0 && book.protectedOthers.has(sheetNames.log)) assertUnlocked([sheetNames.log]);
  const summary = overviewChange(summaryOf(book), book.others.get(sheetNames.summary));
  const made = [...madeBy([summary]), name, freeName(outline, `${name}_新`)];
  try {
    await undoingSheets(session, outline, made, async () => {
      if (summary.how === "make") await writeOverview(session, summary);
      const { sheet, finish } = startReplacement(session, outline, name, sheetNames.ranking);
      await write(sheet);
      await writeLog(session, book.others.get(sheetNames.log), log);
      await finish();
    });
  } catch (error) {
    await restoreName(session, outline, name).catch(() => undefined);
    throw error;
  }
}
