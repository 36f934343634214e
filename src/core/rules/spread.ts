import { toPoints } from "../exact";
import { above, equal, number, shareOf, fixed } from "../expression";
import { either, shown } from "../explanation";
import { name, oneOf, optional, yesNo } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { chosenBy } from "../shares";
import { enteredIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/**
 * What a unit may not have at all, so that nothing of it is asked for: its points are spread over its item, its category or over all, which
 * is to say that the unit gets of them what it gets of the indicators there that apply to everybody: by their points, «不适用的，按本类其他
 * 指标得分率折算», or each taking as many of them as another, «不适用的，其分值平均分摊到本项其他指标».
 */
export interface SpreadRule<R extends AnyRule = AnyRule> {
  readonly kind: "spread";
  /** 是 where the unit does not have it. */
  readonly entry: string;
  /** Over all categories that the base points are made of, or over its own item alone; over its own category where absent. */
  readonly over?: "all" | "item";
  /** Whether every other indicator takes as many of its points; by their own points where not. */
  readonly evenly?: boolean;
  readonly of: R;
}

export const spread: RuleKind<SpreadRule> = {
  parameters: (rule) => ({ entry: name, over: optional(oneOf("all", "item")), evenly: optional(yesNo), of: rule }),
  entries: (rule, entriesOf) => [rule.entry, ...entriesOf(rule.of)],
  prepare(rule, row) {
    const isAbsent = equal(enteredIn(row, rule, rule.entry, "yesNo", "entry"), number(1));
    if (row.path.at(-1) !== "rule") throw new SchemeError([{ code: "notOutermost", path: row.path }]);
    const inner = row.prepare(rule.of, "of");
    const max = toPoints(inner.points.most);
    const { over = "category", evenly: isEven = false } = rule;
    const { gained, most, rate } = row.rest({ over, isEven });
    const points = chosenBy(isAbsent, chosenBy(above(most, number(0)), shareOf(max, gained, most), fixed(0)), inner.points);
    return {
      points,
      explain(words) {
        const by = isEven ? [words.spreadEvenly(over), rate, "%"] : [words.spread(over), gained.shown, words.dividedBy, most.shown];
        return [either(isAbsent, [...by, `${words.times}${max}${words.is}`, shown(points)], inner.explain(words))];
      },
      absentSlot: row.slot(rule.entry),
    };
  },
};
