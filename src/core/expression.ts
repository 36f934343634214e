import type { Hundredths } from "./exact";
import {
  decimalToHundredths,
  greater,
  lesser,
  minus,
  noPoints,
  plus,
  proportionOf,
  reachesShare,
  shortfallRatio,
  sumOfPoints,
  timesPoints,
  toHundredths,
  unbounded,
  wholeSteps,
} from "./exact";

/**
 * What rules compute, said once: an expression can be worked out from entries and written as an Excel formula, and
 * points know their bound. A rule puts expressions together and never writes a formula of its own.
 */

/** The valid entries of one indicator as numbers, by slot: false 0, true 1, a choice the index of its option. */
export type Values = readonly number[];

/** Cell references of the entries of one indicator, by slot, e.g. "K12". */
export type References = readonly string[];

export interface Expression<T> {
  readonly value: (values: Values) => T;
  /** The same as an Excel expression, without "=". */
  readonly formula: (refs: References) => string;
}

/** A number as it stands in a cell. */
export interface Figure extends Expression<number> {
  /** The number, where it is the same for all entries. */
  readonly constant?: number;
}
export type Test = Expression<boolean>;

/** Points: their value in hundredths, their formula in points. */
export interface Points extends Expression<Hundredths> {
  /** The most it can come to; `unbounded` where it has no bound of its own. */
  readonly most: Hundredths;
  /** Whether the formula may come to decimals, so that sums of it have to be rounded. */
  readonly hasDecimals: boolean;
}

/** Points that are given where a test holds. */
export interface Case {
  readonly test: Test;
  readonly points: number;
}

/** The figure entered in a slot. */
export function entered(slot: number): Figure {
  return { value: (values) => values[slot] ?? 0, formula: (refs) => refs[slot] ?? "" };
}

/** The whole steps of a size in a figure: 25 in steps of 10 is 2 (reading 3). */
export function stepsOf(figure: Figure, step: number): Figure {
  return { value: (values) => wholeSteps(figure.value(values), step), formula: (refs) => `INT(${figure.formula(refs)}/${step})` };
}

export function number(value: number): Figure {
  return { value: () => value, formula: () => String(value), constant: value };
}

export const equal = comparison("=", (a, b) => a === b);
export const atLeast = comparison(">=", (a, b) => a >= b);
export const above = comparison(">", (a, b) => a > b);

function comparison(sign: string, holds: (a: number, b: number) => boolean) {
  return (a: Figure, b: Figure): Test => ({
    value: comparing(a, b, holds),
    formula: (refs) => `${a.formula(refs)}${sign}${b.formula(refs)}`,
  });
}

/** Edges of tiers are constants: thousands of forms are held against them. */
function comparing(a: Figure, b: Figure, holds: (a: number, b: number) => boolean): Test["value"] {
  const { constant } = b;
  return constant === undefined ? (values) => holds(a.value(values), b.value(values)) : (values) => holds(a.value(values), constant);
}

export function both(a: Test, b: Test): Test {
  return { value: (values) => a.value(values) && b.value(values), formula: (refs) => `AND(${a.formula(refs)},${b.formula(refs)})` };
}

/** Whether a part is at least so many per cent of its whole, exactly (reading 5): 19×(whole−part)<=part for 95 %. */
export function reaches(part: Figure, whole: Figure, percent: number): Test {
  const { lacking, reached } = shortfallRatio(percent);
  return {
    value(values) {
      const done = part.value(values);
      return reachesShare(done, whole.value(values), lacking, reached);
    },
    formula: (refs) => `${times(lacking)}(${whole.formula(refs)}-${part.formula(refs)})<=${times(reached)}${part.formula(refs)}`,
  };
}

function times(factor: number): string {
  return factor === 1 ? "" : `${factor}*`;
}

export function fixed(points: number): Points {
  const most = toHundredths(points);
  return { value: () => most, formula: () => String(points), most, hasDecimals: !Number.isInteger(points) };
}

/** So many points for each: «人数×5». Tenths are counted in hundredths: 0.1*3 is not 0.3 to every spreadsheet. */
export function each(points: number, count: Figure): Points {
  const one = toHundredths(points);
  const isWhole = Number.isInteger(points);
  return {
    value: (values) => timesPoints(one, count.value(values)),
    formula: (refs) => (isWhole ? `${times(points)}${count.formula(refs)}` : `${one}*${count.formula(refs)}/100`),
    most: unbounded,
    hasDecimals: !isWhole,
  };
}

export function sumOf(parts: readonly Points[]): Points {
  const hasDecimals = parts.length > 1 && anyDecimals(parts);
  const written = hasDecimals ? rounded : (formula: string) => formula;
  return {
    value: (values) => {
      let total = noPoints;
      for (const part of parts) total = plus(total, part.value(values));
      return total;
    },
    formula: (refs) => written(parts.map((part) => part.formula(refs)).join("+")),
    most: sumOfPoints(parts.map((part) => part.most)),
    hasDecimals: anyDecimals(parts),
  };
}

function anyDecimals(parts: readonly Points[]): boolean {
  return parts.some((part) => part.hasDecimals);
}

export function greatest(parts: readonly Points[]): Points {
  return {
    value: (values) => parts.reduce((most, part) => greater(most, part.value(values)), noPoints),
    formula: (refs) => `MAX(${parts.map((part) => part.formula(refs)).join(",")})`,
    most: parts.reduce((most, part) => greater(most, part.most), noPoints),
    hasDecimals: anyDecimals(parts),
  };
}

export function atMost(points: number, of: Points): Points {
  const max = toHundredths(points);
  return { value: (values) => lesser(max, of.value(values)), formula: (refs) => `MIN(${points},${of.formula(refs)})`, most: lesser(max, of.most), hasDecimals: of.hasDecimals || !Number.isInteger(points) };
}

export function notBelowZero(of: Points): Points {
  return { ...of, value: (values) => greater(noPoints, of.value(values)), formula: (refs) => `MAX(0,${of.formula(refs)})` };
}

/** Points less so many for each of a count; may come to less than 0. */
export function less(from: Points, points: number, count: Figure): Points {
  const one = toHundredths(points);
  const isWhole = Number.isInteger(points);
  return {
    value: (values) => minus(from.value(values), timesPoints(one, count.value(values))),
    formula(refs) {
      const left = `${from.formula(refs)}-${points}*${count.formula(refs)}`;
      return isWhole ? left : rounded(left);
    },
    most: from.most,
    hasDecimals: from.hasDecimals || !isWhole,
  };
}

export function isAbove(points: Points, bound: number): Test {
  const limit = toHundredths(bound);
  return { value: (values) => points.value(values) > limit, formula: (refs) => `${points.formula(refs)}>${bound}` };
}

export function isBelowZero(points: Points): Test {
  return { value: (values) => points.value(values) < 0, formula: (refs) => `${points.formula(refs)}<0` };
}

export function isNone(points: Points): Test {
  return { value: (values) => points.value(values) === 0, formula: (refs) => `${points.formula(refs)}=0` };
}

/** The points of the first case that holds; none where none does. */
export function firstThatHolds(cases: readonly Case[]): Points {
  const giving = cases.map(({ test, points }) => ({ test, points: toHundredths(points) }));
  return {
    value(values) {
      for (const one of giving) if (one.test.value(values)) return one.points;
      return noPoints;
    },
    formula: (refs) => cases.reduceRight((rest, { test, points }) => (points === 0 && rest === "0" ? rest : `IF(${test.formula(refs)},${points},${rest})`), "0"),
    most: giving.reduce((most, { points }) => greater(most, points), noPoints),
    hasDecimals: cases.some(({ points }) => !Number.isInteger(points)),
  };
}

/** part / whole × points, rounded half up to hundredths (reading 4). ROUND differs between spreadsheets on ties such as 1.005; the whole-number form does not. */
export function shareOf(points: number, part: Figure, whole: Figure): Points {
  const most = toHundredths(points);
  return {
    value: (values) => proportionOf(points, part.value(values), whole.value(values)),
    formula: (refs) => {
      const [done, of] = [part.formula(refs), whole.formula(refs)];
      return `IF(${done}>=${of},${points},INT((${2 * most}*${done}+${of})/(2*${of}))/100)`;
    },
    most,
    hasDecimals: true,
  };
}

/** Points as an outside body gave them, rounded to hundredths. */
export function given(figure: Figure, max: number): Points {
  return {
    value: (values) => decimalToHundredths(figure.value(values)),
    formula: (refs) => `ROUND(${figure.formula(refs)},2)`,
    most: toHundredths(max),
    hasDecimals: true,
  };
}

/** How a formula is written where it stands within another: in brackets, or rounded to hundredths. */
export const bracketed = (formula: string): string => `(${formula})`;
export const rounded = (formula: string): string => `ROUND(${formula},2)`;
