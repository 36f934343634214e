import type { Language } from "../core/index";
import { enUS } from "./en-US";
import type { Dictionary } from "./zh-CN";
import { zhCN } from "./zh-CN";

export type { Dictionary } from "./zh-CN";

const dictionaries: Readonly<Record<Language, Dictionary>> = { "zh-CN": zhCN, "en-US": enUS };

/** The words of a language. */
export function dictionaryOf(language: Language): Dictionary {
  return dictionaries[language];
}

/** The language of ours that a locale of Office is served with: Chinese for Chinese, English for all others. */
export function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh-CN" : "en-US";
}
