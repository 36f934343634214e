import type { CellValue, SheetContent } from "../../src/sheet/plan";

/** What the cells of a calculated workbook come to. An engine that answers cell by cell is asked only for those that are compared. */
export interface CalculatedBook {
  /** Undefined where there is no such sheet or cell. Rows and columns are counted from 0. */
  readonly valueAt: (sheet: string, row: number, column: number) => CellValue | undefined;
  readonly formulaAt: (sheet: string, row: number, column: number) => string | null | undefined;
  readonly heightOf: (sheet: string) => number;
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
