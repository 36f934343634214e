import type { ComparedRule } from "../comparedFigure";
import { comparedFields, entriesCompared } from "../comparedFigure";
import { atLeast, number } from "../expression";
import { listOf, number as plainNumber, record } from "../parameters";
import type { RuleKind } from "./kind";
import { scoreByPlace } from "../placeTiers";

/** Points by the rank among all units, the same figure sharing one: «第1名得10分，前3名得8分，前6名得5分». */
export interface RankRule extends ComparedRule {
  readonly kind: "rank";
  /** From the first rank down; below the last there are no points. */
  readonly tiers: readonly RankTier[];
}

interface RankTier {
  readonly rank: number;
  readonly points: number;
}

export const rank: RuleKind<RankRule> = {
  parameters: () => ({ ...comparedFields, tiers: listOf(record<RankTier>({ rank: plainNumber, points: plainNumber }), 1) }),
  entries: entriesCompared,
  prepare(rule, row) {
    const tiers = rule.tiers.map(({ rank: upTo, points }) => ({ upTo, points }));
    return scoreByPlace(rule, row, tiers, { isShare: false, within: (upTo, place) => atLeast(number(upTo), place) });
  },
};
