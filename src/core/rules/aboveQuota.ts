import { certain } from "../certain";
import { bracketed, each as eachOf, firstThatHolds, sumOf } from "../expression";
import { firstOf, shown } from "../explanation";
import { exceedsPercent, percentStepsOf } from "../figures";
import { listOf, name, number, optional, record } from "../parameters";
import { pairIn, percentIn, requireFalling, statedIn } from "./fit";
import type { RuleKind } from "./kind";
import type { RateTier } from "./rate";

/**
 * Points by how far a plan is exceeded: «超额10%以上加1分；超过30%后每再超20%加1分». Tiers take effect above their percentage;
 * steps are whole. A rule around it caps them.
 */
export interface AboveQuotaRule {
  readonly kind: "aboveQuota";
  readonly done: string;
  readonly plan: string;
  /** From the highest excess down; at or below the last there are no points. */
  readonly tiers: readonly RateTier[];
  readonly further?: Further;
}

interface Further {
  readonly beyond: number;
  readonly step: number;
  readonly each: number;
}

export const aboveQuota: RuleKind<AboveQuotaRule> = {
  parameters: () => ({
    done: name,
    plan: name,
    tiers: listOf(record<RateTier>({ percent: number, points: number }), 1),
    further: optional(record<Further>({ beyond: number, step: number, each: number })),
  }),
  entries: (rule) => [rule.done, rule.plan],
  prepare(rule, row) {
    const { part: done, whole: plan, counted } = pairIn(row, rule, { part: [rule.done, "done"], whole: [rule.plan, "plan"] });
    requireFalling(row, rule.tiers.map(({ percent }) => percent));
    const cases = rule.tiers.map(({ percent, points }, index) => ({
      percent,
      test: exceedsPercent(counted.part, counted.whole, 100 + percentIn(row, percent, 0, "tiers", index, "percent")),
      points: statedIn(row, points, "tiers", index, "points"),
    }));
    const { further } = rule;
    const tier = firstThatHolds(cases);
    const beyond = further === undefined ? 0 : percentIn(row, further.beyond, 0, "further", "beyond");
    const step = further === undefined ? 1 : percentIn(row, further.step, 1, "further", "step");
    const steps = percentStepsOf(counted.part, counted.whole, 100 + beyond, step);
    const points = further === undefined ? tier : sumOf([tier, eachOf(statedIn(row, further.each, "further", "each"), steps)]);
    return {
      points,
      explain: (words) => [
        `${words.label(row.entry(rule.done).label)} `,
        done,
        `${words.comma}${words.label(row.entry(rule.plan).label)} `,
        plan,
        words.comma,
        ...firstOf(
          cases.map(({ test, percent, points: of }) => ({ test, says: words.equals(words.exceeds(percent), String(of)) })),
          [words.equals(words.exceedsNot(certain(rule.tiers.at(-1)).percent), "0")],
        ),
        ...(further === undefined ? [] : [words.semicolon, words.percentSteps(step, beyond), steps, `${words.times}${further.each}${words.inAll}`, shown(points, bracketed)]),
      ],
    };
  },
};
