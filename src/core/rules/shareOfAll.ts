import { regionShown, reportedOf } from "../across";
import { figureAlone } from "../comparedFigure";
import { above, fixed, number as figure, shareOf } from "../expression";
import { shown } from "../explanation";
import { timesOf } from "../figures";
import { name, number, optional } from "../parameters";
import { chosenBy } from "../shares";
import { percentIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points by the unit's share of what all units report together: «按占全省总量的比例×20分», all of them from so many per cent on. */
export interface ShareOfAllRule {
  readonly kind: "shareOfAll";
  readonly entry: string;
  readonly points: number;
  /** Whole per cent of the total that give all the points; 100 where absent. */
  readonly full?: number;
}

export const shareOfAll: RuleKind<ShareOfAllRule> = {
  parameters: () => ({ entry: name, points: number, full: optional(number) }),
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const { amount, compared } = figureAlone(rule, row, rule.entry, ["wholeNumber", "amount"]);
    const max = statedIn(row, rule.points, "points");
    const full = rule.full === undefined ? undefined : percentIn(row, rule.full, 1, "full");
    const region = row.across(compared);
    const share = full === undefined ? shareOf(max, region.own, region.total) : shareOf(max, timesOf(100, region.own), timesOf(full, region.total));
    // Of nothing there is no share, even where nobody has anything.
    const points = chosenBy(above(region.own, figure(0)), share, fixed(0));
    return {
      points,
      explain: (words) => [
        `${words.label(row.entry(rule.entry).label)} `,
        amount,
        `${words.dividedBy}${words.totalOfAll}`,
        regionShown(compared, region.total),
        ...(full === undefined ? [] : [`${words.dividedBy}${full}%`]),
        `${words.times}${max}${words.is}`,
        shown(points),
        ...(full === undefined ? [] : [words.note(words.atMost(max))]),
        ...reportedOf(region, words),
      ],
    };
  },
};
