import type { Scheme } from "../../core/index";
import { indicatorCodeOf, indicatorsOf } from "../../core/index";
import type { ComputedColumn } from "./columns";
import type { ComputedCell } from "./formFormulas";
import { formFormulas } from "./formFormulas";
import type { FormReading } from "./readForm";
import { unsettledKeys } from "./unsettled";

/** Columns that subtotals and the head line sum or count from top to bottom. */
const summed = ["reportedPoints", "verifiedPoints", "reportedStatus", "verifiedStatus"] as const satisfies readonly ComputedColumn[];

/**
 * Cells within the table that hold no formula of ours and would count all the same if anything stood there: lines of
 * nobody's and lower lines of an indicator. Each with "" as what it must hold. Lines whose figures draw on one that is
 * missing, and lines that stand there twice, are left as they are until the form is repaired.
 */
export function strayCells(scheme: Scheme, reading: FormReading): readonly ComputedCell[] {
  const expected = formFormulas(scheme, reading.placement);
  if (expected.length === 0) return [];
  const isExpected = new Set(expected.map(({ row, column }) => `${row} ${column}`));
  const keys = new Map([...reading.placement.rows].map(([key, row]) => [row, key] as const));
  const unsettled = unsettledKeys(scheme, reading.placement);
  const doubled = new Set([...reading.doubledRows.values()].flat());
  const isLeft = (row: number) => {
    const key = keys.get(row) ?? "";
    return doubled.has(row) || unsettled.has(key) || unsettled.has(indicatorCodeOf(key));
  };
  const within = tableRows(scheme, reading);
  return within.filter((row) => !isLeft(row)).flatMap((row) =>
    summed
      .filter((column) => !isExpected.has(`${row} ${column}`) && counts(reading, row, column))
      .map((column) => ({ key: keys.get(row) ?? "", row, column, formula: "" })),
  );
}

/** Rows from the first to the last line that belongs to an indicator, doubled ones included. */
function tableRows(scheme: Scheme, { placement, doubledRows }: FormReading): readonly number[] {
  const codes = new Set(indicatorsOf(scheme).map(({ code }) => code));
  const isEntry = (key: string) => codes.has(indicatorCodeOf(key));
  const rows = [
    ...[...placement.rows].filter(([key]) => isEntry(key)).map(([, row]) => row),
    ...[...doubledRows].filter(([key]) => isEntry(key)).flatMap(([, at]) => at),
  ];
  if (rows.length === 0) return [];
  const first = Math.min(...rows);
  return Array.from({ length: Math.max(...rows) - first + 1 }, (_, index) => first + index);
}

/** Formulas and numbers count; a remark does not. */
function counts({ content, placement }: FormReading, row: number, column: ComputedColumn): boolean {
  const at = placement.columns[column];
  const formula = content.formulas[row]?.[at] ?? null;
  return formula !== null || typeof content.values[row]?.[at] === "number";
}
