import { cellAddress } from "../../sheet/a1";
import type { FormPlacement } from "./placement";

/**
 * The cells of these rows in one column as arguments of SUM or MIN: ranges that reach over rows of nobody's, as Excel
 * stretches them when a row is inserted, and stop at lines of other keys.
 */
export function cellRuns(rows: readonly number[], column: number, placement: FormPlacement): string {
  const sorted = [...rows].sort((a, b) => a - b);
  const foreign = [...placement.rows.values()].filter((row) => !sorted.includes(row));
  const ranges: { first: number; last: number }[] = [];
  for (const row of sorted) {
    const open = ranges.at(-1);
    if (open !== undefined && !foreign.some((other) => other > open.last && other < row)) open.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges
    .map(({ first, last }) =>
      first === last ? cellAddress(first, column) : `${cellAddress(first, column)}:${cellAddress(last, column)}`,
    )
    .join(",");
}
