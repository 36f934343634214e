import { bracketed, sumOf } from "../expression";
import { shown } from "../explanation";
import { listOf } from "../parameters";
import { joined } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/** Several clauses in one row, added: «专职人员：人数×5…；兼职人员：人数×2…» (reading 6). */
export interface SumRule<R extends AnyRule = AnyRule> {
  readonly kind: "sum";
  readonly of: readonly R[];
}

export const sum: RuleKind<SumRule> = {
  parameters: (rule) => ({ of: listOf(rule, 1) }),
  entries: (rule, entriesOf) => rule.of.flatMap(entriesOf),
  prepare(rule, row) {
    const parts = rule.of.map((part, index) => row.prepare(part, "of", index));
    const points = sumOf(parts.map((part) => part.points));
    return { points, explain: (words) => [...joined(parts, words), words.inAll, shown(points, bracketed)] };
  },
};
