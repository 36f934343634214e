import { MAX_COLUMNS, MAX_ROWS } from "./limits";
import type { Area } from "./plan";

/** The letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column that letters name, counted from 0: A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** A cell's address, row and column counted from 0: (4, 10) → K5. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** An area's address, e.g. A1:C3; a single cell is just its address. */
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

/** The same as it stands before a cell's address: '南京市'! */
export function sheetReference(name: string): string {
  return `${quotedSheet(name)}!`;
}

/** Row and column of an address such as "B3" or "$B$3", or undefined when it is none or lies outside the sheet. */
export function parseCell(address: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const column = columnIndex(match[1]);
  const row = Number(match[2]) - 1;
  return row >= MAX_ROWS || column >= MAX_COLUMNS ? undefined : { row, column };
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
