import { bracketed, fixed, isBelowZero, less, notBelowZero, rounded } from "../expression";
import type { Piece } from "../explanation";
import { either, shown } from "../explanation";
import { either as oneOfTwo, listOf, name, number, record } from "../parameters";
import { enteredIn, statedIn } from "./fit";
import type { AnyRule, Row, RuleKind, Scoring } from "./kind";

/** Points taken off for each case, never below 0: «缺席1人次扣5分…；扣完为止» (reading 9). */
export interface DeductionRule<R extends AnyRule = AnyRule> {
  readonly kind: "deduction";
  /** What is taken off from: a number of points, or what another rule gives. */
  readonly from: number | R;
  readonly deductions: readonly Deducted[];
}

interface Deducted {
  readonly entry: string;
  readonly each: number;
}

export const deduction: RuleKind<DeductionRule> = {
  parameters: (rule) => ({ from: oneOfTwo(number, rule), deductions: listOf(record<Deducted>({ entry: name, each: number }), 1) }),
  entries: (rule, entriesOf) => [
    ...(typeof rule.from === "number" ? [] : entriesOf(rule.from)),
    ...rule.deductions.map((one) => one.entry),
  ],
  prepare(rule, row) {
    const from = startOf(rule.from, row);
    const parts = rule.deductions.map(({ entry, each }, index) => ({
      count: enteredIn(row, rule, entry, "wholeNumber", "deductions", index, "entry"),
      entry: row.entry(entry),
      each: statedIn(row, each, "deductions", index, "each"),
    }));
    const left = parts.reduce((rest, { each, count }) => less(rest, each, count), from.points);
    const points = notBelowZero(left);
    return {
      points,
      explain: (words) => [
        ...from.explain(words),
        ...parts.flatMap(({ entry, count, each }): Piece[] => [
          `${words.minus}${words.label(entry.label)} `,
          count,
          `${words.unit(entry.unit)}${words.times}${each}`,
        ]),
        words.is,
        shown(points, rounded),
        either(isBelowZero(left), [words.note(words.usedUp)]),
      ],
    };
  },
};

/** What is taken off from; what another rule gives says how it came about and begins a clause of its own. */
export function startOf(from: number | AnyRule, row: Row): Scoring {
  if (typeof from === "number") {
    const points = statedIn(row, from, "from");
    return { points: fixed(points), explain: () => [String(points)] };
  }
  const scoring = row.prepare(from, "from");
  return { ...scoring, explain: (words) => [...scoring.explain(words), words.semicolon, shown(scoring.points, bracketed)] };
}
