import { meanWithin, reportedOf } from "../across";
import { equal, number } from "../expression";
import { either, shown } from "../explanation";
import { name } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { chosenBy } from "../shares";
import { enteredIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/**
 * What a unit may not have at all, so that nothing of it is asked for: the mean of the others' points, rounded half up; of a
 * unit that has it another rule's. «没有口岸的市不适用，按其他市平均分计».
 */
export interface NotApplicableRule<R extends AnyRule = AnyRule> {
  readonly kind: "notApplicable";
  /** 是 where the unit does not have it. */
  readonly entry: string;
  readonly of: R;
}

export const notApplicable: RuleKind<NotApplicableRule> = {
  parameters: (rule) => ({ entry: name, of: rule }),
  entries: (rule, entriesOf) => [rule.entry, ...entriesOf(rule.of)],
  prepare(rule, row) {
    const absent = enteredIn(row, rule, rule.entry, "yesNo", "entry");
    // Entries of another rule beside it would not be asked for either.
    if (row.path.at(-1) !== "rule") throw new SchemeError([{ code: "notOutermost", path: row.path }]);
    const inner = row.prepare(rule.of, "of");
    const waits = equal(absent, number(1));
    const region = row.across({ figure: inner.points, hasDecimals: true, has: equal(absent, number(0)), waits });
    const mean = meanWithin(region.total, region.count, inner.points.most);
    return {
      points: chosenBy(waits, mean, inner.points),
      explain: (words) => [either(waits, [`${words.notApplicable}${words.is}`, shown(mean), ...reportedOf(region, words)], inner.explain(words))],
      absentSlot: row.slot(rule.entry),
    };
  },
};
