import { placeIn, reportedOf } from "../across";
import type { ComparedRule } from "../comparedFigure";
import { comparedFields, comparedIn, entriesCompared } from "../comparedFigure";
import { atLeast, firstThatHolds, number } from "../expression";
import { firstOf } from "../explanation";
import { listOf, number as plainNumber, record } from "../parameters";
import { requireRising, statedIn } from "./fit";
import type { RuleKind } from "./kind";

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
    const { compared, say } = comparedIn(rule, row);
    requireRising(row, rule.tiers.map((tier) => tier.rank));
    const region = row.across(compared);
    const place = placeIn(region, rule.better);
    const cases = rule.tiers.map((tier, index) => ({
      rank: tier.rank,
      test: atLeast(number(tier.rank), place),
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
            cases.map(({ test, rank: upTo, points }) => ({ test, says: words.equals(words.first(upTo), String(points)) })),
            [words.equals(words.notFirst(rule.tiers.at(-1)?.rank ?? 0), "0")],
          ),
        ];
      },
    };
  },
};
