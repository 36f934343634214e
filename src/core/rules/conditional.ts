import { equal, fixed, number } from "../expression";
import { either } from "../explanation";
import { name, optional } from "../parameters";
import { chosenBy } from "../shares";
import { enteredIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/** One rule for a yes, another or none for a no: «列入试点的，按…计分；未列入的，按…计分». Its entries are asked for either way. */
export interface ConditionalRule<R extends AnyRule = AnyRule> {
  readonly kind: "conditional";
  readonly entry: string;
  readonly then: R;
  readonly otherwise?: R;
}

export const conditional: RuleKind<ConditionalRule> = {
  parameters: (rule) => ({ entry: name, then: rule, otherwise: optional(rule) }),
  entries: (rule, entriesOf) => [rule.entry, ...entriesOf(rule.then), ...(rule.otherwise === undefined ? [] : entriesOf(rule.otherwise))],
  prepare(rule, row) {
    const test = equal(enteredIn(row, rule, rule.entry, "yesNo", "entry"), number(1));
    const { label } = row.entry(rule.entry);
    const then = row.prepare(rule.then, "then");
    const otherwise = rule.otherwise === undefined ? undefined : row.prepare(rule.otherwise, "otherwise");
    return {
      points: chosenBy(test, then.points, otherwise?.points ?? fixed(0)),
      explain: (words) => [
        `${words.label(label)}${words.colon}`,
        either(
          test,
          [`${words.yes}${words.semicolon}`, ...then.explain(words)],
          otherwise === undefined ? [words.equals(words.no, "0")] : [`${words.no}${words.semicolon}`, ...otherwise.explain(words)],
        ),
      ],
    };
  },
};
