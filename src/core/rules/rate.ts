import { reachesPercent, shortfallRatio } from "../exact";
import { entered, firstOf } from "../explanation";
import { SchemeError } from "../schemeError";
import { pointsIn, requireFalling, slotOf } from "./fit";
import type { RuleKind } from "./kind";

export interface RateTier {
  readonly percent: number;
  readonly points: number;
}

/** Points by the rate reached: «时效率95%以上（含95%）得10分；80%－95%之间（含80%）得5分», compared exactly (readings 5, 7, 8). */
export interface RateRule {
  readonly kind: "rate";
  readonly part: string;
  readonly whole: string;
  /** From the highest rate down; below the last there are no points. */
  readonly tiers: readonly RateTier[];
}

export const rate: RuleKind<RateRule> = {
  entries: (rule) => [rule.part, rule.whole],
  prepare(rule, row) {
    const part = slotOf(row, rule.kind, rule.part, "a whole number");
    const whole = slotOf(row, rule.kind, rule.whole, "a plan");
    const percents = rule.tiers.map((tier) => tier.percent);
    requireFalling(row, rule.kind, percents);
    const odd = percents.find((percent) => !(Number.isInteger(percent) && percent > 0 && percent <= 100));
    if (odd !== undefined) throw new SchemeError([`${row.code}: rate rule: ${odd} is no whole percentage`]);
    const steps = rule.tiers.map((tier) => ({ percent: tier.percent, points: pointsIn(row, rule.kind, tier.points) }));
    const reaches = (values: readonly number[], percent: number) =>
      reachesPercent(values[part] ?? 0, values[whole] ?? 1, percent);
    const reachesFormula = (refs: readonly string[], percent: number) => {
      const { lacking, reached } = shortfallRatio(percent);
      return `${times(lacking)}(${refs[whole]}-${refs[part]})<=${times(reached)}${refs[part]}`;
    };
    return {
      points: (values) => steps.find((tier) => reaches(values, tier.percent))?.points ?? 0,
      formula: (refs) =>
        rule.tiers.reduceRight(
          (rest, tier) => `IF(${reachesFormula(refs, tier.percent)},${tier.points},${rest})`,
          "0",
        ),
      explain: (words) => [
        entered(part),
        words.dividedBy,
        entered(whole),
        words.comma,
        ...firstOf(
          rule.tiers.map((tier) => ({
            when: (values) => reaches(values, tier.percent),
            formula: (refs) => reachesFormula(refs, tier.percent),
            then: words.equals(words.atLeast(`${tier.percent}%`), String(tier.points)),
          })),
          [words.equals(words.below(`${rule.tiers.at(-1)?.percent ?? 0}%`), "0")],
        ),
      ],
      highest: Math.max(0, ...steps.map((tier) => tier.points)),
    };
  },
};

function times(factor: number): string {
  return factor === 1 ? "" : `${factor}*`;
}
