import * as fc from "fast-check";
import type { Entry, EntryValue, Rule } from "../../../src/core/index";

/** A kind of rule on entries as a table of next year might state it, and the same read straight. */
export interface KindCase {
  readonly rule: Rule;
  readonly entries: readonly Entry[];
  readonly max: number;
  /** Hundredths of a point by the words of the table, from the values as they are entered. */
  straight(values: Values): bigint;
  readonly sentences: readonly (readonly [values: Values, points: number, zh: string, en: string])[];
  /** Rules that do not hold together, with the code of the problem. */
  readonly refused?: readonly (readonly [rule: Rule, code: string])[];
}

export type Values = Readonly<Record<string, EntryValue>>;

export function reported(name: string, zh: string, en: string, type: Entry["type"] = { kind: "count" }, more: Partial<Entry> = {}): Entry {
  return { name, label: { zh, en }, type, ...more };
}

export const int = (value: EntryValue): bigint => BigInt(Number(value));

/** n / d, half up. */
export const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);

export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const notBelowZero = (a: bigint): bigint => (a < 0n ? 0n : a);

/** The number of a day, by the calendar of JavaScript alone. */
export const day = (text: string): number => Math.round(new Date(`${text}T12:00:00Z`).getTime() / 86_400_000 - 0.5) + 25_569;
export const textOf = (serial: EntryValue): string => new Date((Number(serial) - 25_569) * 86_400_000).toISOString().slice(0, 10);

/** Working days after one day up to another, counted one by one. */
export function workdaysBetween(from: number, to: number, holidays: readonly string[], madeUp: readonly string[]): bigint {
  let count = 0n;
  for (let one = from + 1; one <= to; one += 1) {
    const weekday = new Date((one - 25_569) * 86_400_000).getUTCDay();
    const isWeekend = weekday === 0 || weekday === 6;
    if (isWeekend ? madeUp.includes(textOf(one)) : !holidays.includes(textOf(one))) count += 1n;
  }
  return count;
}

function valueOf({ type }: Entry): fc.Arbitrary<EntryValue> {
  switch (type.kind) {
    case "bool":
      return fc.boolean();
    case "choice":
      return fc.constantFrom(...type.options.map(({ id }) => id));
    case "count":
      return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 450 }));
    case "plan":
      return fc.oneof(fc.constantFrom(1, 3, 8, 16, 40, 80, 100, 200, 400), fc.integer({ min: 1, max: 300 }));
    case "amount":
      return fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100);
    case "plannedAmount":
      return fc.oneof(fc.constantFrom(0.0001, 0.2, 0.3, 1.1, 100, 120.25), fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100));
    case "percent":
      return fc.oneof(fc.constantFrom(0, 60, 80, 94.99, 95, 95.01, 99.99, 100), fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100));
    case "date":
      return fc.oneof(fc.integer({ min: day("2013-12-20"), max: day("2014-02-20") }), fc.integer({ min: day("2013-01-01"), max: day("2014-12-31") }));
    case "text":
      return fc.constantFrom("年度工作方案.pdf", "无", " 无　", "2013");
    case "score":
      return fc.integer({ min: 0, max: type.max * 100 }).map((hundredths) => hundredths / 100);
  }
}

/** Valid entries, close to where something changes. */
export function validValues(entries: readonly Entry[]): fc.Arbitrary<Values> {
  return fc.record(Object.fromEntries(entries.map((entry) => [entry.name, valueOf(entry)]))).map((values) => {
    const bounded = { ...values };
    for (const { name, atMost } of entries) {
      if (atMost !== undefined) bounded[name] = Math.min(Number(bounded[name]), Number(bounded[atMost]));
    }
    return bounded;
  });
}
