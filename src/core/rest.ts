import { hundredths, hundredthsOfPercent, sumOfPoints, toPoints } from "./exact";
import type { Hundredths } from "./exact";
import type { Figure } from "./expression";
import { entered } from "./expression";

/** Points in hundredths, and as a sentence shows them. */
export interface SumOfPoints extends Figure {
  readonly shown: Figure;
}

/**
 * What a unit has of the indicators around that apply to everybody and wait for nobody, and what there is of them. Where each
 * indicator counts as much, both are in hundredths of as many points for each.
 */
export interface Rest {
  readonly gained: SumOfPoints;
  readonly most: SumOfPoints;
  /** The share of it in per cent, rounded half up to two decimals, for a sentence. */
  readonly rate: Figure;
}

/** Over what the points of an indicator that does not apply are spread, and whether every indicator there takes as many. */
export interface Spreading {
  readonly over: "item" | "category" | "all";
  readonly isEven: boolean;
}

/** The hundredths in a slot. */
export function hundredthsAt(slot: number): SumOfPoints {
  const figure = entered(slot);
  return { ...figure, shown: { value: (values) => toPoints(hundredths(figure.value(values))), formula: (refs) => `${figure.formula(refs)}/100` } };
}

/** The rest in the two slots from `first` on. */
export function restAt(first: number): Rest {
  const [gained, most] = [hundredthsAt(first), hundredthsAt(first + 1)];
  const rate: Figure = {
    value: (values) => toPoints(hundredths(hundredthsOfPercent(gained.value(values), most.value(values)))),
    formula(refs) {
      const [part, whole] = [gained.formula(refs), most.formula(refs)];
      return `IF(${whole}<=0,0,INT((20000*${part}+${whole})/(2*${whole}))/100)`;
    },
  };
  return { gained, most, rate };
}

/** The indicators around that the rest is made of. */
export function restOf<T extends { readonly spreads: object | null; readonly compared: object | null }>(around: readonly T[]): readonly T[] {
  return around.filter(({ spreads, compared }) => spreads === null && compared === null);
}

/** How often the points of each indicator of a rest count, and all that they come to then, in hundredths. */
export interface Measure {
  readonly times: readonly number[];
  readonly most: number;
}

/** Each once; or each so often that all of them have as many points, so that a rate of one counts as much as that of another. */
export function measureOf(rest: readonly { readonly max: Hundredths }[], isEven: boolean): Measure {
  if (!isEven) return { times: rest.map(() => 1), most: sumOfPoints(rest.map(({ max }) => max)) };
  const common = rest.reduce((all, { max }) => (all <= Number.MAX_SAFE_INTEGER ? leastCommonMultiple(all, max) : Infinity), 1);
  return { times: rest.map(({ max }) => common / max), most: common * rest.length };
}

function leastCommonMultiple(a: number, b: number): number {
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
  return (a / divisor(a, b)) * b;
}

/** Whether shares of such a rest come out exactly in every spreadsheet; `max` are the points that are spread. */
export function isCountable({ most }: Measure, max: Hundredths): boolean {
  return 4 * most * Math.max(max, 10_000) <= Number.MAX_SAFE_INTEGER;
}
