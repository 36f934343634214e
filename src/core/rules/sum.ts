import type { Piece } from "../explanation";
import type { Rule } from "./index";
import type { RuleKind } from "./kind";

/** Several clauses in one row, added: «专职人员：人数×5…；兼职人员：人数×2…» (reading 6). */
export interface SumRule {
  readonly kind: "sum";
  readonly of: readonly Rule[];
}

export const sum: RuleKind<SumRule> = {
  entries: (rule, entriesOf) => rule.of.flatMap(entriesOf),
  prepare(rule, row) {
    const parts = rule.of.map((part) => row.prepare(part));
    const points = (values: readonly number[]) => {
      let total = 0;
      for (const part of parts) total += part.points(values);
      return total;
    };
    const formula = (refs: readonly string[]) => parts.map((part) => part.formula(refs)).join("+");
    return {
      points,
      formula,
      explain: (words) => [
        ...parts.flatMap((part, index): readonly Piece[] => [index === 0 ? "" : words.semicolon, ...part.explain(words)]),
        words.inAll,
        { value: (values) => points(values) / 100, formula: (refs) => `(${formula(refs)})` },
      ],
      highest: parts.reduce((total, part) => total + part.highest, 0),
    };
  },
};
