import { ownShown, regionShown, reportedOf } from "../across";
import type { ComparedRule } from "../comparedFigure";
import { comparedFields, comparedIn, entriesCompared } from "../comparedFigure";
import { above, fixed, shareOf, sumOf } from "../expression";
import { either, shown } from "../explanation";
import { differenceOf } from "../figures";
import { number, optional } from "../parameters";
import { chosenBy } from "../shares";
import { statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points between the lowest and the highest of all units: (x − m) ÷ (M − m) × points, and a base beside them, as in 功效系数法: 60 points and 40 of base. Where all have the same, all the points. */
export interface MinMaxRule extends ComparedRule {
  readonly kind: "minMax";
  readonly points: number;
  /** Given to every unit that has reported; none where absent. */
  readonly base?: number;
}

export const minMax: RuleKind<MinMaxRule> = {
  parameters: () => ({ ...comparedFields, points: number, base: optional(number) }),
  entries: entriesCompared,
  prepare(rule, row) {
    const { compared, say } = comparedIn(rule, row);
    const parts = [fixed(statedIn(row, rule.points, "points")), ...(rule.base === undefined ? [] : [fixed(statedIn(row, rule.base, "base"))])];
    const region = row.across(compared);
    const { own, least, greatest } = region;
    const [from, to] = rule.better === "low" ? [greatest, own] : [own, least];
    const share = shareOf(rule.points, differenceOf(from, to), differenceOf(greatest, least));
    const differ = above(greatest, least);
    const points = chosenBy(differ, sumOf([share, ...parts.slice(1)]), sumOf(parts));
    return {
      points,
      explain(words) {
        const seen = (figure: typeof own) => (figure === own ? ownShown(compared) : regionShown(compared, figure));
        return [
          ...say(words),
          `${words.comma}${words.leastOfAll}`,
          seen(least),
          `${words.comma}${words.greatestOfAll}`,
          seen(greatest),
          ...reportedOf(region, words),
          words.comma,
          either(
            differ,
            [words.opening, seen(from), words.minus, seen(to), `${words.closing}${words.dividedBy}${words.opening}`, seen(greatest), words.minus, seen(least), `${words.closing}${words.times}${rule.points}${rule.base === undefined ? "" : `${words.plus}${rule.base}`}${words.is}`],
            [`${words.allTheSame}${words.is}`],
          ),
          shown(points),
        ];
      },
    };
  },
};
