import type { Entry, Indicator, Scheme } from "../../src/core/index";
import { indicatorsOf, isRecognised, wordsOf } from "../../src/core/index";
import { optionLabels } from "../../src/workbook/form/entryFormulas";
import type { CellValue } from "../../src/sheet/plan";
import { daysIn, edgesOf, isWhole, tieOf } from "./edges";

/** What people type into a form, by chance: what is valid close to where something changes, what is missing, and what is wrong. */

/** A value, and the formula that was typed for it. */
export interface Keyed {
  readonly value: CellValue;
  readonly formula?: string;
}

export type Random = () => number;

/** Sums as people type them; many come out a last binary digit beside what they mean. */
const sums: readonly Keyed[] = [
  { formula: "=17.46+38.91+2.3+1.33", value: 17.46 + 38.91 + 2.3 + 1.33 },
  { formula: "=0.1+0.2", value: 0.1 + 0.2 },
  { formula: "=1.1+2.2", value: 1.1 + 2.2 },
  { formula: "=0.57*100", value: 0.57 * 100 },
  { formula: "=1.15*100", value: 1.15 * 100 },
  { formula: "=4.35*100", value: 4.35 * 100 },
  { formula: "=33.4+33.3+33.3", value: 33.4 + 33.3 + 33.3 },
  { formula: "=9.7+0.2+0.1", value: 9.7 + 0.2 + 0.1 },
  { formula: "=19.99+0.01", value: 19.99 + 0.01 },
  { formula: "=6*10+1", value: 61 },
  { formula: "=95/100*20", value: (95 / 100) * 20 },
];

/** Numbers with more digits than a cell shows. */
const speckled = [99.99999999999999, 59.99999999999999, 5.000000000000001, 19.000000000000004, 20.000000000000004, 0.30000000000000004, 94.99999999999999, 0.004999999999999999, 12345.678901234567, 9.999999999999998, 1.0049999999999999];
/** Of sixteen digits spreadsheets keep fifteen when they are typed. */
const huge = [999_999_999, 123_456_789, 1e9, 1e12, 123_456_789_012_345, 999_999_999_999_999, 1e15, 9_007_199_254_740_990, 9_007_199_254_740_000 + 1490, 9_007_199_254_741_500, 1e16, 1e21];
const halves = [1.005, 2.675, 19.995, 0.005, 0.015, 10.125, 4.995, 99.995];
const wrong: readonly CellValue[] = ["约10", "5人", "１２", " 12 ", "12", -1, 1.5, true, false, "#N/A", "是 ", "其它", "standalone", "95%", -0.0001];

const pick = <T>(values: readonly T[], random: Random): T | undefined => values[Math.floor(random() * values.length)];
const whole = (value: number): number => Math.max(0, Math.round(value));

/** A valid value of an entry, as a rule. Of what is not valid a little comes in by itself: a number too large, a plan of 0. */
function typedValue(entry: Entry, indicator: Indicator, random: Random): Keyed {
  const roll = random();
  const edge = pick(edgesOf(indicator), random) ?? 1;
  switch (entry.type.kind) {
    case "bool":
    case "choice":
      return { value: pick(optionLabels(entry, wordsOf("zh-CN")), random) ?? null };
    case "text":
      return { value: pick(["年度工作方案.pdf", "无", " 无 ", "2013年总结", "=附件", "  ", 12], random) ?? null };
    case "date":
      return { value: (pick([...daysIn(indicator.rule), 41_639], random) ?? 41_639) + Math.floor(random() * 90) - 25 };
    case "count":
    case "plan": {
      if (roll < 0.05) return pick(sums, random) ?? { value: 1 };
      if (roll < 0.09) return { value: pick(huge, random) ?? 1 };
      if (roll < 0.11) return { value: pick(speckled, random) ?? 1 };
      const least = entry.type.kind === "plan" && random() < 0.97 ? 1 : 0;
      const value = roll < 0.55 ? whole(edge) + Math.floor(random() * 3) - 1 : Math.floor(random() ** 3 * (roll < 0.8 ? 30 : 3000));
      return { value: Math.max(least, value) };
    }
    case "amount":
    case "plannedAmount":
    case "percent":
    case "score": {
      if (roll < 0.12) return pick(sums, random) ?? { value: 1 };
      if (roll < 0.2) return { value: pick(speckled, random) ?? 1 };
      if (roll < 0.3) return { value: pick(halves, random) ?? 1 };
      if (roll < 0.33 && entry.type.kind === "amount") return { value: pick(huge, random) ?? 1 };
      const most = entry.type.kind === "score" ? entry.type.max : entry.type.kind === "percent" ? 100 : 600;
      const value = roll < 0.65 ? edge + (Math.floor(random() * 3) - 1) / 100 : Math.round(random() * most * 100) / 100;
      return { value: Math.max(0, random() < 0.97 ? Math.min(most, value) : value) };
    }
  }
}

/** A part and its whole at an edge of the rule, or a hair from half a hundredth. */
function pairAt(indicator: Indicator, random: Random): { readonly part: number; readonly whole: number } {
  const edge = pick(edgesOf(indicator), random) ?? 10;
  const tie = random() < 0.5 ? tieOf(edge * (pick([1, 1, 100], random) ?? 1), 1 + 2 * Math.floor(random() * 500), 1 + Math.floor(random() * 4)) : null;
  if (tie !== null) return random() < 0.6 ? tie : { part: Math.max(0, tie.part + (random() < 0.5 ? 1 : -1)), whole: tie.whole };
  const of = pick([1, 3, 7, 13, 19, 20, 40, 60, 100, 200, 300, 400, 4000, 20_000, 999_999], random) ?? 1;
  const beyond = pick([0, 0, 1], random) ?? 0;
  return { part: whole((of * (edge + 100 * beyond)) / 100) + Math.floor(random() * 3) - 1, whole: of };
}

/** Values of a whole indicator: pairs of whole numbers are drawn together, as only then they meet where the rule turns. */
function typedRow(indicator: Indicator, random: Random): ReadonlyMap<string, Keyed> {
  const values = new Map(indicator.entries.map((entry) => [entry.name, typedValue(entry, indicator, random)] as const));
  const plan = indicator.entries.find(({ type }) => type.kind === "plan");
  const part = indicator.entries.find((entry) => entry !== plan && isWhole(entry));
  if (plan !== undefined && part !== undefined && random() < 0.75) {
    const pair = pairAt(indicator, random);
    const turned = pick([pair.part, pair.part, pair.whole + pair.part, 2 * pair.whole - pair.part], random) ?? pair.part;
    const most = part.atMost === plan.name && random() < 0.9 ? pair.whole : Infinity;
    values.set(plan.name, { value: pair.whole });
    values.set(part.name, { value: Math.max(0, Math.min(most, turned)) });
  }
  const [first, second] = indicator.entries.filter(({ type }) => type.kind === "date");
  if (first !== undefined && second !== undefined && random() < 0.9) {
    const from = 41_600 + Math.floor(random() * 60);
    values.set(first.name, { value: from });
    values.set(second.name, { value: from + (pick(edgesOf(indicator), random) ?? 0) + Math.floor(random() * 12) - 5 });
  }
  return values;
}

/** A form as it comes back: `valid` is the share of entries that are there and right. */
export function typedForm(scheme: Scheme, random: Random, valid: number): ReadonlyMap<string, { readonly reported: Keyed; readonly verified: Keyed }> {
  return new Map(
    indicatorsOf(scheme).flatMap((indicator) => {
      const [reported, verified] = [typedRow(indicator, random), typedRow(indicator, random)];
      const isReviewed = random() < (isRecognised(indicator) ? 0.7 : 0.15);
      return indicator.entries.map((entry) => {
        const own = random() < valid ? (reported.get(entry.name) ?? nothing) : random() < 0.5 ? nothing : { value: pick(wrong, random) ?? null };
        return [`${indicator.code}.${entry.name}`, { reported: own, verified: reviewed(entry, isReviewed ? verified.get(entry.name) : undefined, random) }] as const;
      });
    }),
  );
}

const nothing: Keyed = { value: null };

function reviewed({ type }: Entry, value: Keyed | undefined, random: Random): Keyed {
  if (type.kind === "plan" && type.noQuota !== undefined && random() < 0.06) return { value: "未下达计划" };
  return value ?? (random() < 0.02 ? { value: pick(wrong, random) ?? null } : nothing);
}
