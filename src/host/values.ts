import { SetRangeValuesMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { CellValue } from "../sheet/plan";
import { cellValue, EMPTY_CELL, enteredCell } from "./cells";
import type { CellMatrix } from "./cells";
import { HostError } from "./errors";
import { requireEditable } from "./protection";
import { boundedArea, forEachCell, isUnbounded, mapCells, sheetOf } from "./rangeRef";
import type { RangeRef } from "./rangeRef";
import { formatAt } from "./styles";

/** Excel's limit of cells in one answer. */
const MAX_CELLS = 5_000_000;

/** The matrix that `read` makes of the range; null for entire rows and columns, as in Excel. */
export function readCells<R>(ref: RangeRef, read: (row: number, column: number) => R): R[][] | null {
  if (isUnbounded(ref.area)) return null;
  if (ref.area.rows * ref.area.columns > MAX_CELLS) throw new HostError("RangeExceedsLimit");
  return mapCells(ref.area, read);
}

export function readValues(ref: RangeRef): CellValue[][] | null {
  const sheet = sheetOf(ref);
  return readCells(ref, (row, column) => cellValue(sheet.getCellRaw(row, column)) ?? "");
}

export function readFormulas(ref: RangeRef): CellValue[][] | null {
  const sheet = sheetOf(ref);
  return readCells(
    ref,
    (row, column) => ref.book.formulaAt(sheet, row, column) ?? cellValue(sheet.getCellRaw(row, column)) ?? "",
  );
}

/** What stands at each place of the range: one value fills it, a matrix must have its shape. */
export function asMatrix(ref: RangeRef, input: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(input)) return () => input;
  const { row, column, rows, columns } = ref.area;
  const matrix: readonly unknown[] = input;
  const fits = matrix.length === rows && matrix.every((line) => Array.isArray(line) && line.length === columns);
  if (!fits) {
    throw new HostError("InvalidArgument", "The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
  }
  return (r, c) => {
    const line = matrix[r - row];
    return Array.isArray(line) ? line[c - column] : undefined;
  };
}

/** Lets the sheet's grid grow so that it holds the range. */
export function ensureSize(ref: RangeRef): void {
  const { book, sheetId, area } = ref;
  const sheet = sheetOf(ref);
  const target = { unitId: book.unitId, subUnitId: sheetId };
  const rowCount = area.row + area.rows;
  const columnCount = area.column + area.columns;
  if (rowCount > sheet.getRowCount()) book.run(SetWorksheetRowCountMutation, { ...target, rowCount });
  if (columnCount > sheet.getColumnCount()) book.run(SetWorksheetColumnCountMutation, { ...target, columnCount });
}

/** Enters values or formulas, as `Range.values` and `Range.formulas` do. */
export function enterValues(ref: RangeRef, input: unknown, checkFormula: (formula: string) => void): void {
  const bounded: RangeRef = { ...ref, area: boundedArea(ref) };
  const valueAt = asMatrix(bounded, input);
  requireEditable(bounded);
  const sheet = sheetOf(ref);
  const matrix: CellMatrix = {};
  forEachCell(bounded.area, (row, column) => {
    const cell = enteredCell(valueAt(row, column), formatAt(ref, sheet, row, column));
    if (cell === undefined) return;
    if (cell.f) checkFormula(cell.f);
    (matrix[row] ??= {})[column] = cell;
  });
  if (Object.keys(matrix).length === 0) return;
  ensureSize(bounded);
  putCells(bounded, matrix);
}

/** Empties the cells that have something in them. */
export function clearContents(ref: RangeRef): void {
  requireEditable(ref);
  const sheet = sheetOf(ref);
  const matrix: CellMatrix = {};
  forEachCell(boundedArea(ref), (row, column) => {
    if (sheet.getCellRaw(row, column)) (matrix[row] ??= {})[column] = { ...EMPTY_CELL };
  });
  putCells(ref, matrix);
}

export function putCells(ref: RangeRef, cellValues: CellMatrix): void {
  ref.book.run(SetRangeValuesMutation, { unitId: ref.book.unitId, subUnitId: ref.sheetId, cellValue: cellValues });
}
