import { behaviourOf } from "../entryTypes/index";
import { equal, firstThatHolds, number } from "../expression";
import { firstOf } from "../explanation";
import { name } from "../parameters";
import { enteredIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** The points of the option chosen: «单设信用办的得40分；与其他处室合署办公的得20分；未设立的不得分». */
export interface ChoiceRule {
  readonly kind: "choice";
  readonly entry: string;
}

export const choice: RuleKind<ChoiceRule> = {
  parameters: () => ({ entry: name }),
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const chosen = enteredIn(row, rule, rule.entry, "choice", "entry");
    const { label, type } = row.entry(rule.entry);
    const cases = behaviourOf(type).choices.map((option) => ({
      option,
      test: equal(chosen, number(option.number)),
      points: statedIn(row, option.points, "entry"),
    }));
    return {
      points: firstThatHolds(cases),
      explain: (words) => [
        `${words.label(label)}${words.colon}`,
        ...firstOf(cases.map(({ test, option, points }) => ({ test, says: words.equals(option.texts(words)[0], String(points)) })), []),
      ],
    };
  },
};
