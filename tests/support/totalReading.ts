import type { Scorecard } from "../../src/core/index";

/** What of a unit the rules of the total read: hundredths of a point, and whether the entries that veto are a yes or above 0. */
export interface Sums {
  readonly of: (code: string) => bigint;
  readonly row: (code: string) => bigint;
  readonly says: (key: string) => boolean;
}

export interface Reading {
  readonly base: bigint;
  readonly total: bigint;
  readonly isQualified: boolean;
  readonly ties: readonly bigint[];
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);
const sum = (parts: readonly bigint[]) => parts.reduce((all, one) => all + one, 0n);

/** The words of the example for counties, read straight. */
export function readCounty({ of, row, says }: Sums): Reading {
  const base = sum(["1", "2", "3", "4", "5"].map(of));
  const counted = base >= 8_000n ? base + of("6") : base;
  return { base, total: says("5.2.incident") ? 5_900n : counted, isQualified: base >= 6_000n, ties: [base, of("3"), row("3.2")] };
}

/** The same of the other rules on its table. */
export function readOther({ of, row, says }: Sums): Reading {
  const given = sum(["1", "2", "3", "5"].map(of)) - least(500n, of("4"));
  const base = given < 0n ? 0n : given;
  let total = says("5.2.record") ? 5_900n : base;
  if (says("3.2.report")) total = least(total, 7_000n);
  if (says("5.2.incident")) total = least(total, 5_000n);
  return { base, total, isQualified: !says("5.2.complaints") && base >= 3_000n, ties: [least(400n, of("6")), row("3.4"), of("2")] };
}

/** Ranks by what was read: a unit's is one more than how many stand before it. */
export function ranksOf(readings: readonly Reading[]): readonly number[] {
  const before = (a: Reading, b: Reading): boolean => {
    if (a.isQualified !== b.isQualified) return a.isQualified;
    const [ours, theirs] = [[a.total, ...a.ties], [b.total, ...b.ties]];
    const at = ours.findIndex((part, index) => part !== theirs[index]);
    return at >= 0 && (ours[at] ?? 0n) > (theirs[at] ?? 0n);
  };
  return readings.map((own) => 1 + readings.filter((other) => before(other, own)).length);
}

export function gradeCounty({ total, isQualified }: Reading, rank: number, units: number): string {
  if (!isQualified) return "不合格";
  // A quarter of the units, a half and more rounded up.
  const quarter = Math.floor(units / 4) + (units % 4 >= 2 ? 1 : 0);
  if (total >= 9_000n && rank <= quarter) return "优秀";
  return total >= 7_500n ? "良好" : total >= 6_000n ? "合格" : "不合格";
}

export function gradeOther({ total, isQualified }: Reading, rank: number, units: number): string {
  if (!isQualified) return "其他";
  if (rank <= Math.ceil((units * 33) / 100)) return "先进";
  return total >= 4_550n && rank <= Math.floor((units * 80) / 100) ? "达标" : "其他";
}

/** Sums of a scorecard, whose points of indicators and categories are held against other readings elsewhere. */
export function sumsOf(card: Scorecard, says: Sums["says"]): Sums {
  const points = (list: readonly { readonly code: string; readonly points: number }[], code: string) => BigInt(Math.round((list.find((one) => one.code === code)?.points ?? 0) * 100));
  return { of: (code) => points(card.categories, code), row: (code) => points(card.indicators, code), says };
}
