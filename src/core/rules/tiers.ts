import { entered, firstOf } from "../explanation";
import { pointsIn, requireFalling, slotOf } from "./fit";
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
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const slot = slotOf(row, rule.kind, rule.entry, "a number");
    const { label, unit } = row.entry(rule.entry);
    requireFalling(row, rule.kind, rule.tiers.map((tier) => tier.atLeast));
    const steps = rule.tiers.map((tier) => ({ atLeast: tier.atLeast, points: pointsIn(row, rule.kind, tier.points) }));
    return {
      points: (values) => steps.find((tier) => (values[slot] ?? 0) >= tier.atLeast)?.points ?? 0,
      formula: (refs) =>
        rule.tiers.reduceRight((rest, tier) => `IF(${refs[slot]}>=${tier.atLeast},${tier.points},${rest})`, "0"),
      explain: (words) => {
        const measure = words.unit(unit);
        const lowest = rule.tiers.at(-1)?.atLeast ?? 0;
        return [
          `${words.label(label)} `,
          entered(slot),
          measure,
          words.comma,
          ...firstOf(
            rule.tiers.map((tier) => ({
              when: (values) => (values[slot] ?? 0) >= tier.atLeast,
              formula: (refs) => `${refs[slot]}>=${tier.atLeast}`,
              then: words.equals(words.atLeast(`${tier.atLeast}${measure.trim()}`), String(tier.points)),
            })),
            [words.equals(words.below(`${lowest}${measure.trim()}`), "0")],
          ),
        ];
      },
      highest: Math.max(0, ...steps.map((tier) => tier.points)),
    };
  },
};
