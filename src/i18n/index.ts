import type { Language } from "../core/index";
import type { Dictionary } from "./zh-CN";
import { zhCN } from "./zh-CN";

export type { Dictionary } from "./zh-CN";

const dictionaries = new Map<Language, Dictionary>([["zh-CN", zhCN]]);

/** Whether the words of a language are there: Chinese always, others once they have been loaded. */
export function hasDictionary(language: Language): boolean {
  return dictionaries.has(language);
}

/** Loads the words of a language; rejected where they cannot be had. Most users never ask for another than Chinese. */
export async function loadDictionary(language: Language): Promise<void> {
  if (hasDictionary(language)) return;
  const { enUS } = await import("./en-US");
  dictionaries.set(language, enUS);
}

/** The words of a language; Chinese where they are not there. */
export function dictionaryOf(language: Language): Dictionary {
  return dictionaries.get(language) ?? zhCN;
}

/** The language of ours that a locale of Office is served with: Chinese for Chinese, English for all others. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh-CN" : "en-US";
}
