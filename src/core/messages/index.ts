import type { Named, UnitNames } from "../naming";
import { namingOf } from "../naming";
import type { Naming } from "../scheme";
import type { Language } from "../wording";
import { enUS } from "./en-US";
import type { Words } from "./words";
import { zhCN } from "./zh-CN";

/** The English ones speak of «the others», whoever is assessed. */
const wordsFor = (names: UnitNames): Readonly<Record<Language, Words>> => ({ "zh-CN": zhCN(names), "en-US": enUS });

const ofCities = wordsFor(namingOf({}));
const named = new WeakMap<Naming, Readonly<Record<Language, Words>>>();

/**
 * The core's words in a language; with `scheme`, sentences speak of those whom it assesses, else of cities. Made once for
 * a scheme's names.
 *
 * @example wordsOf("zh-CN", { naming }).allTheSame // "各县（市、区）相同"
 */
export function wordsOf(language: Language, { naming }: Named = {}): Words {
  if (naming === undefined) return ofCities[language];
  const words = named.get(naming) ?? wordsFor(namingOf({ naming }));
  named.set(naming, words);
  return words[language];
}
