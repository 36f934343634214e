import * as fc from "fast-check";
import type { Category, Entries, Indicator, Scheme, TotalRules } from "../../../src/core/index";

const wording = (zh: string, en: string) => ({ zh, en });
const row = (code: string, max: number, more: Indicator["entries"] = []): Indicator => ({
  code,
  max,
  content: "",
  criteria: "",
  basis: "",
  method: "",
  entries: [{ name: "given", label: wording("得分", "Points"), type: { kind: "score", max } }, ...more],
  rule: { kind: "awarded", entry: "given" },
});
const category = (code: string, number: string, points: number, bonus: boolean, indicator: Indicator): Category => ({
  code,
  number,
  name: `类别${code}`,
  points,
  bonus,
  items: [{ number: code, name: `指标${code}`, pointsPrinted: "item", points, indicators: [indicator] }],
});

const vetoing: Indicator["entries"] = [
  { name: "incident", label: wording("严重失信事件", "Grave default"), type: { kind: "bool" } },
  { name: "cases", label: wording("瞒报件数", "Concealed cases"), type: { kind: "count" } },
  { name: "sealed", label: wording("被通报批评", "Criticised"), type: { kind: "bool" } },
  { name: "forged", label: wording("弄虚作假", "Forgery"), type: { kind: "bool" } },
];

/** Every rule of the total at once. */
export const allRules: TotalRules = {
  deductions: { categories: ["3"], most: 5 },
  bonus: { capped: true, baseFrom: 60 },
  qualifiedFrom: 30,
  vetoes: [{ entry: "2.1.incident", total: 59 }, { entry: "2.1.cases", total: 50 }, { entry: "2.1.sealed", total: 70, isCeiling: true }, { entry: "2.1.forged" }],
  ties: [{ kind: "base" }, { kind: "category", code: "2" }, { kind: "indicator", code: "4.1" }],
  grades: [
    { name: wording("优秀", "Excellent"), atLeast: 80, best: { percent: 25, rounding: "nearest" } },
    { name: wording("良好", "Good"), atLeast: 70 },
    { name: wording("合格", "Pass"), atLeast: 55.5 },
    { name: wording("不合格", "Fail") },
  ],
};

/** A scheme of 100 base points, from which up to 5 are taken, and 8 of bonus. */
export function schemeWith(total: TotalRules): Scheme {
  return {
    id: "total",
    version: "1.0.0",
    title: wording("总分", "Totals"),
    tableTitle: "总分",
    tableSubtitle: "",
    source: "",
    basePoints: 100,
    bonusPoints: 8,
    units: [],
    categories: [
      category("1", "一", 60, false, row("1.1", 60)),
      category("2", "二", 40, false, row("2.1", 40, vetoing)),
      category("3", "三", 20, false, row("3.1", 20)),
      category("4", "四", 10, true, row("4.1", 10)),
    ],
    readings: [],
    total,
  };
}

/** One of 10 bonus points, of which its rules of the total say nothing. */
export function uncappedScheme(): Scheme {
  const { bonus: _unsaid, ...others } = allRules;
  return { ...schemeWith(others), bonusPoints: 10 };
}

/** Points in hundredths, and what vetoes. */
export interface Reported {
  readonly points: readonly [number, number, number, number];
  readonly incident: boolean;
  readonly cases: number;
  readonly sealed: boolean;
  readonly forged: boolean;
}

export function entriesOf({ points, ...vetoes }: Reported): Entries {
  const given = points.map((hundredths, index) => [`${index + 1}.1.given`, hundredths / 100] as const);
  return Object.fromEntries([...given, ...Object.entries(vetoes).map(([name, value]) => [`2.1.${name}`, value] as const)]);
}

const seldom = fc.boolean().chain((one) => (one ? fc.boolean() : fc.constant(false)));
const upTo = (most: number) => fc.oneof(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most / 1000 }).map((thousands) => thousands * 1000), fc.constant(most));

/** Around what decides: many are level, or a hundredth off. */
export const anyReported: fc.Arbitrary<Reported> = fc.record({
  points: fc.tuple(upTo(6000), upTo(4000), upTo(2000), upTo(1000)),
  incident: seldom.map((one) => one),
  cases: fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
  sealed: seldom,
  forged: seldom.chain((one) => (one ? fc.boolean() : fc.constant(false))),
});

/** One unit by the words of the rules, in hundredths. */
export interface Straight {
  readonly total: bigint;
  readonly isQualified: boolean;
  readonly keys: readonly bigint[];
}

const least = (a: bigint, b: bigint) => (a < b ? a : b);

/** `allRules` read straight; with `tiesOnly` the bonus decides between equal totals instead of counting. */
export function straightOf({ points, incident, cases, sealed, forged }: Reported, tiesOnly = false): Straight {
  const [one = 0n, two = 0n, three = 0n, four = 0n] = points.map(BigInt);
  const left = one + two - least(three, 500n);
  const base = left < 0n ? 0n : left;
  const bonus = least(four, 800n);
  let total = tiesOnly || base < 6000n ? base : base + bonus;
  if (incident) total = 5900n;
  if (cases > 0) total = 5000n;
  if (sealed) total = least(total, 7000n);
  const isQualified = !forged && base >= 3000n;
  return { total, isQualified, keys: [isQualified ? 1n : 0n, total, ...(tiesOnly ? [bonus] : []), base, two, four] };
}

/** 1 + how many stand before, of each. */
export function straightRanks(units: readonly Straight[]): readonly number[] {
  const isBefore = (a: Straight, b: Straight) => {
    const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
    return at >= 0 && (a.keys[at] ?? 0n) > (b.keys[at] ?? 0n);
  };
  return units.map((unit) => 1 + units.filter((other) => isBefore(other, unit)).length);
}

export function straightGrade({ total, isQualified }: Straight, rank: number, units: number): string {
  if (!isQualified) return "不合格";
  if (total >= 8000n && BigInt(rank) <= (25n * BigInt(units) + 50n) / 100n) return "优秀";
  if (total >= 7000n) return "良好";
  return total >= 5550n ? "合格" : "不合格";
}
