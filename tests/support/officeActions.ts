import type { ActionOptions, Outcome, UnitState, WorkbookState } from "../../src/actions/index";
import type { Entries } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { encodeValue } from "../../src/workbook/form/decode";
import { headRows, plannedPlacement } from "../../src/workbook/form/placement";
import type { CellValue, SheetContent } from "../../src/sheet/plan";
import { entryList } from "../../src/workbook/form/readForm";
import { placeOf } from "./randomForms";

export const inChinese: ActionOptions = { language: "zh-CN" };

/** The value of an outcome that must have come out well. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The code of the failure of an outcome that must have failed. */
export function failureOf(outcome: Outcome<unknown>) {
  if (outcome.ok) throw new Error("it did not fail");
  return outcome.failure;
}

export function unitsOf(state: WorkbookState): readonly UnitState[] {
  return state.kind === "assessment" ? state.units : [];
}

/** Pastes a city's entries into its form in one go. Uses the Excel of the moment. */
export async function fillIn(unit: string, entries: Entries, side: "reported" | "verified" = "reported"): Promise<void> {
  const cells = new Map<number, CellValue>();
  const { rows } = plannedPlacement(jiangsu2012);
  for (const { key, entry } of entryList(jiangsu2012)) {
    if (entries[key] !== undefined) cells.set(rows.get(key) ?? 0, encodeValue(entry, entries[key]));
  }
  const last = Math.max(...rows.values());
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(unit);
    const first = placeOf(jiangsu2012, "1.1.chairedByCityLeader", side).replace(/\d+/, String(headRows.first + 1));
    const range = sheet.getRange(first).getResizedRange(last - headRows.first, 0);
    range.values = Array.from({ length: last - headRows.first + 1 }, (_, index) => [cells.get(headRows.first + index) ?? null]);
    await context.sync();
  });
}

/** A loaded used range as a sheet's contents from A1. */
export function asContent(
  name: string,
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "values" | "formulas">,
): SheetContent {
  const pad = <T>(grid: readonly (readonly T[])[]): (T | null)[][] => [
    ...Array.from({ length: range.rowIndex }, () => []),
    ...grid.map((row) => [...Array.from({ length: range.columnIndex }, () => null), ...row]),
  ];
  const values: readonly (readonly CellValue[])[] = range.values;
  const formulas: readonly (readonly unknown[])[] = range.formulas;
  const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=");
  return { name, values: pad(values), formulas: pad(formulas.map((row) => row.map((cell) => (isFormula(cell) ? cell : null)))) };
}

/** A sheet's contents as they stand now; null where there is no such sheet. */
export async function contentOf(name: string): Promise<SheetContent | null> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject();
    range.load("rowIndex,columnIndex,values,formulas");
    await context.sync();
    return range.isNullObject ? null : asContent(name, range);
  });
}
