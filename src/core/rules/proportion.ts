import { above, shareOf } from "../expression";
import { either, shown } from "../explanation";
import { name, number } from "../parameters";
import { enteredIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** part / whole × points, all of them at or above the whole: «市级完成贯标企业数/年度计划数×60» (readings 4, 7, 8). */
export interface ProportionRule {
  readonly kind: "proportion";
  readonly part: string;
  readonly whole: string;
  readonly points: number;
}

export const proportion: RuleKind<ProportionRule> = {
  parameters: () => ({ part: name, whole: name, points: number }),
  entries: (rule) => [rule.part, rule.whole],
  prepare(rule, row) {
    const part = enteredIn(row, rule, rule.part, "wholeNumber", "part");
    const whole = enteredIn(row, rule, rule.whole, "plan", "whole");
    const points = shareOf(statedIn(row, rule.points, "points"), part, whole);
    return {
      points,
      explain: (words) => [
        `${words.label(row.entry(rule.part).label)} `,
        part,
        `${words.dividedBy}${words.label(row.entry(rule.whole).label)} `,
        whole,
        `${words.times}${rule.points}${words.is}`,
        shown(points),
        either(above(part, whole), [words.note(words.overfulfilled)]),
      ],
    };
  },
};
