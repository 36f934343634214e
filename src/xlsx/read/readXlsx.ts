import type { CellValue, SheetContent } from "../../sheet/plan";
import { LIMITS, type Limits } from "../limits";
import { ReadFailure, type Problem, type Warning } from "../problems";
import type { ReadCell } from "./cells";
import { openPackage, type Package } from "./package";
import { readBook, readCustom, type ReadSheet } from "./workbook";

export type Failed = { readonly ok: false; readonly problem: Problem };

export type ReadResult =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetContent[];
      readonly warnings: readonly Warning[];
      readonly custom: Readonly<Record<string, string>>;
    }
  | Failed;

/**
 * Reads what stands in an .xlsx file. Never throws, whatever the bytes: what cannot be read is told as a problem.
 * Error cells read as text ("#N/A"), dates as the number that Excel counts them with. What a formula last came to is
 * its value; null when the file does not say.
 */
export async function readXlsx(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<ReadResult> {
  return reading(bytes, limits, async (file) => {
    const { sheets } = await readBook(file);
    return { ok: true, sheets: sheets.map((sheet) => content(file, sheet)), warnings: file.warnings, custom: readCustom(file) };
  });
}

/** Opens a file for `read` and turns whatever stops the reading into a problem. */
export async function reading<Result>(
  bytes: Uint8Array,
  limits: Partial<Limits>,
  read: (file: Package) => Promise<Result>,
  pause: Package["pause"] = async () => undefined,
): Promise<Result | Failed> {
  try {
    return await read(await openPackage(bytes, { ...LIMITS, ...limits }, pause));
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
    // Nothing here is meant to throw anything else; if it does, the person still needs an answer.
    return { ok: false, problem: { code: "unexpected", detail: error instanceof Error ? error.message : String(error) } };
  }
}

function content(file: Package, sheet: ReadSheet): SheetContent {
  const filled = sheet.cells.filter(({ value, formula }) => value !== null || formula !== null);
  const height = last(filled, "row");
  const width = last(filled, "column");
  file.spend("grid", height * width);
  const values = grid<CellValue>(height, width);
  const formulas = grid<string>(height, width);
  for (const { row, column, value, formula } of filled) {
    const [valueRow, formulaRow] = [values[row], formulas[row]];
    if (valueRow === undefined || formulaRow === undefined) continue;
    valueRow[column] = value;
    formulaRow[column] = formula;
  }
  return { name: sheet.name, visibility: sheet.visibility, values, formulas };
}

function grid<Value>(height: number, width: number): (Value | null)[][] {
  return Array.from({ length: height }, () => Array.from<unknown, Value | null>({ length: width }, () => null));
}

function last(cells: readonly ReadCell[], way: "row" | "column"): number {
  return cells.reduce((most, cell) => Math.max(most, cell[way] + 1), 0);
}
