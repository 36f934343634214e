import { inLanguage, wordsOf } from "../../core/index";
import type { Language } from "../../core/index";
import type { WhatIf } from "../../core/whatIf";
import { printPoints } from "../../i18n/points";
import type { TryOutWords } from "../../i18n/tryOutWords";
import type { Assessment } from "../state/selection";
import { categoryName, changedCodes, indicatorName, rankSentence } from "./comesTo";
import type { FoundCell } from "./tried";
import { isVerified, saidValue, triedEntries } from "./tried";

interface Said {
  readonly assessment: Assessment;
  readonly found: readonly FoundCell[];
  readonly result: WhatIf;
  readonly words: TryOutWords;
  readonly language: Language;
  /** Between names. */
  readonly separator: string;
  /** What 自报值 and 核定值 are called. */
  readonly sides: { readonly reported: string; readonly verified: string };
}

/** One tried value: «1.3 人员配置情况 专职人员：5人 → 8人». */
export function changeLine({ cell, unit, indicator, entry }: FoundCell, { assessment, words, language }: Pick<Said, "assessment" | "words" | "language">): string {
  const core = wordsOf(language);
  const [one] = triedEntries([{ cell, unit, indicator, entry }]);
  const said = (text: string) => (text === "" ? words.empty : text);
  const change = words.change1(said(saidValue(unit.counted[cell.key], entry, language)), said(saidValue(one?.to, entry, language)));
  return `${indicatorName(assessment.scheme, indicator.code, language)} ${core.label(entry.label)}${core.colon}${change}`;
}

/** All that was tried and what it comes to, as plain text for a letter. */
export function asText(said: Said): string {
  const { assessment, result, words, language } = said;
  const { scheme, year } = assessment;
  return [
    words.text.head(year, inLanguage(scheme.title, language)),
    ...result.units.flatMap(({ name }) => ["", ...ofUnit(said, name)]),
    "",
    words.text.foot,
  ].join("\n");
}

function ofUnit(said: Said, name: string): readonly string[] {
  const { assessment, found, result, words, language, separator, sides } = said;
  const tried = result.units.find((one) => one.name === name);
  if (tried === undefined) return [];
  const { before, after } = tried;
  const core = wordsOf(language);
  const { scheme } = assessment;
  const own = found.filter(({ unit }) => unit.name === name);
  const codes = [...new Set([...own.map(({ indicator }) => indicator.code), ...changedCodes(scheme, before, after)])];
  const categories = [...new Map(codes.map((code) => [categoryName(scheme, code, words, language), code] as const)).values()];
  const pointsOf = (code: string, card: typeof before) => printPoints(card.indicators.find((one) => one.code === code)?.points ?? 0);
  const categoryOf = (code: string, card: typeof before) => {
    const category = scheme.categories.find(({ items }) => items.some(({ indicators }) => indicators.some((one) => one.code === code)));
    return printPoints(card.categories.find((one) => one.code === category?.code)?.points ?? 0);
  };
  const rank = rankSentence(result, name, words, separator);
  return [
    name,
    words.text.changes,
    ...own.map((one, index) => `${index + 1}. ${changeLine(one, said)}${core.note(isVerified(one.unit, one.indicator.code, one.cell.key) ? sides.verified : sides.reported)}`),
    words.text.results,
    ...codes.flatMap((code) => {
      const explanation = after.indicators.find((one) => one.code === code)?.explanation ?? "";
      return [words.text.points(indicatorName(scheme, code, language), pointsOf(code, before), pointsOf(code, after)), ...(explanation === "" ? [] : [`  ${explanation}`])];
    }),
    ...categories.map((code) => words.text.points(categoryName(scheme, code, words, language), categoryOf(code, before), categoryOf(code, after))),
    words.text.points(words.total, printPoints(before.total), printPoints(after.total)),
    ...(rank === "" ? [] : [words.text.rank(rank)]),
  ];
}
