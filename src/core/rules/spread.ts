import { toPoints } from "../exact";
import { above, equal, number, shareOf, fixed } from "../expression";
import { either, shown } from "../explanation";
import { name, oneOf, optional } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { chosenBy } from "../shares";
import { enteredIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/**
 * What a unit may not have at all, so that nothing of it is asked for: its points are spread over the category or over all, which is to
 * say that the unit gets of them what it gets of the indicators there that apply to everybody. «不适用的，按本类其他指标得分率折算».
 */
export interface SpreadRule<R extends AnyRule = AnyRule> {
  readonly kind: "spread";
  /** 是 where the unit does not have it. */
  readonly entry: string;
  /** Over all categories that the base points are made of; over its own where absent. */
  readonly over?: "all";
  readonly of: R;
}

export const spread: RuleKind<SpreadRule> = {
  parameters: (rule) => ({ entry: name, over: optional(oneOf("all")), of: rule }),
  entries: (rule, entriesOf) => [rule.entry, ...entriesOf(rule.of)],
  prepare(rule, row) {
    const isAbsent = equal(enteredIn(row, rule, rule.entry, "yesNo", "entry"), number(1));
    if (row.path.at(-1) !== "rule") throw new SchemeError([{ code: "notOutermost", path: row.path }]);
    const inner = row.prepare(rule.of, "of");
    const max = toPoints(inner.points.most);
    const { gained, most } = row.rest(rule.over);
    const points = chosenBy(isAbsent, chosenBy(above(most, number(0)), shareOf(max, gained, most), fixed(0)), inner.points);
    return {
      points,
      explain: (words) => [either(isAbsent, [rule.over === undefined ? words.spread : words.spreadOverAll, gained.shown, words.dividedBy, most.shown, `${words.times}${max}${words.is}`, shown(points)], inner.explain(words))],
      absentSlot: row.slot(rule.entry),
    };
  },
};
