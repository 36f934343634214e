import type { Language } from "../core/index";
import type { Named } from "./unitWords";
import { saidOf } from "./unitWords";
import type { Dictionary } from "./zh-CN";
import { zhCN } from "./zh-CN";

export type { Dictionary } from "./zh-CN";

type DictionaryOf = (language: Language, scheme?: Named) => Dictionary;

const chinese: DictionaryOf = saidOf(zhCN);
const dictionaries = new Map<Language, DictionaryOf>([["zh-CN", chinese]]);

/** Whether the words of a language are there: Chinese always, others once they have been loaded. */
export function hasDictionary(language: Language): boolean {
  return dictionaries.has(language);
}

/** Loads the words of a language; rejected where they cannot be had. Most users never ask for another than Chinese. */
export async function loadDictionary(language: Language): Promise<void> {
  if (hasDictionary(language)) return;
  const { enUS } = await import("./en-US");
  dictionaries.set(language, saidOf(zhCN, enUS));
}

/** The words of a language, Chinese where they are not there, with the names that a scheme gives those who are assessed. */
export function dictionaryOf(language: Language, scheme?: Named): Dictionary {
  return (dictionaries.get(language) ?? chinese)(language, scheme);
}

/** The language of ours that a locale of Office is served with: Chinese for Chinese, English for all others. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh-CN" : "en-US";
}
