import { certain } from "../certain";
import type { Hundredths } from "../exact";
import { greater, lesser, minus, noPoints, toHundredths } from "../exact";
import type { Points, Test } from "../expression";
import type { Scheme } from "../scheme";

/** What totals are put together from, as expressions are: value and formula together. */

/** Points that a slot holds: a sum that is worked out elsewhere. */
export function pointsIn(slot: number, most: number): Points {
  return { value: (values) => toHundredths(certain(values[slot])), formula: (refs) => certain(refs[slot]), most: toHundredths(most), hasDecimals: true };
}

export function isBelow(points: Points, bound: number): Test {
  const limit = toHundredths(bound);
  return { value: (values) => points.value(values) < limit, formula: (refs) => `${points.formula(refs)}<${bound}` };
}

/** Whether one of the tests holds; of none, none does. */
export function anyOf(tests: readonly Test[]): Test {
  const [only] = tests;
  return {
    value: (values) => tests.some((test) => test.value(values)),
    formula: (refs) => (only === undefined ? "FALSE" : tests.length === 1 ? only.formula(refs) : `OR(${tests.map((test) => test.formula(refs)).join(",")})`),
  };
}

export function leastOf(a: Points, b: Points): Points {
  return {
    value: (values) => lesser(a.value(values), b.value(values)),
    formula: (refs) => `MIN(${a.formula(refs)},${b.formula(refs)})`,
    most: lesser(a.most, b.most),
    hasDecimals: a.hasDecimals || b.hasDecimals,
  };
}

/** The base points: what the categories give, less what others take, up to their cap and never below 0. */
export function baseLess({ total }: Scheme, given: Hundredths, taken: Hundredths): Hundredths {
  const { deductions } = total ?? {};
  return deductions === undefined ? given : greater(noPoints, minus(given, lesser(toHundredths(deductions.most), taken)));
}

/** The same of cells, unrounded. */
export function baseLessFormula({ total }: Scheme, given: string, taken: string): string {
  const { deductions } = total ?? {};
  return deductions === undefined ? given : `MAX(0,${given}-MIN(${deductions.most},${taken}))`;
}

/** The bonus points that count in common: all, or as many as the scheme has. */
export function bonusUpTo({ total, bonusPoints }: Scheme, given: Hundredths): Hundredths {
  return total?.bonus?.capped === true ? lesser(toHundredths(bonusPoints), given) : given;
}

/** The same of cells. */
export function bonusUpToFormula({ total, bonusPoints }: Scheme, given: string): string {
  return total?.bonus?.capped === true ? `MIN(${bonusPoints},${given})` : given;
}
