import { firstOf } from "../explanation";
import { pointsIn, slotOf } from "./fit";
import type { RuleKind } from "./kind";

/** The points of the option chosen: «单设信用办的得40分；与其他处室合署办公的得20分；未设立的不得分». */
export interface ChoiceRule {
  readonly kind: "choice";
  readonly entry: string;
}

export const choice: RuleKind<ChoiceRule> = {
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const slot = slotOf(row, rule.kind, rule.entry, "a choice");
    const { label, type } = row.entry(rule.entry);
    const options = type.kind === "choice" ? type.options : [];
    const points = options.map((option) => pointsIn(row, rule.kind, option.points));
    const chosen = (index: number) => (refs: readonly string[]) => `${refs[slot]}=${index}`;
    return {
      points: (values) => points[values[slot] ?? -1] ?? 0,
      formula: (refs) =>
        options.reduceRight(
          (rest, option, index) => (option.points === 0 ? rest : `IF(${chosen(index)(refs)},${option.points},${rest})`),
          "0",
        ),
      explain: (words) => [
        `${words.label(label)}${words.colon}`,
        ...firstOf(
          options.map((option, index) => ({
            when: (values) => values[slot] === index,
            formula: chosen(index),
            then: words.equals(words.label(option.label), String(option.points)),
          })),
          [],
        ),
      ],
      highest: Math.max(0, ...points),
    };
  },
};
