import { decimalToHundredths, toHundredths } from "../exact";
import type { Piece } from "../explanation";
import type { Words } from "../messages/words";
import { slotOf } from "./fit";
import type { RuleKind } from "./kind";

/** Points that an outside body gave, taken over: «根据省治工办考评结果计分，最高20分» (readings 15, 16). */
export interface AwardedRule {
  readonly kind: "awarded";
  readonly entry: string;
  /** Whether the points are the sum of what was recognised line by line, so that 0 says that nothing was. */
  readonly recognised?: boolean;
}

export const awarded: RuleKind<AwardedRule> = {
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const slot = slotOf(row, rule.kind, rule.entry, "a score");
    const { label, type } = row.entry(rule.entry);
    const max = type.kind === "score" ? type.max : 0;
    const points = (values: readonly number[]) => decimalToHundredths(values[slot] ?? 0);
    const formula = (refs: readonly string[]) => `ROUND(${refs[slot]},2)`;
    const noneOr = (words: Words, otherwise: string): Piece => ({
      when: (values) => points(values) === 0,
      formula: (refs) => `${formula(refs)}=0`,
      then: [words.note(words.noneRecognised)],
      otherwise: [words.note(otherwise)],
    });
    return {
      points,
      formula,
      explain: (words) => [
        `${words.label(label)}${words.is}`,
        { value: (values) => points(values) / 100, formula },
        ...(rule.recognised === true ? [noneOr(words, words.atMost(max))] : [words.note(words.atMost(max))]),
      ],
      highest: toHundredths(max),
    };
  },
};
