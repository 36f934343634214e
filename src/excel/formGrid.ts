import { cellAddress } from "../sheet/a1";
import { formatKind } from "../sheet/numberFormat";
import type { CellValue, SheetContent } from "../sheet/plan";
import type { SheetInfo } from "./readOutline";

/** A sheet that is a form, with the cells that were asked for; all others read as empty. */
export interface FormSheet {
  readonly id: string;
  readonly isProtected: boolean;
  readonly content: SheetContent;
  /** Number formats, by address, of cells that show a number as a date, a percentage, an amount or a fraction. */
  readonly oddFormats: ReadonlyMap<string, string>;
}

/** A block of cells as Office.js answers it. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values?: readonly (readonly CellValue[])[];
  readonly formulas?: readonly (readonly unknown[])[];
  readonly formats?: readonly (readonly unknown[])[];
}

/** Blocks laid over each other as one sheet from A1. */
export function formSheet(info: SheetInfo, isProtected: boolean, blocks: readonly Block[]): FormSheet {
  const values: CellValue[][] = [];
  const formulas: (string | null)[][] = [];
  const oddFormats = new Map<string, string>();
  // Few formats stand in many cells.
  const known = new Map<string, boolean>();
  const isOdd = (format: string): boolean => {
    const answer = known.get(format) ?? formatKind(format) !== "plain";
    known.set(format, answer);
    return answer;
  };
  for (const block of blocks) {
    for (const [at, cells] of (block.values ?? []).entries()) put(values, block.row + at, block.column, cells);
    for (const [at, cells] of (block.formulas ?? []).entries()) {
      if (cells.some(isFormula)) put(formulas, block.row + at, block.column, cells.map(asFormula));
    }
    for (const [at, cells] of (block.formats ?? []).entries()) {
      for (const [offset, format] of cells.entries()) {
        if (typeof format === "string" && isOdd(format)) oddFormats.set(cellAddress(block.row + at, block.column + offset), format);
      }
    }
  }
  for (const [row, cells] of formulas.entries()) {
    for (const [column, formula] of cells.entries()) {
      // A text that begins with "=" is told as its own formula; what calculates shows something else than its formula.
      if (formula !== null && values[row]?.[column] === formula) cells[column] = null;
    }
  }
  return { id: info.id, isProtected, content: { name: info.name, values, formulas }, oddFormats };
}

function put<T>(grid: (T | null)[][], row: number, column: number, cells: readonly T[]): void {
  while (grid.length <= row) grid.push([]);
  const line = grid[row] ?? [];
  while (line.length < column) line.push(null);
  for (const [offset, cell] of cells.entries()) line[column + offset] = cell;
}

/** A form's cells hold formulas or constants; Office.js gives constants in `formulas` too. */
function asFormula(cell: unknown): string | null {
  return isFormula(cell) ? cell : null;
}

function isFormula(cell: unknown): cell is string {
  return typeof cell === "string" && cell.startsWith("=");
}
