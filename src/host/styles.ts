import { BooleanNumber } from "@univerjs/core";
import type { ICellData, IStyleData, Nullable, Styles, Worksheet } from "@univerjs/core";
import { SetColDataMutation, SetRangeValuesMutation, SetRowDataMutation, SetStyleCommand } from "@univerjs/sheets";
import { isEntireColumns, isEntireRows, intersection } from "./address";
import type { CellMatrix } from "./cells";
import { forEachCell, sheetOf, toRange } from "./rangeRef";
import type { RangeRef } from "./rangeRef";

export const GENERAL = "General";

/**
 * Univer looks for a style it knows by holding it against every other, unless it was once written down in the same
 * order. From now on each order is looked for once.
 */
export function rememberStyles(styles: Styles): void {
  const find = styles.setValue.bind(styles);
  const found = new Map<string, string>();
  styles.setValue = (style) => {
    const key = JSON.stringify(style);
    const known = found.get(key);
    if (known !== undefined && styles.get(known)) return known;
    const id = find(style);
    if (typeof id === "string") found.set(key, id);
    return id;
  };
}

/** A cell's look, with what it has from its column, row and sheet. */
export function styleAt(ref: RangeRef, sheet: Worksheet, row: number, column: number): IStyleData {
  const styles = ref.book.workbook.getStyles();
  return {
    ...sheet.getDefaultCellStyleInternal(),
    ...sheet.getColumnStyle(column),
    ...sheet.getRowStyle(row),
    ...styles.getStyleByCell(sheet.getCellRaw(row, column)),
  };
}

export function formatAt(ref: RangeRef, sheet: Worksheet, row: number, column: number): string {
  return styleAt(ref, sheet, row, column).n?.pattern || GENERAL;
}

export const flag = (value: boolean): BooleanNumber => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Univer guesses a cell's type anew on every write; saying it again keeps "001" a text. */
export function restyled(cell: Nullable<ICellData>, style: IStyleData): ICellData {
  return cell?.t === null || cell?.t === undefined ? { s: style } : { s: style, t: cell.t };
}

/**
 * Lays `patch` over the look of every cell; a function decides cell by cell. In a patch null takes a property away.
 * Entire columns and rows also remember it for cells that come later.
 */
export function applyStyle(ref: RangeRef, patch: IStyleData | ((row: number, column: number) => IStyleData)): void {
  const { book, sheetId, area } = ref;
  const sheet = sheetOf(ref);
  const cellValue: CellMatrix = {};
  const stylesOf = typeof patch === "function" ? patch : (): IStyleData => patch;
  const put = (row: number, column: number): void => {
    const cells = (cellValue[row] ??= {});
    cells[column] = restyled(sheet.getCellRaw(row, column), stylesOf(row, column));
  };

  const columns = isEntireColumns(area);
  if ((columns || isEntireRows(area)) && typeof patch !== "function") {
    applyToLines(ref, patch, columns);
    const used = sheet.getCellMatrix().getLength() === 0 ? undefined : sheet.getCellMatrix().getDataRange();
    const touched = used === undefined ? undefined : intersection(area, { row: 0, column: 0, rows: used.endRow + 1, columns: used.endColumn + 1 });
    if (touched === undefined) return;
    forEachCell(touched, (row, column) => {
      if (sheet.getCellRaw(row, column)) put(row, column);
    });
  } else {
    forEachCell(area, put);
  }
  book.run(SetRangeValuesMutation, { unitId: book.unitId, subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id });
}

function applyToLines(ref: RangeRef, patch: IStyleData, columns: boolean): void {
  const { book, sheetId, area } = ref;
  const sheet = sheetOf(ref);
  const target = { unitId: book.unitId, subUnitId: sheetId };
  const range = toRange(area);
  if (columns) {
    const columnData: Record<number, { s: IStyleData }> = {};
    const last = Math.min(range.endColumn, sheet.getColumnCount() - 1);
    for (let column = range.startColumn; column <= last; column += 1) columnData[column] = { s: { ...sheet.getColumnStyle(column), ...patch } };
    book.run(SetColDataMutation, { ...target, columnData });
    return;
  }
  const rowData: Record<number, { s: IStyleData }> = {};
  for (let row = range.startRow; row <= Math.min(range.endRow, sheet.getRowCount() - 1); row += 1) {
    rowData[row] = { s: { ...sheet.getRowStyle(row), ...patch } };
  }
  book.run(SetRowDataMutation, { ...target, rowData });
}
