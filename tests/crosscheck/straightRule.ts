import type { Rule } from "../../src/core/index";
import { day, textOf, workdaysBetween } from "../core/kinds/case";
import { straightAcross } from "./straightAcross";

/**
 * What each kind of rule gives by its words, in whole numbers without end: a second reading of docs/kinds.md, written
 * apart from the core. Hundredths of a point.
 */

/** What a rule reads. */
export interface Given {
  /** A valid entry's number. */
  readonly of: (entry: string) => number;
  /** Points that the options of a choice give, in their order. */
  readonly options: (entry: string) => readonly number[];
  /** The figures of all units by this indicator, the unit's among them where it has one, and the unit's. */
  readonly all: readonly bigint[];
  readonly own: bigint;
  /** The indicator's points. */
  readonly max: bigint;
  /** What another indicator of the form has, and whether all its entries are there and valid. */
  readonly other: (code: string) => { readonly points: bigint; readonly isReported: boolean };
  /** What the unit has of each indicator around that applies to everybody, and what there is of it. */
  readonly rest: (over: "item" | "category" | "all") => readonly (readonly [gained: bigint, most: bigint])[];
}

/** Decimal digits as a whole number and what it counts. */
export function exactly(value: number): readonly [digits: bigint, per: bigint] {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? [digits, 10n ** BigInt(places)] : [digits * 10n ** BigInt(-places), 1n];
}

/** So many points as hundredths, half up. */
export function hundredthsOf(points: number): bigint {
  const [digits, per] = exactly(points);
  return halfUp(100n * digits, per);
}

/** n / d, half up; not below 0. */
export const halfUp = (n: bigint, d: bigint): bigint => (2n * n + d) / (2n * d);
export const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
export const notBelow = (a: bigint, b = 0n): bigint => (a < b ? b : a);
export const sum = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => a + b, 0n);
export const most = (parts: readonly bigint[]): bigint => parts.reduce((a, b) => (a > b ? a : b));

/** part ÷ whole × points, all of them from the whole on. */
export function share(points: number, part: bigint, whole: bigint): bigint {
  return part >= whole ? hundredthsOf(points) : halfUp(hundredthsOf(points) * part, whole);
}

const startOf = (from: number | Rule, given: Given): bigint => (typeof from === "number" ? hundredthsOf(from) : straightRule(from, given));

function stepsIn(value: number, step: number): bigint {
  const [[digits, per], [size, of]] = [exactly(value), exactly(step)];
  return (digits * of) / (per * size);
}

/** Points of a rule; the indicator's maximum is not its concern. */
export function straightRule(rule: Rule, given: Given): bigint {
  const { of } = given;
  const int = (entry: string): bigint => BigInt(of(entry));
  /** Of two figures that are held against each other: amounts count to four decimals. */
  const part = (entry: string): bigint => {
    const [digits, per] = exactly(of(entry));
    return halfUp(10_000n * digits, per);
  };
  const yes = (entries: readonly string[]): number => entries.filter((entry) => of(entry) === 1).length;
  switch (rule.kind) {
    case "flag":
      return of(rule.entry) === 1 ? hundredthsOf(rule.points) : 0n;
    case "choice":
      return hundredthsOf(given.options(rule.entry)[of(rule.entry)] ?? 0);
    case "perUnit":
      return hundredthsOf(rule.each) * stepsIn(of(rule.entry), rule.step ?? 1);
    case "cap":
      return least(hundredthsOf(rule.max), straightRule(rule.of, given));
    case "sum":
      return sum(rule.of.map((one) => straightRule(one, given)));
    case "highest":
      return notBelow(most(rule.of.map((one) => straightRule(one, given))));
    case "bestOf":
      return sum(rule.of.map((one) => straightRule(one, given)).sort((a, b) => (a < b ? 1 : -1)).slice(0, rule.best));
    case "weighted":
      return halfUp(sum(rule.parts.map((part) => BigInt(part.percent) * straightRule(part.of, given))), 100n);
    case "lines": {
      const [figure, per] = listed(rule, given);
      return hundredthsOf(rule.each) * (rule.step === undefined ? figure / per : (100n * figure) / (per * hundredthsOf(rule.step)));
    }
    case "lineTiers": {
      const [figure, per] = listed(rule, given);
      return hundredthsOf(rule.tiers.find(({ atLeast }) => 100n * figure >= per * hundredthsOf(atLeast))?.points ?? 0);
    }
    case "mean": {
      // Every mark but one of the highest and one of the lowest, in their order.
      const marks = rule.entries.map((entry) => hundredthsOf(of(entry))).sort((a, b) => (a < b ? -1 : 1));
      const counted = rule.trimmed === true ? marks.slice(1, -1) : marks;
      return halfUp(sum(counted), BigInt(counted.length));
    }
    case "rounded": {
      const unit = rule.decimals === 1 ? 10n : 100n;
      return unit * halfUp(straightRule(rule.of, given), unit);
    }
    case "conditional":
      return of(rule.entry) === 1 ? straightRule(rule.then, given) : rule.otherwise === undefined ? 0n : straightRule(rule.otherwise, given);
    case "onIndicator": {
      const { points, isReported } = given.other(rule.indicator);
      const isMet = rule.atLeast === undefined ? isReported : points >= hundredthsOf(rule.atLeast);
      return isMet ? straightRule(rule.then, given) : rule.otherwise === undefined ? 0n : straightRule(rule.otherwise, given);
    }
    case "tiers":
      return hundredthsOf(rule.tiers.find(({ atLeast }) => of(rule.entry) >= atLeast)?.points ?? 0);
    case "rate":
      return hundredthsOf(rule.tiers.find(({ percent }) => 100n * part(rule.part) >= BigInt(percent) * part(rule.whole))?.points ?? 0);
    case "proportion":
      return rule.whole === undefined ? share(rule.points, hundredthsOf(of(rule.part)), 10_000n) : share(rule.points, part(rule.part), part(rule.whole));
    case "target":
      return of(rule.done) >= of(rule.plan) && of(rule.revoked) === 0 ? hundredthsOf(rule.points) : 0n;
    case "deduction":
      return notBelow(rule.deductions.reduce((left, { entry, each }) => left - hundredthsOf(each) * int(entry), startOf(rule.from, given)));
    case "missing":
      return notBelow(startOf(rule.from, given) - hundredthsOf(rule.each) * BigInt(rule.entries.length - yes(rule.entries)));
    case "nOfM":
      return yes(rule.entries) < (rule.least ?? 0) ? 0n : share(rule.points, BigInt(yes(rule.entries)), BigInt(rule.entries.length));
    case "awarded":
      return hundredthsOf(of(rule.entry));
    case "highestLevel":
      return hundredthsOf(rule.levels.find(({ entry }) => of(entry) > 0)?.points ?? 0);
    case "control":
      return share(rule.points, notBelow(2n * part(rule.target) - part(rule.actual)), part(rule.target));
    case "growth": {
      const [grown, before] = [notBelow(part(rule.current) - part(rule.last)), part(rule.last)];
      const points = rule.step === undefined ? halfUp(100n * hundredthsOf(rule.each) * grown, before) : hundredthsOf(rule.each) * ((100n * grown) / (BigInt(rule.step) * before));
      return least(hundredthsOf(rule.max), points);
    }
    case "aboveQuota": {
      const [done, plan] = [100n * part(rule.done), part(rule.plan)];
      const tier = hundredthsOf(rule.tiers.find(({ percent }) => done > BigInt(100 + percent) * plan)?.points ?? 0);
      const { further } = rule;
      return further === undefined ? tier : tier + hundredthsOf(further.each) * (notBelow(done - BigInt(100 + further.beyond) * plan) / (BigInt(further.step) * plan));
    }
    case "deadline":
      return straightDeadline(rule, of(rule.entry));
    case "span": {
      const { workdays } = rule;
      const [from, to] = [of(rule.from), of(rule.to)];
      const days = workdays === undefined ? BigInt(to - from) : workdaysBetween(from, to, workdays.holidays, workdays.madeUp);
      return hundredthsOf(rule.tiers.find((tier) => days <= BigInt(tier.days))?.points ?? 0);
    }
    case "notApplicable": {
      if (of(rule.entry) === 0) return straightRule(rule.of, given);
      return given.all.length === 0 ? 0n : halfUp(sum(given.all), BigInt(given.all.length));
    }
    case "spread": {
      if (of(rule.entry) === 0) return straightRule(rule.of, given);
      const rest = given.rest(rule.over ?? "category");
      if (rest.length === 0) return 0n;
      if (rule.evenly !== true) return halfUp(given.max * sum(rest.map(([gained]) => gained)), sum(rest.map(([, all]) => all)));
      // Each indicator has an nth of the points, and gives of them what it gives of its own: fractions over one denominator.
      const [rates, per] = rest.reduce<readonly [bigint, bigint]>(([n, d], [gained, all]) => [n * all + gained * d, d * all], [0n, 1n]);
      return halfUp(given.max * rates, per * BigInt(rest.length));
    }
    default:
      return straightAcross(rule, given);
  }
}

/** How many lines there are, what they come to or the greatest, and how many of it are one. Lines without their name are none; amounts count to two decimals. */
function listed({ entries, names, take }: Extract<Rule, { kind: "lines" | "lineTiers" }>, { of }: Given): readonly [figure: bigint, per: bigint] {
  const lines = entries.filter((_, index) => names === undefined || of(names[index] ?? "") === 1).map((entry) => hundredthsOf(of(entry)));
  if (take === "count") return [BigInt(lines.filter((one) => one > 0n).length), 1n];
  return [take === "sum" ? sum(lines) : notBelow(lines.length === 0 ? 0n : most(lines)), 100n];
}

function straightDeadline({ by, points, late, workdays }: Extract<Rule, { kind: "deadline" }>, given: number): bigint {
  const due = day(by);
  const days = workdays === undefined ? notBelow(BigInt(given - due)) : given <= due ? 0n : workdaysBetween(due, given, workdays.holidays, workdays.madeUp);
  if (days === 0n) return hundredthsOf(points);
  if (late === undefined || (late.upTo !== undefined && days > BigInt(late.upTo))) return 0n;
  const begun = late.per === "day" ? days : late.per === "week" ? (days + 6n) / 7n : monthsBegun(by, textOf(given));
  return notBelow(hundredthsOf(points) - hundredthsOf(late.each) * begun);
}

/** Calendar months after a day, the last one begun: to the same day of the next month is one. */
function monthsBegun(from: string, to: string): bigint {
  const [[year = 0, month = 0, date = 0], [toYear = 0, toMonth = 0, toDate = 0]] = [from.split("-").map(Number), to.split("-").map(Number)];
  return notBelow(BigInt(12 * (toYear - year) + toMonth - month + (toDate > date ? 1 : 0)));
}
