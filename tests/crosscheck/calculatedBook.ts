import type { CellValue, SheetContent } from "../../src/sheet/plan";

/** What the cells of a calculated workbook come to. An engine that answers cell by cell is asked only for those that are compared. */
export interface CalculatedBook {
  /** Undefined where there is no such sheet or cell. Rows and columns are counted from 0. */
  readonly valueAt: (sheet: string, row: number, column: number) => CellValue | undefined;
  readonly formulaAt: (sheet: string, row: number, column: number) => string | null | undefined;
  readonly heightOf: (sheet: string) => number;
}

/** A place at which an engine says something else than the core. */
export interface Difference {
  readonly unit: string;
  /** The indicator or line that it is about, and the column. */
  readonly what: string;
  readonly code: string;
  readonly cell: string;
  readonly formula: string;
  readonly core: CellValue | undefined;
  readonly found: CellValue | undefined;
}

/** The same of sheets that are there as a whole. */
export function bookFrom(sheets: readonly SheetContent[]): CalculatedBook {
  const known = new Map(sheets.map((sheet) => [sheet.name, sheet] as const));
  return {
    valueAt: (sheet, row, column) => known.get(sheet)?.values[row]?.[column],
    formulaAt: (sheet, row, column) => known.get(sheet)?.formulas[row]?.[column],
    heightOf: (sheet) => known.get(sheet)?.values.length ?? 0,
  };
}
