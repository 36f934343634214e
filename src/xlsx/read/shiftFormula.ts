import { columnName, MAX_COLUMNS, MAX_ROWS, parseCell } from "../address";

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|[$\p{L}\p{N}_.\\?]+|[^]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const ROW = /^\$?\d{1,7}$/;

/** The formula as it reads when copied so many rows down and columns to the right; texts and sheet names stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  const tokens = formula.match(TOKENS) ?? [];
  return tokens
    .map((token, index) => {
      const next = tokens[index + 1];
      if (CELL.test(token)) return next === "(" || next === "!" ? token : shiftCell(token, rows, columns);
      if (COLUMN.test(token) && inRange(tokens, index, COLUMN)) return shiftColumn(token, columns);
      if (ROW.test(token) && inRange(tokens, index, ROW)) return shiftRow(token, rows);
      return token;
    })
    .join("");
}

function inRange(tokens: readonly string[], index: number, kind: RegExp): boolean {
  return (
    (tokens[index + 1] === ":" && kind.test(tokens[index + 2] ?? "")) ||
    (tokens[index - 1] === ":" && kind.test(tokens[index - 2] ?? ""))
  );
}

function shiftCell(token: string, rows: number, columns: number): string {
  const [, fixColumn = "", column = "", fixRow = "", row = ""] = CELL.exec(token) ?? [];
  if (parseCell(column + row) === undefined) return token;
  const shifted = shiftColumn(fixColumn + column, columns) + shiftRow(fixRow + row, rows);
  return shifted.includes("#REF!") ? "#REF!" : shifted;
}

function shiftColumn(token: string, columns: number): string {
  if (token.startsWith("$")) return token;
  const column = (parseCell(`${token}1`)?.column ?? -1) + columns;
  return column < 0 || column >= MAX_COLUMNS ? "#REF!" : columnName(column);
}

function shiftRow(token: string, rows: number): string {
  if (token.startsWith("$")) return token;
  const row = Number(token) + rows;
  return row < 1 || row > MAX_ROWS ? "#REF!" : String(row);
}
