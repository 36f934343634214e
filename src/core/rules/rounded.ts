import { shown } from "../explanation";
import { numberWithin, optional } from "../parameters";
import { roundedTo } from "../shares";
import type { AnyRule, RuleKind } from "./kind";

/** What a rule gives, rounded half up to whole points or to tenths: «届满得分＝历年平均分×50%＋末年得分×50%，取整数». */
export interface RoundedRule<R extends AnyRule = AnyRule> {
  readonly kind: "rounded";
  readonly of: R;
  /** 1 for tenths; whole points where absent. */
  readonly decimals?: number;
}

export const rounded: RuleKind<RoundedRule> = {
  parameters: (rule) => ({ of: rule, decimals: optional(numberWithin(1, 1)) }),
  entries: (rule, entriesOf) => entriesOf(rule.of),
  prepare(rule, row) {
    const inner = row.prepare(rule.of, "of");
    const points = roundedTo(rule.decimals === undefined ? "whole" : "tenths", inner.points);
    return { points, explain: (words) => [...inner.explain(words), words.rounded(rule.decimals ?? 0), shown(points)] };
  },
};
