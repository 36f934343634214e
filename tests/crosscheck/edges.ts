import type { Entry, Indicator } from "../../src/core/index";

/** Numbers at which something changes: those that an indicator states, of which each has a neighbour on both sides. */

/** Every number in a rule or a type, whatever it means there: to a random form a point more is as good an edge as any. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Days that a rule names, as spreadsheets count them. */
export function daysIn(value: unknown): readonly number[] {
  if (typeof value === "string") {
    const serial = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(value) / 86_400_000 + 25_569 : NaN;
    return Number.isInteger(serial) ? [serial] : [];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(daysIn) : [];
}

/** The numbers of an indicator's rule that its entries can reach. */
export function edgesOf(indicator: Indicator): readonly number[] {
  const found = edges.get(indicator) ?? [...new Set([...numbersIn(indicator.rule), indicator.max])].filter((one) => one > 0 && one < 1e9);
  edges.set(indicator, found);
  return found;
}

/** Every entry of every form asks for them. */
const edges = new WeakMap<Indicator, readonly number[]>();

/** A part and its whole whose share of so many points ends exactly in half a hundredth; null where such numbers are not whole. */
export function tieOf(points: number, odd: number, times: number): { readonly part: number; readonly whole: number } | null {
  const halves = Math.round(points * 200);
  if (!(halves > 0) || Math.abs(halves - points * 200) > 1e-9) return null;
  const common = greatestCommonDivisor(halves, odd);
  return { part: (odd / common) * times, whole: (halves / common) * times };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** Whether an entry is a whole number. */
export const isWhole = ({ type }: Entry): boolean => type.kind === "count" || type.kind === "plan";
