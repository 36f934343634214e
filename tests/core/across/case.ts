import type { Entry, Rule } from "../../../src/core/index";
import type { Values } from "../kinds/case";

/** A kind of rule that compares units, and the same read straight. */
export interface AcrossCase {
  readonly rule: Rule;
  readonly entries: readonly Entry[];
  readonly max: number;
  /** Hundredths of a point of a unit by the words of the table; `all` are the entries of all that have reported, the unit's among them. */
  straight(own: Values, all: readonly Values[]): bigint;
  /** Units as they report, and of the first its points and how they are explained. */
  readonly sentences: readonly (readonly [units: readonly Values[], points: number, zh: string, en: string])[];
  readonly refused?: readonly (readonly [rule: Rule, code: string])[];
}

/** n / d rounded half up, below 0 too. */
export function nearest(n: bigint, d: bigint): bigint {
  const [twice, of] = [2n * n + d, 2n * d];
  return twice >= 0n ? twice / of : -((-twice + of - 1n) / of);
}

/** Hundredths of what is entered with at most two decimals. */
export const cents = (value: Values[string]): bigint => BigInt(Math.round(Number(value) * 100));

/** 1 and one for every figure that is better. */
export const placeOf = (own: bigint, all: readonly bigint[], isLow = false): bigint => 1n + BigInt(all.filter((one) => (isLow ? one < own : one > own)).length);
