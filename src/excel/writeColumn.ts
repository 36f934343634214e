import type { CellValue } from "../workbook/plan";
import { cellInput } from "./writeCells";

/** About how many bytes a column's values take on the wire. */
const cellBytes = 12;
const rangeBytes = 700;

/** Values to be put into one column of a sheet, by row. */
export type ColumnValues = ReadonlyMap<number, CellValue>;

/** About how many bytes it takes to write them. */
export function columnBytes(values: ColumnValues): number {
  const rows = [...values.keys()];
  const texts = [...values.values()].reduce<number>((sum, value) => sum + (typeof value === "string" ? value.length * 3 : 8), 0);
  return rangeBytes * 2 + (Math.max(...rows) - Math.min(...rows) + 1) * cellBytes + texts;
}

/**
 * Queues values into one column, leaving the cells between them alone. Text stays text whatever it begins with; a
 * number makes its cell General, since a cell formatted as text would keep it as text and one as a date would show a day;
 * not on a protected sheet, which allows no formatting: there the caller has asked `askForbidden`.
 */
export function writeColumn(sheet: Excel.Worksheet, column: number, values: ColumnValues, isProtected = false): void {
  const rows = [...values.keys()];
  if (rows.length === 0) return;
  const first = Math.min(...rows);
  const height = Math.max(...rows) - first + 1;
  const range = sheet.getRangeByIndexes(first, column, height, 1);
  const at = (index: number) => values.get(first + index);
  if (!isProtected && [...values.values()].some((value) => typeof value === "number")) {
    range.numberFormat = Array.from({ length: height }, (_, index) => [typeof at(index) === "number" ? "General" : null]);
  }
  range.values = Array.from({ length: height }, (_, index) => {
    const value = at(index);
    return [value === undefined ? null : cellInput({ value })];
  });
}
