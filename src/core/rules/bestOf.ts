import { rounded } from "../expression";
import { shown } from "../explanation";
import { listOf, number } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { bestOf as bestPoints, groupCount, mostGroups } from "../shares";
import { joined } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/** The clauses that give most, so many of them: «从9个方向中选2项» (the best of one is `highest`). */
export interface BestOfRule<R extends AnyRule = AnyRule> {
  readonly kind: "bestOf";
  readonly best: number;
  readonly of: readonly R[];
}

export const bestOf: RuleKind<BestOfRule> = {
  parameters: (rule) => ({ best: number, of: listOf(rule, 1) }),
  entries: (rule, entriesOf) => rule.of.flatMap(entriesOf),
  prepare(rule, row) {
    const { best, of } = rule;
    const isSound = Number.isInteger(best) && best > 0 && best <= of.length && groupCount(of.length, best) <= mostGroups;
    if (!isSound) throw new SchemeError([{ code: "noBest", path: [...row.path, "best"], best, of: of.length }]);
    const parts = of.map((part, index) => row.prepare(part, "of", index));
    const points = bestPoints(parts.map((part) => part.points), best);
    return { points, explain: (words) => [...joined(parts, words), words.bestOf(best), shown(points, rounded)] };
  },
};
