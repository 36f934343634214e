import type { ComparedRule } from "../comparedFigure";
import { comparedFields, entriesCompared } from "../comparedFigure";
import { atLeast } from "../expression";
import { timesOf } from "../figures";
import { listOf, number, record } from "../parameters";
import { percentIn } from "./fit";
import type { RuleKind } from "./kind";
import { scoreByPlace } from "../placeTiers";

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
    const tiers = rule.tiers.map(({ percent, points }, index) => ({ upTo: percentIn(row, percent, 1, "tiers", index, "percent"), points }));
    return scoreByPlace(rule, row, tiers, { isShare: true, within: (percent, place, count) => atLeast(timesOf(percent, count), timesOf(100, place)) });
  },
};
