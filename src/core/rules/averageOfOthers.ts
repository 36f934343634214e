import { meanWithin, reportedOf } from "../across";
import type { ComparedRule } from "../comparedFigure";
import { comparedIn } from "../comparedFigure";
import { unbounded } from "../exact";
import { above, fixed, number as figure, shareOf } from "../expression";
import { either, shown } from "../explanation";
import { differenceOf, productOf, timesOf } from "../figures";
import { name, number, optional } from "../parameters";
import { chosenBy } from "../shares";
import { statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points by what the unit has of the mean of the others, all of them at or above it: «达到其他市平均水平的得10分，未达到的按比例计分». */
export interface AverageOfOthersRule extends Omit<ComparedRule, "last" | "better"> {
  readonly kind: "averageOfOthers";
  readonly points: number;
}

export const averageOfOthers: RuleKind<AverageOfOthersRule> = {
  parameters: () => ({ entry: name, whole: optional(name), points: number }),
  entries: (rule) => [rule.entry, ...(rule.whole === undefined ? [] : [rule.whole])],
  prepare(rule, row) {
    const { compared, say } = comparedIn(rule, row);
    const max = statedIn(row, rule.points, "points");
    const region = row.across(compared);
    const others = differenceOf(region.count, figure(1));
    const rest = differenceOf(region.total, region.own);
    const points = chosenBy(above(region.own, figure(0)), shareOf(max, productOf(region.own, others), rest), fixed(0));
    const mean = meanWithin(compared.hasDecimals ? rest : timesOf(100, rest), others, unbounded);
    return {
      points,
      explain: (words) => [
        ...say(words),
        ...reportedOf(region, words),
        words.comma,
        either(above(others, figure(0)), [words.meanOfOthers, shown(mean), ...(compared.hasDecimals ? ["%"] : [])], [words.noOthers]),
        `${words.comma}${words.byRatio(max)}`,
        shown(points),
        words.note(words.atMost(max)),
      ],
    };
  },
};
