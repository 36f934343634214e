import type { ICellData, IStyleData } from "@univerjs/core";
import { cellValue, EMPTY_CELL } from "./cells";
import type { CellMatrix } from "./cells";
import { HostError } from "./errors";
import { requireAllowed, requireEditable } from "./protection";
import { boundedArea, forEachCell, sheetOf } from "./rangeRef";
import type { RangeRef } from "./rangeRef";
import { styleAt } from "./styles";
import { ensureSize, putCells } from "./values";

export const COPY_TYPES = ["All", "Formulas", "Values", "Formats"] as const;
export type CopyType = (typeof COPY_TYPES)[number];

/** The content and look of a cell as it is when it has moved by `rows` and `columns`. */
function movedCell(ref: RangeRef, row: number, column: number, rows: number, columns: number, type: CopyType): ICellData {
  const sheet = sheetOf(ref);
  const cell = sheet.getCellRaw(row, column);
  const formula = ref.book.formulaAt(sheet, row, column);
  const content: ICellData =
    formula !== null && type !== "Values"
      ? { ...EMPTY_CELL, f: ref.book.services.moveFormula(formula, columns, rows) }
      : { ...EMPTY_CELL, v: cell?.v ?? null, ...(cell?.t ? { t: cell.t } : {}) };
  // Null first takes away what the target had, then the new look is laid over it.
  const style: IStyleData = { bg: null, bd: null, cl: null, n: null, ff: null, ...styleAt(ref, sheet, row, column) };
  if (type === "Formats") return { s: style };
  return type === "All" ? { ...content, s: style } : content;
}

/** Copies `source` onto `target`, repeating it when the target is larger. */
export function copyCells(source: RangeRef, target: RangeRef, type: CopyType): void {
  const from = boundedArea(source);
  const at = boundedArea(target);
  const rows = Math.max(from.rows, Math.floor(at.rows / from.rows) * from.rows);
  const columns = Math.max(from.columns, Math.floor(at.columns / from.columns) * from.columns);
  const to: RangeRef = { ...target, area: { ...at, rows, columns } };
  if (type === "Formats") requireAllowed(target.book, target.sheetId, "allowFormatCells");
  else requireEditable(to);
  ensureSize(to);
  const matrix: CellMatrix = {};
  forEachCell(to.area, (row, column) => {
    const sourceRow = from.row + ((row - at.row) % from.rows);
    const sourceColumn = from.column + ((column - at.column) % from.columns);
    (matrix[row] ??= {})[column] = movedCell(source, sourceRow, sourceColumn, row - sourceRow, column - sourceColumn, type);
  });
  putCells(to, matrix);
}

export interface SortField {
  /** Column of the range, counted from 0. */
  readonly key: number;
  readonly ascending: boolean;
}

/** Excel's order: numbers, text, booleans; blanks last whichever way. */
function kindRank(value: unknown): number {
  if (value === null || value === "") return 3;
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

function compareCells(a: unknown, b: unknown, ascending: boolean): number {
  const ranks = kindRank(a) - kindRank(b);
  if (kindRank(a) === 3 || kindRank(b) === 3) return ranks;
  const order = ranks || (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "zh-CN"));
  return ascending ? order : -order;
}

/** Sorts the range's rows; formulas move with their row. */
export function sortRows(ref: RangeRef, fields: readonly SortField[], hasHeaders: boolean): void {
  requireEditable(ref);
  requireAllowed(ref.book, ref.sheetId, "allowSort");
  const { area } = ref;
  if (fields.some(({ key }) => key < 0 || key >= area.columns)) throw new HostError("InvalidArgument");
  const sheet = sheetOf(ref);
  const first = area.row + (hasHeaders ? 1 : 0);
  const order = Array.from({ length: area.row + area.rows - first }, (_, i) => first + i).sort((a, b) => {
    for (const { key, ascending } of fields) {
      const [x, y] = [a, b].map((row) => cellValue(sheet.getCellRaw(row, area.column + key)));
      const result = compareCells(x, y, ascending);
      if (result !== 0) return result;
    }
    return a - b;
  });
  const matrix: CellMatrix = {};
  order.forEach((from, index) => {
    const row = first + index;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      (matrix[row] ??= {})[column] = movedCell(ref, from, column, row - from, 0, "All");
    }
  });
  putCells(ref, matrix);
}
