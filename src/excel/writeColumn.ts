import type { CellContent } from "../sheet/cellContent";
import { isFormula } from "../sheet/cellContent";
import { cellInput } from "./writeCells";

/** About how many bytes a column's values take on the wire. */
const cellBytes = 12;
const rangeBytes = 700;

/** Contents to be put into one column of a sheet, by row. */
export type ColumnValues = ReadonlyMap<number, CellContent>;

/** About how many bytes it takes to write them. */
export function columnBytes(values: ColumnValues): number {
  const rows = [...values.keys()];
  const texts = [...values.values()].reduce<number>((sum, content) => sum + textBytes(content), 0);
  return rangeBytes * 2 + (Math.max(...rows) - Math.min(...rows) + 1) * cellBytes + texts;
}

function textBytes(content: CellContent): number {
  const text = isFormula(content) ? content.formula : content;
  return typeof text === "string" ? text.length * 3 : 8;
}

/** A number and a formula, which a cell formatted as text would keep as text. */
function needsFormat(content: CellContent | undefined): boolean {
  return typeof content === "number" || (content !== undefined && isFormula(content));
}

export interface ColumnLook {
  readonly isProtected?: boolean;
  /** The number format in which the cell of a row holds a number or formula; General when absent. */
  readonly formatOf?: (row: number) => string;
}

/**
 * Queues values into one column, leaving the cells between them alone. Text stays text whatever it begins with, and only a
 * Formula is one; a number or formula gives its cell a format of its own, since a cell formatted as text would keep it as text and one as a date would show a day;
 * not on a protected sheet, which allows no formatting: there the caller has asked `askForbidden`.
 */
export function writeColumn(sheet: Excel.Worksheet, column: number, values: ColumnValues, { isProtected = false, formatOf = () => "General" }: ColumnLook = {}): void {
  const rows = [...values.keys()];
  if (rows.length === 0) return;
  const first = Math.min(...rows);
  const height = Math.max(...rows) - first + 1;
  const range = sheet.getRangeByIndexes(first, column, height, 1);
  const at = (index: number) => values.get(first + index);
  if (!isProtected && [...values.values()].some(needsFormat)) {
    range.numberFormat = Array.from({ length: height }, (_, index) => [needsFormat(at(index)) ? formatOf(first + index) : null]);
  }
  range.values = Array.from({ length: height }, (_, index) => {
    const content = at(index);
    if (content === undefined) return [null];
    return [cellInput(isFormula(content) ? { formula: content.formula } : { value: content })];
  });
}
