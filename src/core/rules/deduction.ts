import { bracketed, fixed, isBelowZero, less, notBelowZero, rounded } from "../expression";
import type { Piece } from "../explanation";
import { either, shown } from "../explanation";
import { either as oneOfTwo, listOf, name, number, record } from "../parameters";
import { enteredIn, statedIn } from "./fit";
import type { AnyRule, RuleKind, Scoring } from "./kind";

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
    const from = typeof rule.from === "number" ? stated(statedIn(row, rule.from, "from")) : row.prepare(rule.from, "from");
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
        // What another rule gives has said how it came about; its points begin a clause of their own.
        ...(typeof rule.from === "number" ? [] : [words.semicolon, shown(from.points, bracketed)]),
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

function stated(points: number): Scoring {
  return { points: fixed(points), explain: () => [String(points)] };
}
