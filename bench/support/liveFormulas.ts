import type { ICellData, IObjectMatrixPrimitiveType } from "@univerjs/core";
import { SetRangeValuesMutation, SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { Entries, Entry, EntryValue, Indicator } from "../../src/core/index";
import { entryKey, indicatorsOf, jiangsu2012, prepareIndicator } from "../../src/core/index";
import { areaAddress, cellAddress } from "../../src/sheet/a1";
import { createHeadlessHost } from "../../src/host/headless";

const rows = indicatorsOf(jiangsu2012);
const entries = rows.flatMap((indicator) => indicator.entries.map((entry) => ({ key: entryKey(indicator, entry), entry })));
const columnOf = new Map(entries.map(({ key }, column) => [key, column]));
const firstPoints = entries.length;
const totalColumn = firstPoints + rows.length;

/** Complete forms as live formulas in a spreadsheet: a form a line, entries first, then the points of each row, then the total. */
export interface LiveForms {
  /** Calculates every formula anew; milliseconds taken. */
  recalculate(): Promise<number>;
  totals(): readonly unknown[];
  dispose(): void;
}

export async function enterForms(forms: readonly Entries[]): Promise<LiveForms> {
  const host = createHeadlessHost();
  const { book } = host;
  const sheet = book.workbook.getSheets()[0];
  if (sheet === undefined) throw new Error("The workbook has no sheet.");
  const at = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  book.run(SetWorksheetRowCountMutation, { ...at, rowCount: forms.length });
  book.run(SetWorksheetColumnCountMutation, { ...at, columnCount: totalColumn + 1 });
  book.run(SetRangeValuesMutation, { ...at, cellValue: Object.fromEntries(forms.map((form, row) => [row, cellsOf(form, row)])) });
  await host.settle();
  return {
    async recalculate() {
      const start = performance.now();
      await book.services.calculator.recalculateAll();
      return performance.now() - start;
    },
    totals: () => forms.map((_, row) => sheet.getCellRaw(row, totalColumn)?.v),
    dispose: () => host.dispose(),
  };
}

function cellsOf(form: Entries, row: number): IObjectMatrixPrimitiveType<ICellData>[number] {
  const cells: Record<number, ICellData> = {};
  for (const [column, { key, entry }] of entries.entries()) cells[column] = { v: numberOf(entry, form[key]) };
  for (const [index, indicator] of rows.entries()) cells[firstPoints + index] = { f: `=${pointsOf(indicator, row)}` };
  cells[totalColumn] = { f: `=ROUND(SUM(${areaAddress({ row, column: firstPoints, rows: 1, columns: rows.length })}),2)` };
  return cells;
}

function pointsOf(indicator: Indicator, row: number): string {
  const refs = indicator.entries.map((entry) => cellAddress(row, columnOf.get(entryKey(indicator, entry)) ?? 0));
  return prepareIndicator(indicator).scoring.points.formula(refs);
}

/** An entry as a formula reads it: yes 1, no 0, an option its place in the list. */
function numberOf(entry: Entry, value: EntryValue): number {
  const { type } = entry;
  return type.kind === "choice" ? type.options.findIndex((option) => option.id === value) : Number(value);
}
