import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { Area } from "../sheet/plan";
import { intersection, isEntireColumns, isEntireRows } from "./address";
import { cellValue, EMPTY_CELL } from "./cells";
import type { CellMatrix } from "./cells";
import { HostError } from "./errors";
import { requireAllowed } from "./protection";
import { boundedArea, forEachCell, sheetOf, toArea, toRange } from "./rangeRef";
import type { RangeRef } from "./rangeRef";
import { flag } from "./styles";
import { pixelsOf, pointsOf } from "./lengths";
import { ensureSize, putCells } from "./values";

/** Excel's limits, in points. */
const MAX_ROW_HEIGHT = 409.5;
const MAX_COLUMN_WIDTH = 1_342.5;

const target = ({ book, sheetId }: RangeRef): { unitId: string; subUnitId: string } => ({ unitId: book.unitId, subUnitId: sheetId });

/** `values` when all are equal, else null, as Excel answers for a mixed range. */
export function uniform<V>(values: readonly V[]): V | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

const lines = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

export function columnWidth(ref: RangeRef): number | null {
  const sheet = sheetOf(ref);
  const { column, columns } = boundedArea(ref);
  return uniform(lines(column, columns).map((one) => (sheet.getColVisible(one) ? pointsOf(sheet.getColumnWidth(one)) : 0)));
}

export function setColumnWidth(ref: RangeRef, points: number): void {
  if (points < 0 || points > MAX_COLUMN_WIDTH) throw new HostError("InvalidArgument");
  requireAllowed(ref.book, ref.sheetId, "allowFormatColumns");
  const bounded = { ...ref, area: boundedArea(ref) };
  ensureSize(bounded);
  ref.book.run(SetWorksheetColWidthMutation, { ...target(ref), ranges: [toRange(bounded.area)], colWidth: pixelsOf(points) });
}

export function rowHeight(ref: RangeRef): number | null {
  const sheet = sheetOf(ref);
  const { row, rows } = boundedArea(ref);
  return uniform(lines(row, rows).map((one) => (sheet.getRowVisible(one) ? pointsOf(sheet.getRowHeight(one)) : 0)));
}

export function setRowHeight(ref: RangeRef, points: number): void {
  if (points < 0 || points > MAX_ROW_HEIGHT) throw new HostError("InvalidArgument");
  requireAllowed(ref.book, ref.sheetId, "allowFormatRows");
  const bounded = { ...ref, area: boundedArea(ref) };
  ensureSize(bounded);
  const ranges = [toRange(bounded.area)];
  ref.book.run(SetWorksheetRowHeightMutation, { ...target(ref), ranges, rowHeight: pixelsOf(points) });
  ref.book.run(SetWorksheetRowIsAutoHeightMutation, { ...target(ref), ranges, autoHeightInfo: flag(false) });
}

/** Lets the grid fit the rows to their content when it next draws them. */
export function autofitRows(ref: RangeRef): void {
  requireAllowed(ref.book, ref.sheetId, "allowFormatRows");
  ref.book.run(SetWorksheetRowIsAutoHeightMutation, { ...target(ref), ranges: [toRange(boundedArea(ref))], autoHeightInfo: flag(true) });
}

/** Width in characters; Chinese characters are twice as wide as Latin ones. */
const textWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0);

/** Fits columns to their longest text, by count of characters: the host measures no fonts. */
export function autofitColumns(ref: RangeRef): void {
  requireAllowed(ref.book, ref.sheetId, "allowFormatColumns");
  const sheet = sheetOf(ref);
  const area = boundedArea(ref);
  const widths = new Map<number, number>();
  forEachCell(area, (row, column) => {
    const longest = Math.max(0, ...String(cellValue(sheet.getCellRaw(row, column)) ?? "").split("\n").map(textWidth));
    widths.set(column, Math.max(widths.get(column) ?? 0, longest));
  });
  for (const [column, width] of widths) {
    if (width > 0) setColumnWidth({ ...ref, area: { row: 0, rows: 1, column, columns: 1 } }, pointsOf(width * 7 + 10));
  }
}

export function rowsHidden(ref: RangeRef): boolean | null {
  const sheet = sheetOf(ref);
  const { row, rows } = boundedArea(ref);
  return uniform(lines(row, rows).map((one) => !sheet.getRowVisible(one)));
}

export function columnsHidden(ref: RangeRef): boolean | null {
  const sheet = sheetOf(ref);
  const { column, columns } = boundedArea(ref);
  return uniform(lines(column, columns).map((one) => !sheet.getColVisible(one)));
}

export function setRowsHidden(ref: RangeRef, hidden: boolean): void {
  requireAllowed(ref.book, ref.sheetId, "allowFormatRows");
  const params = { ...target(ref), ranges: [toRange(boundedArea(ref))] };
  if (hidden) ref.book.run(SetRowHiddenMutation, params);
  else ref.book.run(SetRowVisibleMutation, params);
}

export function setColumnsHidden(ref: RangeRef, hidden: boolean): void {
  requireAllowed(ref.book, ref.sheetId, "allowFormatColumns");
  const params = { ...target(ref), ranges: [toRange(boundedArea(ref))] };
  if (hidden) ref.book.run(SetColHiddenMutation, params);
  else ref.book.run(SetColVisibleMutation, params);
}

/** The merged cells that touch the range. */
export function mergedIn(ref: RangeRef): readonly Area[] {
  return sheetOf(ref).getMergeData().map(toArea).filter((area) => intersection(area, ref.area));
}

/** Splits every merged cell that touches the range. */
export function unmerge(ref: RangeRef): void {
  requireAllowed(ref.book, ref.sheetId);
  const ranges = sheetOf(ref).getMergeData().filter((range) => intersection(toArea(range), ref.area));
  if (ranges.length > 0) ref.book.run(RemoveWorksheetMergeMutation, { ...target(ref), ranges: ranges.map((range) => ({ ...range })) });
}

/** Merges the range, or each of its rows; only the first cell's content stays. */
export function merge(ref: RangeRef, across: boolean): void {
  requireAllowed(ref.book, ref.sheetId);
  if (isEntireRows(ref.area) || isEntireColumns(ref.area)) throw new HostError("InvalidArgument");
  ensureSize(ref);
  unmerge(ref);
  const { area } = ref;
  const parts: Area[] = across ? lines(area.row, area.rows).map((row) => ({ ...area, row, rows: 1 })) : [area];
  const covered: CellMatrix = {};
  for (const part of parts) {
    forEachCell(part, (row, column) => {
      if (row === part.row && column === part.column) return;
      if (cellValue(sheetOf(ref).getCellRaw(row, column)) !== null) (covered[row] ??= {})[column] = { ...EMPTY_CELL };
    });
  }
  if (Object.keys(covered).length > 0) putCells(ref, covered);
  const ranges = parts.filter((part) => part.rows * part.columns > 1).map(toRange);
  if (ranges.length > 0) ref.book.run(AddWorksheetMergeMutation, { ...target(ref), ranges });
}
