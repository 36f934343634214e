import type { SheetContent } from "../sheet/plan";
import type { Session } from "./session";

/** Rows read in one piece, so that no answer grows beyond what Excel on the web sends. */
const rowsAtOnce = 4_000;

/** The upper and the last rows of a long sheet. */
export interface SheetEnds {
  readonly top: SheetContent["values"];
  readonly tail: SheetContent["values"];
  /** The row that the tail begins with, counted from 0. */
  readonly first: number;
}

/** Values of the first `top` rows of a sheet and of the last `tail` ones below them, over so many columns. Takes a sync, and one per piece. */
export async function readTail(session: Session, sheetId: string, top: number, tail: number, columns: number): Promise<SheetEnds> {
  const { sheet, upper, end } = await readTop(session, sheetId, top, columns);
  const begin = Math.max(top, end - tail);
  return { top: upper, tail: await readRows(session, sheet, begin, end, columns), first: begin };
}

/** Values of the first `top` rows of a sheet and of all from the row `from` on, over so many columns. Takes a sync, and one per piece. */
export async function readRowsFrom(session: Session, sheetId: string, top: number, from: number, columns: number): Promise<{ readonly top: SheetContent["values"]; readonly rows: SheetContent["values"] }> {
  const { sheet, upper, end } = await readTop(session, sheetId, top, columns);
  return { top: upper, rows: await readRows(session, sheet, from, end, columns) };
}

/** The first `top` rows, and how many rows there are. */
async function readTop(session: Session, sheetId: string, top: number, columns: number) {
  const sheet = session.workbook.worksheets.getItem(sheetId);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,rowCount");
  const upper = sheet.getRangeByIndexes(0, 0, top, columns);
  upper.load("values");
  await session.sync();
  return { sheet, upper: upper.values, end: used.isNullObject ? 0 : used.rowIndex + used.rowCount };
}

async function readRows(session: Session, sheet: Excel.Worksheet, begin: number, end: number, columns: number): Promise<SheetContent["values"]> {
  const values: SheetContent["values"][number][] = [];
  for (let first = begin; first < end; first += rowsAtOnce) {
    const range = sheet.getRangeByIndexes(first, 0, Math.min(rowsAtOnce, end - first), columns);
    range.load("values");
    await session.sync();
    for (const row of range.values) values.push(row);
  }
  return values;
}
