import { above, number as figure, shareOf } from "../expression";
import { either, shown } from "../explanation";
import { hundredthsOf } from "../figures";
import { name, number, optional } from "../parameters";
import { enteredIn, pairIn, statedIn } from "./fit";
import type { Row, RuleKind, Scoring } from "./kind";

/** part / whole × points, or the per cent that is reported as such × points; all of them at or above the whole: «市级完成贯标企业数/年度计划数×60» (readings 4, 7, 8). */
export interface ProportionRule {
  readonly kind: "proportion";
  readonly part: string;
  /** Absent where `part` is reported in per cent. */
  readonly whole?: string;
  readonly points: number;
}

export const proportion: RuleKind<ProportionRule> = {
  parameters: () => ({ part: name, whole: optional(name), points: number }),
  entries: (rule) => (rule.whole === undefined ? [rule.part] : [rule.part, rule.whole]),
  prepare(rule, row) {
    const { whole: asked } = rule;
    if (asked === undefined) return ofPercent(rule, row);
    const { part, whole, counted } = pairIn(row, rule, { part: [rule.part, "part"], whole: [asked, "whole"] });
    const points = shareOf(statedIn(row, rule.points, "points"), counted.part, counted.whole);
    return {
      points,
      explain: (words) => [
        `${words.label(row.entry(rule.part).label)} `,
        part,
        `${words.dividedBy}${words.label(row.entry(asked).label)} `,
        whole,
        `${words.times}${rule.points}${words.is}`,
        shown(points),
        either(above(counted.part, counted.whole), [words.note(words.overfulfilled)]),
      ],
    };
  },
};

function ofPercent(rule: ProportionRule, row: Row): Scoring {
  const rate = enteredIn(row, rule, rule.part, "percent", "part");
  const points = shareOf(statedIn(row, rule.points, "points"), hundredthsOf(rate), figure(10_000));
  return {
    points,
    explain: (words) => [`${words.label(row.entry(rule.part).label)} `, rate, `%${words.times}${rule.points}${words.is}`, shown(points)],
  };
}
