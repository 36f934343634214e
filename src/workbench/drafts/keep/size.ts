import type { Cell, SheetPlan } from "../../../sheet/plan";

/** Bytes that the browser needs for a cell besides its text, and for one without anything. */
const CELL = 24;
const EMPTY = 2;

const lengthOf = (content: unknown): number => (typeof content === "string" ? 2 * content.length : 8);

export function sizeOfCell(cell: Cell | undefined): number {
  if (cell === undefined) return EMPTY;
  const { value, formula } = cell;
  return CELL + (value === undefined ? 0 : lengthOf(value)) + (formula?.length ?? 0);
}

/** About how many bytes the browser needs for the sheet. */
export function sizeOfSheet({ cells }: SheetPlan): number {
  return cells.reduce((sum, line) => line.reduce((inLine, cell) => inLine + sizeOfCell(cell), sum), 4_000);
}
