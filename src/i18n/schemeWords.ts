import type { Language } from "../core/index";
import { schemeWords as english } from "./en-US/scheme";
import { schemeWords as chinese } from "./zh-CN/scheme";

export type SchemeWords = typeof chinese;

const words: Readonly<Record<Language, SchemeWords>> = { "zh-CN": chinese, "en-US": english };

/** The words of 编制方案; loaded with its page, not with the pane. */
export function schemeWordsOf(language: Language): SchemeWords {
  return words[language];
}
