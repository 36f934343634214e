import type { Area } from "../workbook/plan";

/** Rows and columns that an Excel sheet has at most. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The address of a cell, e.g. "B3". */
export function cellAddress(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** The address of an area, e.g. "B3:C9"; a single cell is "B3". */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  const last = cellAddress(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The address of an area that does not move when copied, e.g. "$B$3:$C$9". */
export function absoluteAddress(area: Area): string {
  return areaAddress(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** A sheet's name as formulas write it: always in apostrophes, which every reader accepts. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** Row and column of an address such as "B3" or "$B$3", or undefined when it is none or lies outside the sheet. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return row > MAX_ROWS || column > MAX_COLUMNS ? undefined : { row: row - 1, column: column - 1 };
}

/** The area of an address such as "B3:C9", "B3", "$B$3:$C$9", "$1:$3" or "A:C"; undefined when it is none. */
export function parseArea(address: string): Area | undefined {
  const [first = "", last = first, ...more] = address.split(":");
  if (more.length > 0) return undefined;
  const from = parseCell(first) ?? parseCell(/^\$?\d+$/.test(first) ? `A${first.replace("$", "")}` : `${first}1`);
  const to =
    parseCell(last) ??
    parseCell(/^\$?\d+$/.test(last) ? `XFD${last.replace("$", "")}` : `${last}${String(MAX_ROWS)}`);
  if (from === undefined || to === undefined || to.row < from.row || to.column < from.column) return undefined;
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

/** The areas of a list of addresses separated by blanks, as validations and formats carry it; what is no address is left out. */
export function parseAreas(list: string): Area[] {
  return list
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}
