import { serialOf } from "../calendar";
import { certain } from "../certain";
import type { Figure, Points } from "../expression";
import { above, fixed, isBelowZero, less, notBelowZero, number, rounded } from "../expression";
import type { Piece } from "../explanation";
import { either, shown } from "../explanation";
import type { Workdays } from "../lateness";
import { dayIn, daysFrom, monthsAfter, unitsBehind, weeksOf, workdaysFields } from "../lateness";
import type { Words } from "../messages/words";
import { date, name, number as plainNumber, oneOf, optional, record } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { chosenBy } from "../shares";
import { enteredIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** All the points up to a day; later less for each day, week or month begun, or none: «12月31日前报送得10分，每迟1天扣1分，迟30天以上不得分». */
export interface DeadlineRule {
  readonly kind: "deadline";
  readonly entry: string;
  readonly by: string;
  readonly points: number;
  /** Absent where nothing is left once it is late. */
  readonly late?: Late;
  /** Where lateness is counted in working days. */
  readonly workdays?: Workdays;
}

interface Late {
  readonly each: number;
  readonly per: "day" | "week" | "month";
  /** Days late after which nothing is left. */
  readonly upTo?: number;
}

export const deadline: RuleKind<DeadlineRule> = {
  parameters: () => ({
    entry: name,
    by: date,
    points: plainNumber,
    late: optional(record<Late>({ each: plainNumber, per: oneOf("day", "week", "month"), upTo: optional(plainNumber) })),
    workdays: optional(record<Workdays>(workdaysFields)),
  }),
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const { by, late, workdays } = rule;
    if (workdays !== undefined && late !== undefined && late.per !== "day") throw new SchemeError([{ code: "notOneOf", path: [...row.path, "late", "per"], allowed: ["day"] }]);
    const given = enteredIn(row, rule, rule.entry, "date", "entry");
    const due = certain(serialOf(by));
    const days = daysFrom(number(due), given, workdays);
    const full = statedIn(row, rule.points, "points");
    const each = late === undefined ? 0 : statedIn(row, late.each, "late", "each");
    const count = late?.per === "week" ? weeksOf(days) : late?.per === "month" ? monthsAfter(given, due) : days;
    const isLate = above(days, number(0));
    const isLost = late === undefined ? isLate : above(days, number(late.upTo ?? Infinity));
    const left = less(fixed(full), each, count);
    const points = pointsOf(full, left, late, days);
    const dayUnit = workdays === undefined ? "day" : "workday";
    const lateSays = (words: Words): readonly Piece[] => {
      const lost = [words.equals("", "0")];
      if (late === undefined) return lost;
      const unit: readonly Piece[] = late.per === "day" ? [] : [unitsBehind(count, late.per, words)];
      const counted: readonly Piece[] = [
        `${words.comma}${full}${words.minus}`,
        count,
        ...unit,
        `${words.times}${each}${words.is}`,
        shown(notBelowZero(left), rounded),
        either(isBelowZero(left), [words.note(words.usedUp)]),
      ];
      if (late.upTo === undefined) return counted;
      return [either(isLost, [`${words.comma}${words.equals(words.beyond(`${late.upTo}${words.joinedUnit(words.units(dayUnit, late.upTo === 1))}`), "0")}`], counted)];
    };
    return {
      points,
      explain: (words) => [
        `${words.label(row.entry(rule.entry).label)} `,
        dayIn(given),
        either(isLate, [words.late(by), days, unitsBehind(days, dayUnit, words), ...lateSays(words)], [`${words.comma}${words.equals(words.onTime, String(full))}`]),
      ],
    };
  },
};

function pointsOf(full: number, left: Points, late: Late | undefined, days: Figure): Points {
  if (late === undefined) return chosenBy(above(days, number(0)), fixed(0), fixed(full));
  const remaining = notBelowZero(left);
  return late.upTo === undefined ? remaining : chosenBy(above(days, number(late.upTo)), fixed(0), remaining);
}
