import type { Hundredths } from "../../core/index";
import { hundredths, noPoints, sumOfPoints, toHundredths, toPoints } from "../../core/index";

/** Figures over all cities, in whole hundredths of a point; every one is 0 or more. */
export interface Statistics {
  readonly average: Hundredths;
  readonly median: Hundredths;
  readonly highest: Hundredths;
}

/** Average, median and highest of amounts in hundredths, exact and rounded half up to hundredths; zeros for none. */
export function statisticsOf(amounts: readonly Hundredths[]): Statistics {
  const sorted = [...amounts].sort((a, b) => a - b);
  const count = sorted.length;
  const upper = Math.floor(count / 2);
  const middle = count % 2 === 1 ? [sorted[upper] ?? noPoints] : [sorted[upper - 1] ?? noPoints, sorted[upper] ?? noPoints];
  return { average: mean(sorted), median: mean(middle), highest: sorted[count - 1] ?? noPoints };
}

/** Points as a notice prints them, always with two decimals: 43.6 → 43.60. */
export function twoDecimals(points: number): string {
  return toPoints(toHundredths(points)).toFixed(2);
}

/** Rounded half up. Whole numbers only, so that no binary fraction decides; exact while the sum is a safe integer. */
function mean(amounts: readonly Hundredths[]): Hundredths {
  const count = amounts.length;
  if (count === 0) return noPoints;
  const sum = sumOfPoints(amounts);
  const rest = sum % count;
  return hundredths((sum - rest) / count + (2 * rest >= count ? 1 : 0));
}
