import { certain } from "../certain";
import { atLeast, firstThatHolds, number } from "../expression";
import { firstOf } from "../explanation";
import type { Workdays } from "../lateness";
import { dayIn, daysFrom, unitsBehind, workdaysFields } from "../lateness";
import { listOf, name, number as plainNumber, optional, record } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { enteredIn, requireFalling, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points by the days from one date to another: «受理后20个工作日内办结的得10分；40个工作日内的得5分». The first must not exceed the second. */
export interface SpanRule {
  readonly kind: "span";
  readonly from: string;
  readonly to: string;
  /** From the fewest days up; beyond the last there are no points. */
  readonly tiers: readonly SpanTier[];
  /** Where working days count; the day itself never does. */
  readonly workdays?: Workdays;
}

interface SpanTier {
  readonly days: number;
  readonly points: number;
}

export const span: RuleKind<SpanRule> = {
  parameters: () => ({
    from: name,
    to: name,
    tiers: listOf(record<SpanTier>({ days: plainNumber, points: plainNumber }), 1),
    workdays: optional(record<Workdays>(workdaysFields)),
  }),
  entries: (rule) => [rule.from, rule.to],
  prepare(rule, row) {
    const { from: first, to: second, workdays } = rule;
    const from = enteredIn(row, rule, first, "date", "from");
    const to = enteredIn(row, rule, second, "date", "to");
    if (row.entry(first).atMost !== second) throw new SchemeError([{ code: "unordered", path: [...row.path, "from"], from: first, to: second }]);
    requireFalling(row, rule.tiers.map(({ days }) => -days));
    const days = daysFrom(from, to, workdays);
    const cases = rule.tiers.map((tier, index) => ({
      days: tier.days,
      test: atLeast(number(tier.days), days),
      points: statedIn(row, tier.points, "tiers", index, "points"),
    }));
    return {
      points: firstThatHolds(cases),
      explain(words) {
        const unit = workdays === undefined ? "day" : "workday";
        const measured = (count: number) => `${count}${words.joinedUnit(words.units(unit, count === 1))}`;
        return [
          `${words.label(row.entry(first).label)} `,
          dayIn(from),
          `${words.comma}${words.label(row.entry(second).label)} `,
          dayIn(to),
          words.comma,
          days,
          unitsBehind(days, unit, words),
          words.comma,
          ...firstOf(
            cases.map(({ test, days: count, points }) => ({ test, says: words.equals(words.within(measured(count)), String(points)) })),
            [words.equals(words.beyond(measured(certain(rule.tiers.at(-1)).days)), "0")],
          ),
        ];
      },
    };
  },
};
