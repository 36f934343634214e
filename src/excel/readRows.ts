import type { CellValue } from "../sheet/plan";
import type { Session } from "./session";

/** Some rows of a sheet by their places, from 0, so many columns wide; null where one of them holds a formula, whose value others decide. One sync. */
export async function readRows(session: Session, sheetId: string, rows: readonly number[], width: number): Promise<ReadonlyMap<number, readonly CellValue[]> | null> {
  const sheet = session.workbook.worksheets.getItem(sheetId);
  const asked = rows.map((row) => ({ row, range: sheet.getRangeByIndexes(row, 0, 1, width).load("values,formulas") }));
  await session.sync();
  const found = new Map<number, readonly CellValue[]>();
  for (const { row, range } of asked) {
    const formulas: readonly (readonly unknown[])[] = range.formulas;
    if (formulas.some((cells) => cells.some((cell) => typeof cell === "string" && cell.startsWith("=")))) return null;
    found.set(row, range.values[0] ?? []);
  }
  return found;
}
