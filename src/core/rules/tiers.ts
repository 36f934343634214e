import { certain } from "../certain";
import { atLeast, firstThatHolds, number } from "../expression";
import { firstOf } from "../explanation";
import { listOf, name, number as plainNumber, record } from "../parameters";
import { enteredIn, measureOf, requireFalling, statedIn } from "./fit";
import type { RuleKind } from "./kind";

export interface Tier {
  readonly atLeast: number;
  readonly points: number;
}

/** Points by the tier reached, from the top: «2000份以上（含2000）得30分；500－2000份（含500）得20分» (readings 1, 2). */
export interface TiersRule {
  readonly kind: "tiers";
  readonly entry: string;
  /** From the highest tier down; below the last there are no points. */
  readonly tiers: readonly Tier[];
}

export const tiers: RuleKind<TiersRule> = {
  parameters: () => ({ entry: name, tiers: listOf(record<Tier>({ atLeast: plainNumber, points: plainNumber }), 1) }),
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const amount = enteredIn(row, rule, rule.entry, "number", "entry");
    const { label } = row.entry(rule.entry);
    requireFalling(row, rule.tiers.map((tier) => tier.atLeast));
    const cases = rule.tiers.map((tier, index) => ({
      edge: tier.atLeast,
      test: atLeast(amount, number(tier.atLeast)),
      points: statedIn(row, tier.points, "tiers", index, "points"),
    }));
    return {
      points: firstThatHolds(cases),
      explain: (words) => {
        const measure = measureOf(row.entry(rule.entry), words);
        const measured = (edge: number) => `${edge}${measure.trim()}`;
        return [
          `${words.label(label)} `,
          amount,
          measure,
          words.comma,
          ...firstOf(
            cases.map(({ test, edge, points }) => ({ test, says: words.equals(words.atLeast(measured(edge)), String(points)) })),
            [words.equals(words.below(measured(certain(rule.tiers.at(-1)).atLeast)), "0")],
          ),
        ];
      },
    };
  },
};
