import { atMost, isAbove } from "../expression";
import { either } from "../explanation";
import { number } from "../parameters";
import { statedIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/** At most so many points of what another rule gives: «最高得40分» (reading 6). */
export interface CapRule<R extends AnyRule = AnyRule> {
  readonly kind: "cap";
  readonly max: number;
  readonly of: R;
}

export const cap: RuleKind<CapRule> = {
  parameters: (rule) => ({ max: number, of: rule }),
  entries: (rule, entriesOf) => entriesOf(rule.of),
  prepare(rule, row) {
    const of = row.prepare(rule.of, "of");
    const max = statedIn(row, rule.max, "max");
    // The clause's own cap is always named; the row's cap over several clauses only where it bites.
    const alwaysNamed = rule.of.kind !== "sum";
    return {
      points: atMost(max, of.points),
      explain: (words) => {
        const named = words.note(words.atMost(max));
        return [...of.explain(words), either(isAbove(of.points, max), [words.cappedTo(max), named], alwaysNamed ? [named] : [])];
      },
    };
  },
};
