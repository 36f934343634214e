import { toHundredths } from "../exact";
import type { Wording } from "../wording";
import type { Grade, Quota } from "./totalRules";

/**
 * How many ranks of so many units a quota covers.
 *
 * @example quotaOf({ percent: 25, rounding: "nearest" }, 6) // 2: a quarter of six is 1.5
 */
export function quotaOf({ percent, rounding }: Quota, units: number): number {
  const parts = percent * units;
  const above = { down: 0, up: wholePercent - 1, nearest: wholePercent / 2 }[rounding];
  return Math.floor((parts + above) / wholePercent);
}

const wholePercent = 100;

/** The same as a formula, of a formula that counts the units. */
export function quotaFormula({ percent, rounding }: Quota, units: string): string {
  return `${{ down: "ROUNDDOWN", up: "ROUNDUP", nearest: "ROUND" }[rounding]}(${units}*${percent}/${wholePercent},0)`;
}

/** 等次 of a unit of so many, which an unqualified one has the lowest of; undefined where there are none. */
export function gradeOf(grades: readonly Grade[] | undefined, unit: { readonly total: number; readonly rank: number; readonly isQualified: boolean }, units: number): Wording | undefined {
  const reached = grades?.find(
    ({ atLeast, best }) =>
      unit.isQualified && (atLeast === undefined || toHundredths(unit.total) >= toHundredths(atLeast)) && (best === undefined || unit.rank <= quotaOf(best, units)),
  );
  return (reached ?? grades?.at(-1))?.name;
}

/** The same as a formula that yields the Chinese name; `refs` are the cells of one unit, `units` a formula that counts all. */
export function gradeFormula(grades: readonly Grade[], refs: { readonly total: string; readonly rank: string; readonly unqualified: string }, units: string, quoted: (name: string) => string): string {
  const last = quoted(grades.at(-1)?.name.zh ?? "");
  const reached = grades.slice(0, -1).reduceRight((rest, { name, atLeast, best }) => {
    const tests = [...(atLeast === undefined ? [] : [`${refs.total}>=${atLeast}`]), ...(best === undefined ? [] : [`${refs.rank}<=${quotaFormula(best, units)}`])];
    return `IF(${tests.length === 1 ? String(tests[0]) : `AND(${tests.join(",")})`},${quoted(name.zh)},${rest})`;
  }, last);
  return `IF(${refs.unqualified}=1,${last},${reached})`;
}
