/** Figures over all cities, in whole hundredths of a point; every one is 0 or more. */
export interface Statistics {
  readonly average: number;
  readonly median: number;
  readonly highest: number;
}

/** Average, median and highest of amounts in hundredths, exact and rounded half up to hundredths; zeros for none. */
export function statisticsOf(hundredths: readonly number[]): Statistics {
  const sorted = [...hundredths].sort((a, b) => a - b);
  const count = sorted.length;
  const upper = Math.floor(count / 2);
  const middle = count % 2 === 1 ? [sorted[upper] ?? 0] : [sorted[upper - 1] ?? 0, sorted[upper] ?? 0];
  return { average: mean(sorted), median: mean(middle), highest: sorted[count - 1] ?? 0 };
}

/** Whole hundredths of points with at most two decimals, e.g. 43.64 → 4364. */
export function hundredthsOf(points: number): number {
  return Math.round(points * 100);
}

/** Points as a notice prints them, always with two decimals: 43.6 → 43.60. */
export function twoDecimals(points: number): string {
  return (hundredthsOf(points) / 100).toFixed(2);
}

/** Rounded half up. Whole numbers only, so that no binary fraction decides; exact while the sum is a safe integer. */
function mean(amounts: readonly number[]): number {
  const count = amounts.length;
  if (count === 0) return 0;
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  const rest = sum % count;
  return (sum - rest) / count + (2 * rest >= count ? 1 : 0);
}
