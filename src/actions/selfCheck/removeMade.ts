import type { BookOutline } from "../../excel/readOutline";
import { runExcel } from "../../excel/session";
import { isReservedName } from "../../workbook/sheetNames";

/** Removes the sheets of an assessment of these units that the workbook did not have before, and shows the one that was shown. What somebody else added meanwhile stays. Resolves to the names of those that could not go. */
export async function removeMade(before: BookOutline, units: readonly string[]): Promise<readonly string[]> {
  return runExcel(async ({ workbook, sync }) => {
    const { worksheets } = workbook;
    worksheets.load("items/id,items/name");
    await sync();
    const had = new Set(before.sheets.map(({ id }) => id));
    const made = worksheets.items.filter(({ id, name }) => !had.has(id) && (isReservedName(name) || units.includes(name)));
    const ids = new Set(made.map(({ id }) => id));
    if (had.has(before.activeId)) worksheets.getItem(before.activeId).activate();
    await sync();
    // Each in its own time: one that cannot go is not to keep the others.
    for (const sheet of made) {
      sheet.visibility = "Visible";
      sheet.delete();
      await sync().catch(() => undefined);
    }
    worksheets.load("items/id,items/name");
    await sync();
    return worksheets.items.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  });
}
