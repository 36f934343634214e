import { dateOf, dayOf, isWeekday, serialOf, weekdaysUpTo } from "./calendar";
import { certain } from "./certain";
import type { Piece } from "./explanation";
import { either } from "./explanation";
import type { Expression, Figure } from "./expression";
import { equal, number } from "./expression";
import type { LateUnit, Words } from "./messages/words";
import type { Fields } from "./parameters";
import { date, listOf } from "./parameters";

/**
 * Working days: Monday to Friday without the holidays, and with the days of a weekend on which work is made up for.
 * Counted with plain functions, because NETWORKDAYS knows no days that are made up.
 */
export interface Workdays {
  readonly holidays: readonly string[];
  readonly madeUp: readonly string[];
}

/** Days that a formula can count with. */
const mostDays = 60;

export const workdaysFields: Fields<Workdays> = { holidays: listOf(date, 0, mostDays), madeUp: listOf(date, 0, mostDays) };

/** The day in a cell, as 2013-12-31. TEXT would want the letters of the office's language. */
export function dayIn(figure: Figure): Expression<string> {
  return {
    value: (values) => dayOf(figure.value(values)),
    formula(refs) {
      const cell = figure.formula(refs);
      return `YEAR(${cell})&"-"&RIGHT("0"&MONTH(${cell}),2)&"-"&RIGHT("0"&DAY(${cell}),2)`;
    },
  };
}

/** Days from one day to another, never below 0; working days are those after the first, up to the second. */
export function daysFrom(from: Figure, to: Figure, workdays: Workdays | undefined): Figure {
  if (workdays === undefined) return differenceOf(to, from);
  const off = serials(workdays.holidays).filter(isWeekday);
  const on = serials(workdays.madeUp).filter((day) => !isWeekday(day));
  return differenceOf(workdayNumber(to, off, on), workdayNumber(from, off, on));
}

function differenceOf(to: Figure, from: Figure): Figure {
  return {
    value: (values) => Math.max(0, to.value(values) - from.value(values)),
    formula: (refs) => `MAX(0,${to.formula(refs)}-${from.formula(refs)})`,
  };
}

function serials(days: readonly string[]): readonly number[] {
  return [...new Set(days)].map((day) => certain(serialOf(day))).sort((a, b) => a - b);
}

/** The number of a day among the working days. */
function workdayNumber(figure: Figure, off: readonly number[], on: readonly number[]): Figure {
  const numberOf = (day: number) => weekdaysUpTo(day) - off.filter((one) => one <= day).length + on.filter((one) => one <= day).length;
  const { constant } = figure;
  if (constant !== undefined) return { value: () => numberOf(constant), formula: () => String(numberOf(constant)), constant: numberOf(constant) };
  return {
    value: (values) => numberOf(figure.value(values)),
    formula(refs) {
      const cell = figure.formula(refs);
      return `(5*INT((${cell}-1)/7)+MIN(5,MOD(${cell}-1,7))${off.length === 0 ? "" : `-${countUpTo(cell, off)}`}${on.length === 0 ? "" : `+${countUpTo(cell, on)}`})`;
    },
  };
}

/** How many days of a rising list are reached: the place of a day in the list, less the 0 before it. */
function countUpTo(cell: string, days: readonly number[]): string {
  return `(MATCH(${cell},{0,${days.join(",")}},1)-1)`;
}

/** The unit behind a count in a sentence; a test only where one is said otherwise than several. */
export function unitsBehind(count: Figure, unit: LateUnit, words: Words): Piece {
  const [one, several] = [words.units(unit, true), words.units(unit)];
  return one === several ? several : either(equal(count, number(1)), [one], [several]);
}

/** Weeks of so many days, the last one begun. */
export function weeksOf(days: Figure): Figure {
  return { value: (values) => Math.ceil(days.value(values) / 7), formula: (refs) => `INT((${days.formula(refs)}+6)/7)` };
}

/** Months after a day, the last one begun: one from 2014-01-01 to 2014-01-31 after 2013-12-31, two from 2014-02-01. */
export function monthsAfter(date: Figure, by: number): Figure {
  const from = dateOf(by);
  const [first, day] = [from.getUTCFullYear() * 12 + from.getUTCMonth() + 1, from.getUTCDate()];
  return {
    value(values) {
      const to = dateOf(date.value(values));
      return Math.max(0, to.getUTCFullYear() * 12 + to.getUTCMonth() + 1 - first + (to.getUTCDate() > day ? 1 : 0));
    },
    formula(refs) {
      const cell = date.formula(refs);
      return `MAX(0,12*YEAR(${cell})+MONTH(${cell})-${first}+IF(DAY(${cell})>${day},1,0))`;
    },
  };
}
