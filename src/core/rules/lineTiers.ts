import { certain } from "../certain";
import { toHundredths } from "../exact";
import { atLeast, firstThatHolds, number } from "../expression";
import { firstOf } from "../explanation";
import type { ListedRule } from "../listedFigure";
import { entriesListed, listedFields, listedIn } from "../listedFigure";
import { listOf, number as plainNumber, record } from "../parameters";
import { requireFalling, statedIn } from "./fit";
import type { RuleKind } from "./kind";
import type { Tier } from "./tiers";

/** Points by the tier that a list reaches: «列出3项以上的得10分», «投入合计100万元以上的得10分». */
export interface LineTiersRule extends ListedRule {
  readonly kind: "lineTiers";
  /** From the highest tier down; below the last there are no points. */
  readonly tiers: readonly Tier[];
}

export const lineTiers: RuleKind<LineTiersRule> = {
  parameters: () => ({ ...listedFields, tiers: listOf(record<Tier>({ atLeast: plainNumber, points: plainNumber }), 1) }),
  entries: entriesListed,
  prepare(rule, row) {
    const { figure, per, say } = listedIn(rule, row, false);
    requireFalling(row, rule.tiers.map((tier) => tier.atLeast));
    const cases = rule.tiers.map((tier, index) => ({
      edge: String(tier.atLeast),
      test: atLeast(figure, number(per === 1 ? tier.atLeast : toHundredths(tier.atLeast))),
      points: statedIn(row, tier.points, "tiers", index, "points"),
    }));
    return {
      points: firstThatHolds(cases),
      explain: (words) => [
        ...say(words),
        words.comma,
        ...firstOf(
          cases.map(({ test, edge, points }) => ({ test, says: words.equals(words.atLeast(edge), String(points)) })),
          [words.equals(words.below(certain(cases.at(-1)).edge), "0")],
        ),
      ],
    };
  },
};
