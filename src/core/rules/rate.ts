import { certain } from "../certain";
import { firstThatHolds, reaches } from "../expression";
import { firstOf } from "../explanation";
import { listOf, name, number, record } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { pairIn, requireFalling, statedIn } from "./fit";
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
  parameters: () => ({ part: name, whole: name, tiers: listOf(record<RateTier>({ percent: number, points: number }), 1) }),
  entries: (rule) => [rule.part, rule.whole],
  prepare(rule, row) {
    const { part, whole, counted } = pairIn(row, rule, { part: [rule.part, "part"], whole: [rule.whole, "whole"] });
    const percents = rule.tiers.map((tier) => tier.percent);
    requireFalling(row, percents);
    const odd = percents.findIndex((percent) => !(Number.isInteger(percent) && percent > 0 && percent <= 100));
    if (odd >= 0) throw new SchemeError([{ code: "noPercent", path: [...row.path, "tiers", odd, "percent"], percent: certain(percents[odd]) }]);
    const cases = rule.tiers.map(({ percent, points }, index) => ({
      percent,
      test: reaches(counted.part, counted.whole, percent),
      points: statedIn(row, points, "tiers", index, "points"),
    }));
    return {
      points: firstThatHolds(cases),
      explain: (words) => [
        part,
        words.dividedBy,
        whole,
        words.comma,
        ...firstOf(
          cases.map(({ test, percent, points }) => ({ test, says: words.equals(words.atLeast(`${percent}%`), String(points)) })),
          [words.equals(words.below(`${certain(percents.at(-1))}%`), "0")],
        ),
      ],
    };
  },
};
