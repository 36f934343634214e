import type { IRange, Worksheet } from "@univerjs/core";
import type { Area } from "../sheet/plan";
import { areaName, intersection, isEntireColumns, isEntireRows, quotedSheetName } from "./address";
import type { Book } from "./book";

/** A rectangle of cells on a sheet of a workbook. */
export interface RangeRef {
  readonly book: Book;
  readonly sheetId: string;
  readonly area: Area;
}

export const sheetOf = (ref: RangeRef): Worksheet => ref.book.sheet(ref.sheetId);

/** "南京市!A1:B2" as Office.js reports it. */
export function addressOf(ref: RangeRef): string {
  return `${quotedSheetName(sheetOf(ref).getName())}!${areaName(ref.area)}`;
}

export const isUnbounded = (area: Area): boolean => isEntireColumns(area) || isEntireRows(area);

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

export function toArea(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** The part of an entire row or column that the sheet has cells for; any other area as it is. */
export function boundedArea(ref: RangeRef): Area {
  if (!isUnbounded(ref.area)) return ref.area;
  const sheet = sheetOf(ref);
  const grid: Area = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
  return intersection(ref.area, grid) ?? { ...ref.area, rows: 1, columns: 1 };
}

/** Calls `visit` for every cell of `area`, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
  }
}

/** A matrix shaped like `area`. */
export function mapCells<R>(area: Area, read: (row: number, column: number) => R): R[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (__, j) => read(area.row + i, area.column + j)),
  );
}
