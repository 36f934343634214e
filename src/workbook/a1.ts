import type { Area } from "./plan";

/** Letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + (column % 26));
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

/** A sheet name as a formula refers to it; quoted, because Excel accepts quotes around any name. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** Whether two formulas are the same to a reader, whatever quotes and spaces the spreadsheet put in or took out. */
export function isSameFormula(a: string, b: string): boolean {
  return a === b || canonicalFormula(a) === canonicalFormula(b);
}

/** A formula without what carries no meaning: spaces outside text literals, quotes around sheet names, the case of names. */
export function canonicalFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll(/\s+/g, "").replaceAll(/'((?:[^']|'')+)'!/g, "$1!").toUpperCase(),
    )
    .join("");
}
