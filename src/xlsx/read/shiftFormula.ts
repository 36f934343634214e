import { columnLetters, parseCell } from "../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/limits";

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]|[$\p{L}\p{N}_.\\?]+|[^]/gu;
const CELL = /^(\$?[A-Za-z]{1,3})(\$?\d{1,7})$/;
const COLUMN = /^\$?[A-Za-z]{1,3}$/;
const ROW = /^\$?\d{1,7}$/;

/** A piece of a formula: text that stays, or how the piece reads so many rows down and columns to the right. */
type Piece = string | ((rows: number, columns: number) => string);

/** The formula as it reads when copied so many rows down and columns to the right; texts and sheet names stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formulaShifter(formula)(rows, columns);
}

/** The same for many copies of one formula. */
export function formulaShifter(formula: string): (rows: number, columns: number) => string {
  const tokens = formula.match(TOKENS) ?? [];
  const pieces = tokens.map((_, index) => pieceAt(tokens, index));
  return (rows, columns) => pieces.map((piece) => (typeof piece === "string" ? piece : piece(rows, columns))).join("");
}

function pieceAt(tokens: readonly string[], index: number): Piece {
  const token = tokens[index] ?? "";
  const next = tokens[index + 1];
  const [, columnPart, rowPart] = CELL.exec(token) ?? [];
  if (columnPart !== undefined && rowPart !== undefined) {
    if (next === "(" || next === "!" || parseCell(token) === undefined) return token;
    const [column, row] = [columnPiece(columnPart), rowPiece(rowPart)];
    return (rows, columns) => {
      const shifted = column(columns) + row(rows);
      return shifted.includes(LOST) ? LOST : shifted;
    };
  }
  if (COLUMN.test(token) && inRange(tokens, index, COLUMN)) {
    const column = columnPiece(token);
    return (_, columns) => column(columns);
  }
  return ROW.test(token) && inRange(tokens, index, ROW) ? rowPiece(token) : token;
}

function inRange(tokens: readonly string[], index: number, kind: RegExp): boolean {
  return (
    (tokens[index + 1] === ":" && kind.test(tokens[index + 2] ?? "")) ||
    (tokens[index - 1] === ":" && kind.test(tokens[index - 2] ?? ""))
  );
}

/** What Excel writes for a reference that leaves the sheet. */
const LOST = "#REF!";

function columnPiece(token: string): (columns: number) => string {
  const column = parseCell(`${token}1`)?.column;
  if (token.startsWith("$") || column === undefined) return () => token;
  return (columns) => (column + columns < 0 || column + columns >= MAX_COLUMNS ? LOST : columnLetters(column + columns));
}

function rowPiece(token: string): (rows: number) => string {
  if (token.startsWith("$")) return () => token;
  const row = Number(token);
  return (rows) => (row + rows < 1 || row + rows > MAX_ROWS ? LOST : String(row + rows));
}
