import type { Piece } from "../explanation";
import { entered } from "../explanation";
import type { Words } from "../messages/words";
import type { Rule } from "./index";
import { pointsIn, slotOf } from "./fit";
import type { Row, RuleKind, Scoring } from "./kind";

/** Points taken off for each case, never below 0: «缺席1人次扣5分…；扣完为止» (reading 9). */
export interface DeductionRule {
  readonly kind: "deduction";
  /** What is taken off from: a number of points, or what another rule gives. */
  readonly from: number | Rule;
  readonly deductions: readonly { readonly entry: string; readonly each: number }[];
}

export const deduction: RuleKind<DeductionRule> = {
  entries: (rule, entriesOf) => [
    ...(typeof rule.from === "number" ? [] : entriesOf(rule.from)),
    ...rule.deductions.map((one) => one.entry),
  ],
  prepare(rule, row) {
    const from = typeof rule.from === "number" ? fixed(row, rule.from) : row.prepare(rule.from);
    const parts = rule.deductions.map((one) => ({
      slot: slotOf(row, rule.kind, one.entry, "a whole number"),
      entry: row.entry(one.entry),
      each: one.each,
      hundredths: pointsIn(row, rule.kind, one.each),
    }));
    const remaining = (values: readonly number[]) =>
      parts.reduce((left, part) => left - part.hundredths * (values[part.slot] ?? 0), from.points(values));
    const difference = (refs: readonly string[]) =>
      parts.reduce((left, part) => `${left}-${part.each}*${refs[part.slot]}`, from.formula(refs));
    // What another rule gives has said how it came about; its points begin a clause of their own.
    const again = (words: Words): readonly Piece[] => [
      words.semicolon,
      { value: (values) => from.points(values) / 100, formula: (refs) => `(${from.formula(refs)})` },
    ];
    const points = (values: readonly number[]) => Math.max(0, remaining(values));
    const formula = (refs: readonly string[]) => `MAX(0,${difference(refs)})`;
    return {
      points,
      formula,
      explain: (words) => [
        ...from.explain(words),
        ...(typeof rule.from === "number" ? [] : again(words)),
        ...parts.flatMap((part): Piece[] => [
          `${words.minus}${words.label(part.entry.label)} `,
          entered(part.slot),
          words.unit(part.entry.unit),
          `${words.times}${part.each}`,
        ]),
        words.is,
        { value: (values) => points(values) / 100, formula: (refs) => `ROUND(${formula(refs)},2)` },
        {
          when: (values) => remaining(values) < 0,
          formula: (refs) => `${difference(refs)}<0`,
          then: [words.note(words.usedUp)],
          otherwise: [],
        },
      ],
      highest: from.highest,
    };
  },
};

function fixed(row: Row, points: number): Scoring {
  const hundredths = pointsIn(row, "deduction", points);
  return {
    points: () => hundredths,
    formula: () => String(points),
    explain: () => [String(points)],
    highest: hundredths,
  };
}
