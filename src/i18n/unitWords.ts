import type { Language, Named, UnitNames } from "../core/index";
import { namingOf } from "../core/index";
import { counted } from "./en-US/counts";

/** What sentences in Chinese call those who are assessed. */
export interface ChineseUnits {
  /** After a number or alone: 城市. */
  readonly one: string;
  /** After 每, 该, 本 and 其他: 市. */
  readonly brief: string;
  /** After a number: 市, as in 13 市; else with its 个. */
  readonly counted: string;
  /** All of them: 各市. */
  readonly all: string;
  /** The best of them: 先进市. */
  readonly commended: string;
}

/** What sentences in English call those who are assessed; the names in capitals begin a sentence or a label. */
export interface EnglishUnits {
  readonly one: string;
  readonly many: string;
  readonly One: string;
  readonly Many: string;
  /** With its article: "a city", "an area". */
  readonly a: string;
  /** "1 city", "13 cities". */
  count(count: number): string;
}

export type { Named };

const unsaid: Named = {};

/**
 * Makes words of the names that a scheme gives those who are assessed; the only way in which sentences come to them. A
 * scheme that names nobody speaks of cities. Without `english` all languages are served in Chinese. Words are made
 * once for each language and names.
 *
 * @example saidOf((who) => `${who.all}填报`, (who) => `${who.Many} fill in`)("zh-CN", { naming }) // "各县（市、区）填报"
 */
export function saidOf<T>(chinese: (who: ChineseUnits) => T, english?: (who: EnglishUnits) => T): (language: Language, scheme?: Named) => T {
  const said = new Map<string, T>();
  return (language, scheme = unsaid) => {
    const naming = namingOf(scheme);
    const key = JSON.stringify([language, naming]);
    const known = said.get(key);
    if (known !== undefined) return known;
    const words = language === "zh-CN" || english === undefined ? chinese(chineseUnits(naming)) : english(englishUnits(naming));
    said.set(key, words);
    return words;
  };
}

/** A sentence about some names, in both languages. */
export interface Saying {
  zh(items: readonly string[], who: ChineseUnits): string;
  en(items: readonly string[], who: EnglishUnits): string;
}

/** Says a sentence in a language. */
export const say = saidOf(
  (who) => (saying: Saying, items: readonly string[]) => saying.zh(items, who),
  (who) => (saying: Saying, items: readonly string[]) => saying.en(items, who),
);

/** The names in Chinese. */
function chineseUnits({ unit, brief, counted: afterNumber, all, commended }: UnitNames): ChineseUnits {
  return { one: unit, brief, counted: afterNumber, all, commended };
}

/** The names in English; "unit" where a scheme gives its names in Chinese alone. */
function englishUnits({ unit, english }: UnitNames): EnglishUnits {
  const { one, many } = english ?? (unit === namingOf(unsaid).unit ? { one: "city", many: "cities" } : { one: "unit", many: "units" });
  const startsWithVowel = /^(?:[aeio]|u(?!ni))/i.test(one);
  return { one, many, One: capital(one), Many: capital(many), a: `${startsWithVowel ? "an" : "a"} ${one}`, count: (count) => counted(count, one, many) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
