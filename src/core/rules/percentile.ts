import { placeIn, reportedOf } from "../across";
import type { ComparedRule } from "../comparedFigure";
import { comparedFields, comparedIn, entriesCompared } from "../comparedFigure";
import { atLeast, firstThatHolds } from "../expression";
import { firstOf } from "../explanation";
import { timesOf } from "../figures";
import { listOf, number, record } from "../parameters";
import { percentIn, requireRising, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points by the share of units among which the unit stands: «前20%得10分，前50%得6分»; of 13 units 20 % are two, a part of one does not count. */
export interface PercentileRule extends ComparedRule {
  readonly kind: "percentile";
  /** From the first down; below the last there are no points. */
  readonly tiers: readonly PercentileTier[];
}

interface PercentileTier {
  readonly percent: number;
  readonly points: number;
}

export const percentile: RuleKind<PercentileRule> = {
  parameters: () => ({ ...comparedFields, tiers: listOf(record<PercentileTier>({ percent: number, points: number }), 1) }),
  entries: entriesCompared,
  prepare(rule, row) {
    const { compared, say } = comparedIn(rule, row);
    const percents = rule.tiers.map(({ percent }, index) => percentIn(row, percent, 1, "tiers", index, "percent"));
    requireRising(row, percents);
    const region = row.across(compared);
    const place = placeIn(region, rule.better);
    const cases = rule.tiers.map((tier, index) => ({
      percent: tier.percent,
      test: atLeast(timesOf(tier.percent, region.count), timesOf(100, place)),
      points: statedIn(row, tier.points, "tiers", index, "points"),
    }));
    return {
      points: firstThatHolds(cases),
      explain(words) {
        const [before, after] = words.rank;
        return [
          ...say(words),
          `${words.comma}${before}`,
          place,
          after,
          ...reportedOf(region, words),
          words.comma,
          ...firstOf(
            cases.map(({ test, percent, points }) => ({ test, says: words.equals(words.first(percent, true), String(points)) })),
            [words.equals(words.notFirst(percents.at(-1) ?? 0, true), "0")],
          ),
        ];
      },
    };
  },
};
