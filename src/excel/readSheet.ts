import type { SheetContent } from "../sheet/plan";
import type { Session } from "./session";

/** Rows read in one piece, so that no answer grows beyond what Excel on the web sends. */
const rowsAtOnce = 4_000;

/** What stands on one sheet, read in pieces. Takes a sync, and one per piece. */
export async function readSheet(session: Session, sheetId: string): Promise<SheetContent & { readonly isProtected: boolean }> {
  const sheet = session.workbook.worksheets.getItem(sheetId);
  const { protection } = sheet;
  protection.load("protected");
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount,columnIndex,columnCount");
  await session.sync();
  const rows = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  const columns = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
  const values: SheetContent["values"][number][] = [];
  const formulas: SheetContent["formulas"][number][] = [];
  for (let first = 0; first < rows; first += rowsAtOnce) {
    const range = sheet.getRangeByIndexes(first, 0, Math.min(rowsAtOnce, rows - first), columns);
    range.load("values,formulas");
    await session.sync();
    const read: readonly (readonly unknown[])[] = range.formulas;
    values.push(...range.values);
    formulas.push(...read.map((row) => row.map((cell) => (typeof cell === "string" && cell.startsWith("=") ? cell : null))));
  }
  return { name: sheet.name, values, formulas, isProtected: protection.protected };
}
