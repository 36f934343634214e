import { decimalToHundredths, toHundredths } from "../exact";
import { slotOf } from "./fit";
import type { RuleKind } from "./kind";

/** Points that an outside body gave, taken over: «根据省治工办考评结果计分，最高20分» (reading 15). */
export interface AwardedRule {
  readonly kind: "awarded";
  readonly entry: string;
}

export const awarded: RuleKind<AwardedRule> = {
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const slot = slotOf(row, rule.kind, rule.entry, "a score");
    const { label, type } = row.entry(rule.entry);
    const max = type.kind === "score" ? type.max : 0;
    const points = (values: readonly number[]) => decimalToHundredths(values[slot] ?? 0);
    const formula = (refs: readonly string[]) => `ROUND(${refs[slot]},2)`;
    return {
      points,
      formula,
      explain: (words) => [
        `${words.label(label)}${words.is}`,
        { value: (values) => points(values) / 100, formula },
        words.note(words.atMost(max)),
      ],
      highest: toHundredths(max),
    };
  },
};
