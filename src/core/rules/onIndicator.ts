import { atLeast as reaches, equal, fixed, number as constant } from "../expression";
import { either } from "../explanation";
import { code, number, optional } from "../parameters";
import { chosenBy } from "../shares";
import { toHundredths } from "../exact";
import { statedIn } from "./fit";
import type { AnyRule, RuleKind } from "./kind";

/**
 * One rule where another indicator has so many points, another or none where it has not: «5.2得分达到30分的，按…计分；未达到的，最高
 * 5分»; without a number of points, where its entries are all there and valid. Its own entries are asked for either way.
 */
export interface OnIndicatorRule<R extends AnyRule = AnyRule> {
  readonly kind: "onIndicator";
  /** Code of the other indicator. */
  readonly indicator: string;
  /** Points that it must have; whatever it has, where absent. */
  readonly atLeast?: number;
  readonly then: R;
  readonly otherwise?: R;
}

export const onIndicator: RuleKind<OnIndicatorRule> = {
  parameters: (rule) => ({ indicator: code, atLeast: optional(number), then: rule, otherwise: optional(rule) }),
  entries: (rule, entriesOf) => [...entriesOf(rule.then), ...(rule.otherwise === undefined ? [] : entriesOf(rule.otherwise))],
  prepare(rule, row) {
    const { indicator, atLeast } = rule;
    const least = atLeast === undefined ? undefined : statedIn(row, atLeast, "atLeast");
    const other = row.other({ code: indicator, path: row.path, ...(least !== undefined && { atLeast: least }) });
    const test = least === undefined ? equal(other.isReported, constant(1)) : reaches(other.points, constant(toHundredths(least)));
    const then = row.prepare(rule.then, "then");
    const otherwise = rule.otherwise === undefined ? undefined : row.prepare(rule.otherwise, "otherwise");
    return {
      points: chosenBy(test, then.points, otherwise?.points ?? fixed(0)),
      explain(words) {
        const [before, after] = words.pointsOf(indicator);
        const [met, unmet] = least === undefined ? [words.reported, words.unreported] : [words.reaches(least), words.reachesNot(least)];
        return [
          ...(least === undefined ? [words.indicator(indicator)] : [before, other.points.shown, after, words.comma]),
          either(test, [met, words.semicolon, ...then.explain(words)], otherwise === undefined ? [words.equals(unmet, "0")] : [unmet, words.semicolon, ...otherwise.explain(words)]),
        ];
      },
    };
  },
};
