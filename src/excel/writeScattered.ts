import { areaAddress } from "../sheet/a1";
import { rectanglesOf } from "./rectangles";
import type { Session } from "./session";

/** What a single cell is to hold, as Range.formulas takes it. */
export interface CellInput {
  readonly row: number;
  readonly column: number;
  readonly input: string | number | boolean;
}

/** About how many bytes one area takes besides what it holds. */
const areaBytes = 500;

/** Queues cells here and there on a sheet, neighbours in one piece: a form pasted over as values takes few requests. */
export async function writeScattered(session: Session, sheet: Excel.Worksheet, cells: readonly CellInput[]): Promise<void> {
  const inputs = new Map(cells.map(({ row, column, input }) => [`${row} ${column}`, input] as const));
  for (const area of rectanglesOf(cells.map(({ row, column }) => [row, column]))) {
    const grid = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (_cell, column) => inputs.get(`${area.row + row} ${area.column + column}`) ?? ""),
    );
    await session.spend(areaBytes + new TextEncoder().encode(JSON.stringify(grid)).length * 1.2);
    sheet.getRange(areaAddress(area)).formulas = grid;
  }
}
