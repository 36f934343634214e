import type { Hundredths } from "./exact";
import { greater, growthPoints, lesser, meanOf, minus, noPoints, plus, roundedPoints, sumOfPoints, toHundredths, unbounded, weightedPoints } from "./exact";
import type { Figure, Points, Test } from "./expression";
import { greatest, sumOf } from "./expression";

/** Points that are put together from the points of other rules, or from growth: value, formula and bound together. */

/** One rule where a test holds, else another. */
export function chosenBy(test: Test, then: Points, otherwise: Points): Points {
  return {
    value: (values) => (test.value(values) ? then : otherwise).value(values),
    formula: (refs) => `IF(${test.formula(refs)},${then.formula(refs)},${otherwise.formula(refs)})`,
    most: greater(then.most, otherwise.most),
    hasDecimals: then.hasDecimals || otherwise.hasDecimals,
  };
}

/** Points for each per cent by which a figure exceeds another, up to a bound, rounded half up to hundredths. */
export function growthOf(each: number, max: number, current: Figure, last: Figure): Points {
  const [one, most] = [toHundredths(each), toHundredths(max)];
  return {
    value: (values) => growthPoints(one, most, current.value(values), last.value(values)),
    formula(refs) {
      const before = last.formula(refs);
      const grown = `(${current.formula(refs)}-${before})`;
      return `IF(${grown}<=0,0,IF(${100 * one}*${grown}>=${most}*${before},${max},INT((${200 * one}*${grown}+${before})/(2*${before}))/100))`;
    },
    most,
    hasDecimals: true,
  };
}

/** A part of a whole, by its weight in whole per cent. */
export interface Weighted {
  readonly points: Points;
  readonly percent: number;
}

/** Parts by their weights, added and then rounded half up to hundredths once. */
export function weightedSum(parts: readonly Weighted[]): Points {
  return {
    value: (values) => weightedPoints(parts.map(({ points, percent }) => [points.value(values), percent])),
    formula: (refs) => `INT((${parts.map(({ points, percent }) => `${percent}*ROUND(100*(${points.formula(refs)}),0)`).join("+")}+50)/100)/100`,
    most: weightedPoints(parts.map(({ points, percent }) => [points.most, percent])),
    hasDecimals: true,
  };
}

/** The least of several points. */
export function smallest(parts: readonly Points[]): Points {
  const least = (points: readonly Hundredths[]): Hundredths => points.reduce(lesser, unbounded);
  return {
    value: (values) => least(parts.map((part) => part.value(values))),
    formula: (refs) => `MIN(${parts.map((part) => part.formula(refs)).join(",")})`,
    most: least(parts.map(({ most }) => most)),
    hasDecimals: parts.some((part) => part.hasDecimals),
  };
}

/** The mean of several points, `trimmed` without the greatest and the least; rounded half up to hundredths once. */
export function meanOfPoints(parts: readonly Points[], trimmed: boolean): Points {
  const [high, low] = [greatest(parts), smallest(parts)];
  const count = trimmed ? parts.length - 2 : parts.length;
  const mean = (points: readonly Hundredths[], highest: Hundredths, lowest: Hundredths): Hundredths => {
    const sum = sumOfPoints(points);
    return meanOf(trimmed ? minus(minus(sum, highest), lowest) : sum, count);
  };
  return {
    value: (values) => mean(parts.map((part) => part.value(values)), high.value(values), low.value(values)),
    formula: (refs) => `INT((2*ROUND(100*(${parts.map((part) => part.formula(refs)).join("+")}${trimmed ? `-${high.formula(refs)}-${low.formula(refs)}` : ""}),0)+${count})/${2 * count})/100`,
    most: mean(parts.map(({ most }) => most), high.most, low.most),
    hasDecimals: true,
  };
}

/** Points rounded half up to whole points or to tenths. */
export function roundedTo(to: "whole" | "tenths", of: Points): Points {
  const [count, half, places] = to === "whole" ? ([100, 50, ""] as const) : ([10, 5, "/10"] as const);
  return {
    value: (values) => roundedPoints(of.value(values), count),
    formula: (refs) => `INT((ROUND(100*(${of.formula(refs)}),0)+${half})/${count})${places}`,
    most: roundedPoints(of.most, count),
    hasDecimals: to === "tenths",
  };
}

/** So many groups are weighed against each other in one formula, at the most. */
export const mostGroups = 40;

/** How many ways there are to take `count` of `of`. */
export function groupCount(of: number, count: number): number {
  return Array.from({ length: count }, (_, index) => index).reduce((ways, index) => (ways * (of - index)) / (index + 1), 1);
}

/**
 * The points of the best few. LARGE takes no list of formulas in every spreadsheet, so that the formula weighs every
 * group of so many.
 */
export function bestOf(parts: readonly Points[], count: number): Points {
  const ofGroups = greatest(groupsOf(parts, count).map(sumOf));
  return {
    ...ofGroups,
    value(values) {
      const points = parts.map((part) => part.value(values)).sort((a, b) => b - a);
      return points.slice(0, count).reduce(plus, noPoints);
    },
  };
}

function groupsOf<T>(parts: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return parts.flatMap((part, index) => groupsOf(parts.slice(index + 1), count - 1).map((group) => [part, ...group]));
}
