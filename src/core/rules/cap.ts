import type { Rule } from "./index";
import { pointsIn } from "./fit";
import type { RuleKind } from "./kind";

/** At most so many points of what another rule gives: «最高得40分» (reading 6). */
export interface CapRule {
  readonly kind: "cap";
  readonly max: number;
  readonly of: Rule;
}

export const cap: RuleKind<CapRule> = {
  entries: (rule, entriesOf) => entriesOf(rule.of),
  prepare(rule, row) {
    const of = row.prepare(rule.of);
    const max = pointsIn(row, rule.kind, rule.max);
    const isOver = (values: readonly number[]) => of.points(values) > max;
    const over = (refs: readonly string[]) => `${of.formula(refs)}>${rule.max}`;
    // The clause's own cap is always named; the row's cap over several clauses only where it bites.
    const alwaysNamed = rule.of.kind !== "sum";
    return {
      points: (values) => Math.min(max, of.points(values)),
      formula: (refs) => `MIN(${rule.max},${of.formula(refs)})`,
      explain: (words) => [
        ...of.explain(words),
        {
          when: isOver,
          formula: over,
          then: [words.cappedTo(rule.max), words.note(words.atMost(rule.max))],
          otherwise: alwaysNamed ? [words.note(words.atMost(rule.max))] : [],
        },
      ],
      highest: Math.min(max, of.highest),
    };
  },
};
