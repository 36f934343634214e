import { toHostError } from "../../excel/hostError";
import type { BookOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import { assertFreeStructure } from "./book";
import { ActionFailure } from "./outcome";

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
    const left = await removeSheets(session, before, made).catch(() => made);
    // What went wrong first is what the user must hear of, unless something is left that the user has to clear up.
    if (left.length === 0) throw error;
    throw new ActionFailure("halfMade", left, error instanceof ActionFailure ? undefined : toHostError(error).technical);
  }
}

/** Takes the sheets away that the work made, and shows the one that was shown; the names of those that cannot go. */
async function removeSheets(session: Session, before: BookOutline, made: readonly string[]): Promise<readonly string[]> {
  const { worksheets } = session.workbook;
  const old = new Set(before.sheets.map(({ id }) => id));
  const mine = async () => {
    // Sends what is queued too: sheets that were not yet asked for are made and, below, removed.
    worksheets.load("items/id,items/name");
    await session.sync();
    return worksheets.items.filter((sheet) => made.includes(sheet.name) && !old.has(sheet.id));
  };
  const remove = (sheet: Awaited<ReturnType<typeof mine>>[number]) => {
    sheet.visibility = "Visible";
    sheet.delete();
  };
  for (const sheet of await mine().catch(mine)) remove(sheet);
  // Where one cannot go, as while another workbook is in front, the others go one by one.
  await session.sync().catch(async () => {
    for (const sheet of await mine()) {
      remove(sheet);
      await session.sync().catch(() => undefined);
    }
  });
  // What shows a sheet is refused where what deletes it may not be, so it comes apart.
  worksheets.getItem(before.activeId).activate();
  await session.sync().catch(() => undefined);
  return (await mine()).map(({ name }) => name);
}
