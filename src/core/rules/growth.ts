import { above, atMost, bracketed, each as eachOf } from "../expression";
import { either, shown } from "../explanation";
import { percentStepsOf } from "../figures";
import { name, number, optional } from "../parameters";
import { growthOf } from "../shares";
import { pairIn, percentIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points for each per cent, or each whole step of so many, by which this year's figure exceeds last year's: «每增长1%得0.5分，最高10分；负增长不得分». */
export interface GrowthRule {
  readonly kind: "growth";
  readonly current: string;
  readonly last: string;
  readonly each: number;
  readonly max: number;
  /** Whole per cent to a step; where absent every fraction of a per cent counts. */
  readonly step?: number;
}

export const growth: RuleKind<GrowthRule> = {
  parameters: () => ({ current: name, last: name, each: number, max: number, step: optional(number) }),
  entries: (rule) => [rule.current, rule.last],
  prepare(rule, row) {
    const { part: current, whole: last, counted } = pairIn(row, rule, { part: [rule.current, "current"], whole: [rule.last, "last"] });
    const each = statedIn(row, rule.each, "each");
    const max = statedIn(row, rule.max, "max");
    const step = rule.step === undefined ? undefined : percentIn(row, rule.step, 1, "step");
    const stepped = step === undefined ? undefined : { step, steps: percentStepsOf(counted.part, counted.whole, 100, step) };
    const points = stepped === undefined ? growthOf(each, max, counted.part, counted.whole) : atMost(max, eachOf(each, stepped.steps));
    return {
      points,
      explain: (words) => [
        `${words.label(row.entry(rule.current).label)} `,
        current,
        `${words.comma}${words.label(row.entry(rule.last).label)} `,
        last,
        words.comma,
        either(
          above(counted.part, counted.whole),
          [
            ...(stepped === undefined
              ? [words.opening, current, words.minus, last, `${words.closing}${words.dividedBy}`, last, `${words.times}100${words.times}${each}${words.is}`]
              : [words.percentSteps(stepped.step, 0), stepped.steps, `${words.times}${each}${words.is}`]),
            shown(points, bracketed),
            words.note(words.atMost(max)),
          ],
          [words.equals(words.notGrown, "0")],
        ),
      ],
    };
  },
};
