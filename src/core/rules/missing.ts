import { isBelowZero, less, notBelowZero, rounded } from "../expression";
import { either, shown } from "../explanation";
import { countOf, lackingOf } from "../figures";
import { either as oneOfTwo, listOf, name, number } from "../parameters";
import { startOf } from "./deduction";
import { enteredIn, statedIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/** Points taken off for each of a list that is not there, never below 0: «缺1项扣0.1分，扣完为止». */
export interface MissingRule<R extends AnyRule = AnyRule> {
  readonly kind: "missing";
  /** What is taken off from: a number of points, or what another rule gives. */
  readonly from: number | R;
  readonly entries: readonly string[];
  readonly each: number;
}

export const missing: RuleKind<MissingRule> = {
  parameters: (rule) => ({ from: oneOfTwo(number, rule), entries: listOf(name, 1), each: number }),
  entries: (rule, entriesOf) => [...(typeof rule.from === "number" ? [] : entriesOf(rule.from)), ...rule.entries],
  prepare(rule, row) {
    const from = startOf(rule.from, row);
    const all = rule.entries.length;
    const lacking = lackingOf(all, countOf(rule.entries.map((entry, index) => enteredIn(row, rule, entry, "yesNo", "entries", index))));
    const each = statedIn(row, rule.each, "each");
    const left = less(from.points, each, lacking);
    const points = notBelowZero(left);
    return {
      points,
      explain(words) {
        const [before, after] = words.lacking(all);
        return [
          before,
          lacking,
          `${after}${words.comma}`,
          ...from.explain(words),
          words.minus,
          lacking,
          `${words.times}${each}${words.is}`,
          shown(points, rounded),
          either(isBelowZero(left), [words.note(words.usedUp)]),
        ];
      },
    };
  },
};
