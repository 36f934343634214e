import { equal, firstThatHolds, number } from "../expression";
import { firstOf } from "../explanation";
import { name, number as points } from "../parameters";
import { enteredIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** All the points for a yes: «成立领导小组并由市领导担任组长的，得20分；未达要求的不得分». */
export interface FlagRule {
  readonly kind: "flag";
  readonly entry: string;
  readonly points: number;
}

export const flag: RuleKind<FlagRule> = {
  parameters: () => ({ entry: name, points }),
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const test = equal(enteredIn(row, rule, rule.entry, "yesNo", "entry"), number(1));
    const { label } = row.entry(rule.entry);
    const points = statedIn(row, rule.points, "points");
    return {
      points: firstThatHolds([{ test, points }]),
      explain: (words) => [
        `${words.label(label)}${words.colon}`,
        ...firstOf([{ test, says: words.equals(words.yes, String(points)) }], [words.equals(words.no, "0")]),
      ],
    };
  },
};
