import type { Indicator, Scheme } from "../../core/index";
import { acrossCodes, entryKey, figureFormula, indicatorsOf, prepareIndicator } from "../../core/index";
import { columnLetters, sheetReference } from "../../sheet/a1";
import type { Area } from "../../sheet/plan";
import type { FormPlacement } from "../form/placement";
import { addressOf } from "../form/placement";
import { sheetNames } from "../sheetNames";
import { summaryColumns, summaryRows } from "./summaryColumns";

/**
 * What cities are compared by stands on 汇总, a column for each indicator that asks for it, far right so that nothing else
 * moves: forms read their rank or share of it there.
 */

/** How many rows there are for cities: far more than there are, so that no form changes when one joins; as many as a scheme may name where it names many. */
function linesOf({ units }: Scheme): number {
  return units.length <= 250 ? 500 : 2_000;
}

/**
 * The first of the columns of figures to be compared, counted from 0: after those of all indicators and a gap, in the same place
 * whether 汇总 has groups or not, so that no form changes when a workbook gets them.
 */
export function firstCompared(scheme: Scheme): number {
  return summaryColumns(scheme, true).firstIndicator + indicatorsOf(scheme).length + 1;
}

/** Where 汇总 has all cities' figures that an indicator compares them by, for formulas of other sheets, by its code; none in most schemes. */
export function comparedRanges(scheme: Scheme): ReadonlyMap<string, string> {
  const first = firstCompared(scheme);
  return new Map(acrossCodes(scheme).map((code, index) => [code, comparedRange(scheme, first + index)] as const));
}

function comparedRange(scheme: Scheme, column: number): string {
  const letters = columnLetters(column);
  return `${sheetReference(sheetNames.summary)}$${letters}$${summaryRows.first + 1}:$${letters}$${summaryRows.first + linesOf(scheme)}`;
}

/** A city's figure from its form ("=…"): "" while its entries are missing or wrong, or the line is gone. */
export function comparedFormula(indicator: Indicator, sheetName: string, placement: FormPlacement, isLost: boolean): string {
  const { compared } = prepareIndicator(indicator);
  const cells = (column: "verifiedStatus" | "verifiedNumber") =>
    indicator.entries.map((entry) => addressOf(placement, entryKey(indicator, entry), column)).filter((address) => address !== null).map((address) => `${sheetReference(sheetName)}${address}`);
  const [status, numbers] = [cells("verifiedStatus"), cells("verifiedNumber")];
  if (isLost || compared === null || numbers.length < indicator.entries.length || status.length < numbers.length) return '=""';
  // An error of one city must not become everybody's.
  return `=IFERROR(IF(MIN(${status.join(",")})<1,"",${figureFormula(compared, numbers)}),"")`;
}

/** How such figures are shown: rates, growth and points with two decimals. */
export function comparedFormat(indicator: Indicator): string {
  return prepareIndicator(indicator).compared?.hasDecimals === true ? "0.00" : "0";
}

/** So many columns print beside the city in the size of the totals. */
const printedTogether = 9;

/** The columns as areas to print, between two rows. */
export function comparedAreas(count: number, first: number, header: number, last: number): readonly Area[] {
  return Array.from({ length: Math.ceil(count / printedTogether) }, (_, index) => {
    const from = index * printedTogether;
    return { row: header, column: first + from, rows: last + 1 - header, columns: Math.min(printedTogether, count - from) };
  });
}

/** The head of such a column. */
export function comparedHeader({ code, heading }: Indicator, item: string): string {
  return `${code}\n${(heading ?? item).replaceAll("\n", "")}\n比较值`;
}
