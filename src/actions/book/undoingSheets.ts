import type { BookOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { assertFreeStructure } from "./book";

/**
 * Does work that adds sheets; where it fails or is cancelled, takes them away again and shows the sheet that was shown,
 * so that the workbook is as it was. `made` is filled by the work, a name before each sheet. Ends the action before anything
 * is written where one of them would be new and the workbook forbids that.
 */
export async function undoingSheets(
  session: Session,
  before: BookOutline,
  made: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  if (made.some((name) => !before.sheets.some((sheet) => sheet.name === name))) assertFreeStructure(before);
  try {
    await work();
  } catch (error) {
    // What went wrong first is what the user must hear of, even where clearing up fails too.
    await removeSheets(session, before, made).catch(() => undefined);
    throw error;
  }
}

async function removeSheets(session: Session, before: BookOutline, made: readonly string[]): Promise<void> {
  const { worksheets } = session.workbook;
  // Sends what is queued too: sheets that were not yet asked for are made and, below, removed.
  worksheets.load("items/id,items/name");
  await session.sync();
  const old = new Set(before.sheets.map(({ id }) => id));
  const mine = worksheets.items.filter((sheet) => made.includes(sheet.name) && !old.has(sheet.id));
  worksheets.getItem(before.activeId).activate();
  for (const sheet of mine) {
    sheet.visibility = "Visible";
    sheet.delete();
  }
  await session.sync();
}
