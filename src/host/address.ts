import { columnIndex, columnLetters, quotedSheet } from "../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/limits";
import type { Area } from "../sheet/plan";
import { HostError } from "./errors";

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export const isEntireColumns = (area: Area): boolean => area.row === 0 && area.rows >= MAX_ROWS;
export const isEntireRows = (area: Area): boolean => area.column === 0 && area.columns >= MAX_COLUMNS;

/** "B3", "B3:D9", "A:C" or "2:4", without a sheet name. */
export function areaName(area: Area): string {
  const lastRow = area.row + area.rows;
  const lastColumn = area.column + area.columns - 1;
  if (isEntireRows(area)) return `${area.row + 1}:${lastRow}`;
  if (isEntireColumns(area)) return `${columnLetters(area.column)}:${columnLetters(lastColumn)}`;
  const first = `${columnLetters(area.column)}${area.row + 1}`;
  const last = `${columnLetters(lastColumn)}${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before "!": quoted where Excel quotes it. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^R\d*C\d*$/i.test(name);
  return plain ? name : quotedSheet(name);
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function corner(text: string): Corner {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})$/.exec(text.trim());
  if (match === null || match[0] === "") throw new HostError("InvalidArgument");
  const [, letters = "", digits = ""] = match;
  return {
    row: digits === "" ? undefined : Number(digits) - 1,
    column: letters === "" ? undefined : columnIndex(letters),
  };
}

/** The area that an A1 address names; a sheet name before "!" is returned beside it. InvalidArgument when it is none. */
export function parseAddress(address: string): { sheet: string | undefined; area: Area } {
  const bang = address.lastIndexOf("!");
  const sheet = bang < 0 ? undefined : address.slice(0, bang).replace(/^'(.*)'$/, "$1").replaceAll("''", "'");
  const [from = "", to = from, ...more] = address.slice(bang + 1).split(":");
  if (more.length > 0) throw new HostError("InvalidArgument");
  const a = corner(from);
  const b = corner(to);
  if ((a.row === undefined) !== (b.row === undefined) || (a.column === undefined) !== (b.column === undefined)) {
    throw new HostError("InvalidArgument");
  }
  if (from === to && (a.row === undefined || a.column === undefined) && !address.includes(":")) throw new HostError("InvalidArgument");
  const area = span([a.row ?? 0, b.row ?? MAX_ROWS - 1], [a.column ?? 0, b.column ?? MAX_COLUMNS - 1]);
  return { sheet, area: checkedArea(area) };
}

function span(rows: readonly [number, number], columns: readonly [number, number]): Area {
  const row = Math.min(...rows);
  const column = Math.min(...columns);
  return { row, column, rows: Math.max(...rows) - row + 1, columns: Math.max(...columns) - column + 1 };
}

/** `area` when it lies on a sheet; InvalidArgument otherwise. */
export function checkedArea(area: Area): Area {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  const inside = area.row >= 0 && area.column >= 0 && area.row + area.rows <= MAX_ROWS && area.column + area.columns <= MAX_COLUMNS;
  if (!whole || !inside || area.rows < 1 || area.columns < 1) throw new HostError("InvalidArgument");
  return area;
}

/** Where both areas lie, or undefined. */
export function intersection(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** What is left of `area` outside `hole`, as up to four areas. */
export function subtract(area: Area, hole: Area): Area[] {
  const inner = intersection(area, hole);
  if (inner === undefined) return [area];
  const below = inner.row + inner.rows;
  const right = inner.column + inner.columns;
  return [
    { ...area, rows: inner.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { row: inner.row, rows: inner.rows, column: area.column, columns: inner.column - area.column },
    { row: inner.row, rows: inner.rows, column: right, columns: area.column + area.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
