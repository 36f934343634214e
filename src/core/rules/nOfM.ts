import { atLeast, fixed, number, shareOf } from "../expression";
import { either, shown } from "../explanation";
import { countOf } from "../figures";
import { listOf, name, number as plainNumber, optional } from "../parameters";
import { chosenBy } from "../shares";
import { enteredIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** The share of the yes among so many × points, rounded half up; none below `least`: «12项资料每提供一项得5分，不足6项不得分». */
export interface NOfMRule {
  readonly kind: "nOfM";
  readonly entries: readonly string[];
  /** For all of them. */
  readonly points: number;
  readonly least?: number;
}

export const nOfM: RuleKind<NOfMRule> = {
  parameters: () => ({ entries: listOf(name, 1), points: plainNumber, least: optional(plainNumber) }),
  entries: (rule) => rule.entries,
  prepare(rule, row) {
    const count = countOf(rule.entries.map((entry, index) => enteredIn(row, rule, entry, "yesNo", "entries", index)));
    const all = rule.entries.length;
    const share = shareOf(statedIn(row, rule.points, "points"), count, number(all));
    const isEnough = atLeast(count, number(rule.least ?? 0));
    const points = rule.least === undefined ? share : chosenBy(isEnough, share, fixed(0));
    return {
      points,
      explain(words) {
        const [before, after] = words.among(all);
        const counted = [words.comma, count, `${words.dividedBy}${all}${words.times}${rule.points}${words.is}`, shown(points)];
        return [before, count, after, ...(rule.least === undefined ? counted : [either(isEnough, counted, [words.comma, words.equals(words.tooFew, "0")])])];
      },
    };
  },
};
