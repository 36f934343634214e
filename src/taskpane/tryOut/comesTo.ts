import type { UnitState } from "../../actions/types";
import type { Language, Scheme, Scorecard } from "../../core/index";
import { indicatorsOf, inLanguage, subtractPoints } from "../../core/index";
import type { WhatIf } from "../../core/whatIf";
import { partsOf, passingOf } from "../../core/whatIf";
import { printPoints } from "../../i18n/points";
import type { TryOutWords } from "../../i18n/tryOutWords";
import { indicatorTitles } from "../parts/indicatorTitles";

/** Points of a part of a form before and after. */
export interface PartLine {
  readonly name: string;
  /** Full points, worded; "" where there are none to speak of. */
  readonly note: string;
  readonly before: number;
  readonly after: number;
}

/** Names of units beyond these are only counted. */
const named = 8;

/** Names as a sentence lists them. */
export function listed(names: readonly string[], words: TryOutWords, separator: string): string {
  return names.length > named ? words.more(names.slice(0, named).join(separator), names.length) : names.join(separator);
}

/** An indicator's code and name. */
export function indicatorName(scheme: Scheme, code: string, language: Language): string {
  return `${code} ${indicatorTitles(scheme, language).get(code)?.name ?? ""}`.trim();
}

/** An indicator, the line and the category to which it belongs, and the total. */
export function partLines(scheme: Scheme, before: Scorecard, after: Scorecard, code: string, words: TryOutWords, language: Language): readonly PartLine[] {
  const [was, now] = [before, after].map((card) => card.indicators.find((one) => one.code === code));
  const [wasIn, nowIn] = [partsOf(scheme, before, code), partsOf(scheme, after, code)];
  const line = (name: string, from: { readonly points: number; readonly max: number } | null | undefined, to: { readonly points: number } | null | undefined): readonly PartLine[] =>
    from == null || to == null ? [] : [{ name, note: words.outOf(printPoints(from.max)), before: from.points, after: to.points }];
  return [
    ...line(indicatorName(scheme, code, language), was, now),
    ...line(words.item, wasIn?.item, nowIn?.item),
    ...line(categoryName(scheme, code, words, language), wasIn?.category, nowIn?.category),
    { name: words.total, note: "", before: before.total, after: after.total },
  ];
}

/** Name of the category of an indicator. */
export function categoryName(scheme: Scheme, code: string, words: TryOutWords, language: Language): string {
  const category = scheme.categories.find(({ items }) => items.some(({ indicators }) => indicators.some((one) => one.code === code)));
  if (category === undefined) return "";
  return inLanguage({ zh: words.category(category.number, category.name), en: words.category(category.code, category.english ?? category.name) }, language);
}

/** Where a unit comes to stand, and past whom: «第 5 名 → 第 3 名；超过 无锡市、常州市». "" for one that is not ranked. */
export function rankSentence({ ranking, moves }: WhatIf, name: string, words: TryOutWords, separator: string): string {
  const [before, after] = [ranking.before, ranking.after].map((all) => all.find((one) => one.name === name));
  if (before === undefined || after === undefined) return "";
  const { passes, levels, isPassedBy, isLevelledBy } = passingOf(ranking, name);
  const [was, now] = [moves.find((move) => move.name === name)?.before.place, moves.find((move) => move.name === name)?.after.place];
  const level = [...levels, ...isLevelledBy];
  const said = (names: readonly string[], say: (names: string) => string) => (names.length === 0 ? [] : [say(listed(names, words, separator))]);
  return [
    before.rank === after.rank ? words.rankStays(after.rank) : words.rank(before.rank, after.rank),
    ...(was === undefined || now === undefined || was.rank === now.rank ? [] : [words.placeIn(now.group, was.rank, now.rank)]),
    ...said(passes, words.passes),
    ...said(level, words.levels),
    ...said(isPassedBy, words.isPassedBy),
    ...(after.outcome?.isQualified === false && before.outcome?.isQualified !== false ? [words.unqualified] : []),
  ].join(words.separator);
}

/** Total and place of a unit in one line: «总分 965 → 980（+15）；第 3 名 → 第 1 名；超过 徐州市». */
export function summary(result: WhatIf, unit: UnitState, words: TryOutWords, separator: string): string {
  const move = result.moves.find(({ name }) => name === unit.name);
  const own = result.units.find(({ name }) => name === unit.name);
  const before = move?.before.total ?? own?.before.total ?? unit.verified.total;
  const after = move?.after.total ?? own?.after.total ?? before;
  const rank = rankSentence(result, unit.name, words, separator);
  return [words.summary(unit.name, printPoints(before), printPoints(after), signed(subtractPoints(after, before))), ...(rank === "" ? [] : [rank])].join(words.separator);
}

/** Codes of the indicators of a scorecard whose points differ, in the official order. */
export function changedCodes(scheme: Scheme, before: Scorecard, after: Scorecard): readonly string[] {
  const points = new Map(before.indicators.map((one) => [one.code, one.points] as const));
  const now = new Map(after.indicators.map((one) => [one.code, one.points] as const));
  return indicatorsOf(scheme).flatMap(({ code }) => (points.get(code) === now.get(code) ? [] : [code]));
}

/** A difference of points with its sign. */
export function signed(change: number): string {
  return change === 0 ? "0" : `${change > 0 ? "+" : "−"}${printPoints(Math.abs(change))}`;
}
