import type { Scheme } from "../../core/index";
import { indicatorsOfCategory } from "../../core/index";
import { columnPoints } from "../../sheet/paper";
import type { Area } from "../../sheet/plan";
import { textLines } from "../../sheet/rowHeights";

/** High enough for the longest head, in points. */
export function headerHeight(headers: readonly (string | undefined)[], widths: readonly number[]): number {
  const lines = headers.map((header, column) => textLines(header ?? "", widths[column] ?? 10));
  return Math.max(76, Math.max(...lines) * 14.5 + 6);
}

/** Where the totals of 汇总 and the block of all indicators stand. */
interface SummaryBlocks {
  readonly header: number;
  readonly last: number;
  readonly firstIndicator: number;
  /** How many columns the totals take, the city's first. */
  readonly totals: number;
}

/**
 * The block of all indicators as areas that print beside the city, none wider than the totals, so that nothing gets
 * smaller for it: whole categories where they fit.
 */
export function indicatorAreas(scheme: Scheme, widths: readonly number[], { header, last, firstIndicator, totals }: SummaryBlocks): readonly Area[] {
  const sum = (first: number, end: number): number => widths.slice(first, end).reduce((total, one) => total + columnPoints(one), 0);
  const room = sum(1, totals);
  const starts: number[] = [firstIndicator];
  let column = firstIndicator;
  for (const category of scheme.categories) {
    for (const index of indicatorsOfCategory(category).keys()) {
      const start = starts.at(-1) ?? firstIndicator;
      const whole = index === 0 ? indicatorsOfCategory(category).length : 1;
      if (column > start && sum(start, column + whole) > room) starts.push(column);
      column += 1;
    }
  }
  return starts.map((first, index) => ({ row: header, column: first, rows: last + 1 - header, columns: (starts[index + 1] ?? column) - first }));
}
