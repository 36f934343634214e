import type { Rule } from "../../src/core/index";
import { nearest, placeOf } from "../core/across/case";
import type { Given } from "./straightRule";
import { exactly, halfUp, hundredthsOf, least, most, share, sum } from "./straightRule";

/** The kinds that hold a unit against the others, by their words; a second reading as straightRule's. */
export type AcrossRule = Extract<Rule, { kind: "rank" | "percentile" | "minMax" | "shareOfAll" | "averageOfOthers" }>;

/** The rule of these kinds that stands somewhere within a rule; of an indicator there is one at the most. */
export function acrossWithin(rule: Rule): AcrossRule | Extract<Rule, { kind: "notApplicable" }> | undefined {
  switch (rule.kind) {
    case "rank":
    case "percentile":
    case "minMax":
    case "shareOfAll":
    case "averageOfOthers":
    case "notApplicable":
      return rule;
    case "cap":
    case "spread":
    case "rounded":
      return acrossWithin(rule.of);
    case "sum":
    case "highest":
    case "bestOf":
      return rule.of.map(acrossWithin).find((one) => one !== undefined);
    case "weighted":
      return rule.parts.map(({ of }) => acrossWithin(of)).find((one) => one !== undefined);
    case "conditional":
    case "onIndicator":
      return acrossWithin(rule.then) ?? (rule.otherwise === undefined ? undefined : acrossWithin(rule.otherwise));
    case "deduction":
    case "missing":
      return typeof rule.from === "number" ? undefined : acrossWithin(rule.from);
    default:
      return undefined;
  }
}

/** What a unit is compared by: whole numbers, or hundredths of per cent and of points. */
export function figureBy(rule: AcrossRule, of: Given["of"], isWhole: boolean): bigint {
  // Amounts that are held against each other count to four decimals.
  const part = (entry: string): bigint => {
    const [digits, per] = exactly(of(entry));
    return halfUp(10_000n * digits, per);
  };
  if (rule.kind !== "shareOfAll" && rule.whole !== undefined) return nearest(10_000n * part(rule.entry), part(rule.whole));
  if (rule.kind !== "shareOfAll" && rule.kind !== "averageOfOthers" && rule.last !== undefined) return nearest(10_000n * (part(rule.entry) - part(rule.last)), part(rule.last));
  return isWhole ? BigInt(of(rule.entry)) : hundredthsOf(of(rule.entry));
}

/** Points of such a rule for a unit that has a figure. */
export function straightAcross(rule: AcrossRule, { all, own }: Given): bigint {
  switch (rule.kind) {
    case "rank": {
      const place = placeOf(own, all, rule.better === "low");
      return hundredthsOf(rule.tiers.find((tier) => place <= BigInt(tier.rank))?.points ?? 0);
    }
    case "percentile": {
      const place = placeOf(own, all, rule.better === "low");
      return hundredthsOf(rule.tiers.find(({ percent }) => 100n * place <= BigInt(percent * all.length))?.points ?? 0);
    }
    case "minMax": {
      const [high, low] = [most(all), -most(all.map((one) => -one))];
      const base = hundredthsOf(rule.base ?? 0);
      return base + (high === low ? hundredthsOf(rule.points) : halfUp(hundredthsOf(rule.points) * (rule.better === "low" ? high - own : own - low), high - low));
    }
    case "shareOfAll":
      return own === 0n ? 0n : least(hundredthsOf(rule.points), halfUp(hundredthsOf(rule.points) * 100n * own, BigInt(rule.full ?? 100) * sum(all)));
    case "averageOfOthers":
      // Of the mean of the others: own × (n − 1) by what they have together.
      return own === 0n ? 0n : share(rule.points, own * BigInt(all.length - 1), sum(all) - own);
  }
}
