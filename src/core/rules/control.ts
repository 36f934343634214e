import { above, number as figure, shareOf } from "../expression";
import { either, shown } from "../explanation";
import { leftOfTwice } from "../figures";
import { name, number } from "../parameters";
import { measureOf, pairIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** A figure that is to stay low: points × (2 − actual / target), all of them up to the target, none from twice the target on. */
export interface ControlRule {
  readonly kind: "control";
  readonly actual: string;
  readonly target: string;
  readonly points: number;
}

export const control: RuleKind<ControlRule> = {
  parameters: () => ({ actual: name, target: name, points: number }),
  entries: (rule) => [rule.actual, rule.target],
  prepare(rule, row) {
    const { part: actual, whole: target, counted } = pairIn(row, rule, { part: [rule.actual, "actual"], whole: [rule.target, "target"] });
    const left = leftOfTwice(counted.whole, counted.part);
    const points = shareOf(statedIn(row, rule.points, "points"), left, counted.whole);
    return {
      points,
      explain: (words) => [
        `${words.label(row.entry(rule.actual).label)} `,
        actual,
        `${measureOf(row.entry(rule.actual), words)}${words.comma}${words.label(row.entry(rule.target).label)} `,
        target,
        words.comma,
        either(
          above(counted.part, counted.whole),
          [either(above(left, figure(0)), [words.twoLess, actual, words.dividedBy, target, `${words.closing}${words.times}${rule.points}${words.is}`, shown(points)], [words.equals(words.twice, "0")])],
          [words.equals(words.withinTarget, String(rule.points))],
        ),
      ],
    };
  },
};
