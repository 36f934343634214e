import type { CellStyle, WriteSheet } from "hucre/xlsx";
import type { Cell, SheetPlan, Style } from "../../sheet/plan";
import { cellAddress, sheetReference } from "../../sheet/a1";
import { LONGEST_FORMULA, LONGEST_LITERAL, LONGEST_TEXT } from "../../sheet/limits";
import { PlanError } from "../planError";
import { guarded, plainText } from "./text";

type WrittenCells = NonNullable<WriteSheet["cells"]>;
type WrittenCell = WrittenCells extends Map<string, infer C> ? C : never;

/** The cells of a plan for the writer, by "row,column". */
export function writtenCells(plan: SheetPlan, styleOf: (style: Style, where: string) => CellStyle): WrittenCells {
  const cells: WrittenCells = new Map();
  plan.cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (cell === undefined) return;
      const where = `${plan.name}!${cellAddress(r, c)}`;
      const written = writtenCell(cell, where);
      if (cell.style !== undefined) written.style = styleOf(cell.style, where);
      cells.set(`${String(r)},${String(c)}`, written);
    });
  });
  for (const { row, column, sheet, tip } of plan.links ?? []) {
    const cell = cells.get(`${String(row)},${String(column)}`);
    if (cell !== undefined) cell.hyperlink = { target: "", location: `${sheetReference(sheet)}A1`, tooltip: plainText(tip) };
  }
  return cells;
}

function writtenCell(cell: Cell, where: string): WrittenCell {
  const value = cell.value ?? null;
  if (cell.formula !== undefined) {
    if (!cell.formula.startsWith("=") || cell.formula.length < 2) {
      throw new PlanError("notAFormula", where, "a formula begins with =");
    }
    if (cell.formula.length > LONGEST_FORMULA) throw new PlanError("formulaTooLong", where, "the formula is too long");
    if (hasLongLiteral(cell.formula)) throw new PlanError("literalTooLong", where, "a text within a formula holds 255 characters at most");
    const formula = guarded(cell.formula.slice(1));
    // A value beside a formula is what it last came to; without one, the reader must calculate, and is asked to.
    return value === null ? { value, formula } : { value: null, formula, formulaResult: checkedValue(value, where) };
  }
  return { value: value === null ? null : plainText(checkedValue(value, where)) };
}

/** Whether a text within a formula is longer than Excel takes; it would repair the file, and the formula with it. A doubled quote is one character. */
function hasLongLiteral(formula: string): boolean {
  // Sheet names in apostrophes may hold quotes and are stepped over.
  const parts = formula.match(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g) ?? [];
  return parts.some((part) => part.startsWith('"') && part.slice(1, -1).replaceAll('""', '"').length > LONGEST_LITERAL);
}

function checkedValue(value: string | number | boolean, where: string): string | number | boolean {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new PlanError("notANumber", where, `${String(value)} cannot stand in a cell`);
  }
  if (typeof value !== "string") return value;
  if (value.length > LONGEST_TEXT) throw new PlanError("textTooLong", where, "a cell holds 32767 characters at most");
  return guarded(value);
}
