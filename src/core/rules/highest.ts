import { greatest } from "../expression";
import { shown } from "../explanation";
import { listOf } from "../parameters";
import { joined } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/** The clause that gives most: «市委、市政府、市人大制订市级制度的得50分；信用办牵头…每个得10分，最高20分». */
export interface HighestRule<R extends AnyRule = AnyRule> {
  readonly kind: "highest";
  readonly of: readonly R[];
}

export const highest: RuleKind<HighestRule> = {
  parameters: (rule) => ({ of: listOf(rule, 1) }),
  entries: (rule, entriesOf) => rule.of.flatMap(entriesOf),
  prepare(rule, row) {
    const parts = rule.of.map((part, index) => row.prepare(part, "of", index));
    const points = greatest(parts.map((part) => part.points));
    return { points, explain: (words) => [...joined(parts, words), words.highestOf, shown(points)] };
  },
};
