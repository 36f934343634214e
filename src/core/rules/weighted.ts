import { bracketed } from "../expression";
import type { Piece } from "../explanation";
import { shown } from "../explanation";
import { listOf, number, record } from "../parameters";
import { weightedSum } from "../shares";
import { joined, percentIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/** Parts by their weights: «目标完成占60%，公众评议占40%», added and then rounded half up once. */
export interface WeightedRule<R extends AnyRule = AnyRule> {
  readonly kind: "weighted";
  readonly parts: readonly WeightedPart<R>[];
}

interface WeightedPart<R> {
  readonly percent: number;
  readonly of: R;
}

export const weighted: RuleKind<WeightedRule> = {
  parameters: (rule) => ({ parts: listOf(record<WeightedPart<AnyRule>>({ percent: number, of: rule }), 1) }),
  entries: (rule, entriesOf) => rule.parts.flatMap(({ of }) => entriesOf(of)),
  prepare(rule, row) {
    const parts = rule.parts.map(({ percent, of }, index) => ({
      percent: percentIn(row, percent, 1, "parts", index, "percent"),
      ...row.prepare(of, "parts", index, "of"),
    }));
    const points = weightedSum(parts);
    return {
      points,
      explain: (words) => [
        ...joined(parts, words),
        words.semicolon,
        ...parts.flatMap((part, index): Piece[] => [index === 0 ? "" : words.plus, shown(part.points, bracketed), `${words.times}${part.percent}%`]),
        words.is,
        shown(points),
      ],
    };
  },
};
