import { behaviourOf } from "../entryTypes/index";
import { given, isNone } from "../expression";
import { either, shown } from "../explanation";
import { name, optional, yesNo } from "../parameters";
import { enteredIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points that an outside body gave, taken over: «根据省治工办考评结果计分，最高20分» (readings 15, 16). */
export interface AwardedRule {
  readonly kind: "awarded";
  readonly entry: string;
  /** Whether the points are the sum of what was recognised line by line, so that 0 says that nothing was. */
  readonly recognised?: boolean;
}

export const awarded: RuleKind<AwardedRule> = {
  parameters: () => ({ entry: name, recognised: optional(yesNo) }),
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const { label, type } = row.entry(rule.entry);
    const max = behaviourOf(type).most ?? 0;
    const points = given(enteredIn(row, rule, rule.entry, "score", "entry"), max);
    return {
      points,
      explain: (words) => {
        const named = words.note(words.atMost(max));
        return [
          `${words.label(label)}${words.is}`,
          shown(points),
          rule.recognised === true ? either(isNone(points), [words.note(words.noneRecognised)], [named]) : named,
        ];
      },
    };
  },
};
