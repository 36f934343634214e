import { decimalToHundredths, toHundredths } from "../exact";
import { SchemeError } from "../schemeError";
import type { RuleKind } from "./kind";

/** Points that an outside body gave, taken over: «根据省治工办考评结果计分，最高20分» (reading 15). */
export interface AwardedRule {
  readonly kind: "awarded";
  readonly entry: string;
}

export const awarded: RuleKind<AwardedRule> = {
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const slot = row.slot(rule.entry);
    const { label, type } = row.entry(rule.entry);
    if (type.kind !== "score") throw new SchemeError([`${row.code}: awarded rule on entry ${rule.entry}, which is not a score`]);
    const points = (values: readonly number[]) => decimalToHundredths(values[slot] ?? 0);
    const formula = (refs: readonly string[]) => `ROUND(${refs[slot]},2)`;
    return {
      points,
      formula,
      explain: (words) => [
        `${words.label(label)}${words.is}`,
        { value: (values) => points(values) / 100, formula },
        words.note(words.atMost(type.max)),
      ],
      highest: toHundredths(type.max),
    };
  },
};
