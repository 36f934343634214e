import type { Piece } from "../explanation";
import type { Rule } from "./index";
import type { RuleKind } from "./kind";

/** The clause that gives most: «市委、市政府、市人大制订市级制度的得50分；信用办牵头…每个得10分，最高20分». */
export interface HighestRule {
  readonly kind: "highest";
  readonly of: readonly Rule[];
}

export const highest: RuleKind<HighestRule> = {
  entries: (rule, entriesOf) => rule.of.flatMap(entriesOf),
  prepare(rule, row) {
    const parts = rule.of.map((part) => row.prepare(part));
    const points = (values: readonly number[]) => Math.max(...parts.map((part) => part.points(values)));
    const formula = (refs: readonly string[]) => `MAX(${parts.map((part) => part.formula(refs)).join(",")})`;
    return {
      points,
      formula,
      explain: (words) => [
        ...parts.flatMap((part, index): readonly Piece[] => [
          index === 0 ? "" : words.semicolon,
          ...part.explain(words),
        ]),
        words.highestOf,
        { value: (values) => points(values) / 100, formula },
      ],
      highest: Math.max(...parts.map((part) => part.highest)),
    };
  },
};
