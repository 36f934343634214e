/**
 * Exact numbers. Points are counted in whole hundredths, so sums are exact and printed figures add up; ratios are
 * rounded from integers and never pass through a binary fraction.
 */

/** Whole hundredths of a point: 4364 is 43.64 points. */
export type Hundredths = number;

/** Hundredths of a number of points written with at most two decimals, e.g. 2.5 → 250. */
export function toHundredths(points: number): Hundredths {
  return Math.round(points * 100);
}

/** Points of whole hundredths, e.g. 4364 → 43.64: the double nearest to the printed figure. */
export function toPoints(hundredths: Hundredths): number {
  return hundredths / 100;
}

/**
 * part / whole × points in hundredths, rounded half up (reading 4): 67 / 4000 of 60 points is 1.005 → 101.
 * Exact for all safe integers; `whole` is above 0. A part at or above its whole gives all the points.
 */
export function proportionOf(points: number, part: number, whole: number): Hundredths {
  const full = toHundredths(points);
  if (part >= whole) return full;
  const doubled = 2 * full;
  if (part <= (Number.MAX_SAFE_INTEGER - whole) / doubled && whole <= Number.MAX_SAFE_INTEGER / 2) {
    const numerator = doubled * part + whole;
    const denominator = 2 * whole;
    return (numerator - (numerator % denominator)) / denominator;
  }
  const exactWhole = BigInt(whole);
  return Number((BigInt(doubled) * BigInt(part) + exactWhole) / (2n * exactWhole));
}

/** The smallest whole numbers a, b with a / b = (100 − percent) / percent: 95 → 1, 19. */
export function shortfallRatio(percent: number): { readonly lacking: number; readonly reached: number } {
  const divisor = greatestCommonDivisor(percent, 100 - percent);
  return { lacking: percent / divisor, reached: (100 - percent) / divisor };
}

/**
 * Whether part is at least `percent` % of whole, exactly (reading 5). Written as 19 × (whole − part) ≤ part for 95 %:
 * the comparison is exact for every pair of safe integers with part ≤ whole, in Excel as here, because the product
 * either stays below 2⁵³ or is far above `part`.
 */
export function reachesPercent(part: number, whole: number, percent: number): boolean {
  const { lacking, reached } = shortfallRatio(percent);
  return lacking * (whole - part) <= reached * part;
}

/**
 * A decimal as hundredths, rounded half up on its decimal digits: 1.005 → 101 although the double is a little less.
 * Takes finite numbers ≥ 0.
 */
export function decimalToHundredths(value: number): Hundredths {
  const [mantissa = "0", exponent = "0"] = value.toString().split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + 2;
  if (point < 0) return 0;
  const kept = point === 0 ? 0 : Number(digits.slice(0, point).padEnd(point, "0"));
  return Number(digits[point] ?? "0") >= 5 ? kept + 1 : kept;
}

/** Whole steps of a size that fit into a decimal amount: 99.99 in steps of 10 is 9 (reading 3). */
export function wholeSteps(amount: number, step: number): number {
  return Math.floor(amount / step);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
