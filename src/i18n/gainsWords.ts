import type { Language } from "../core/index";
import { gainsWords as english } from "./en-US/gains";
import { gainsWords as chinese } from "./zh-CN/gains";

export type GainsWords = typeof chinese;

const words: Readonly<Record<Language, GainsWords>> = { "zh-CN": chinese, "en-US": english };

/** The words of 提分空间; loaded with its list, not with the pane. */
export function gainsWordsOf(language: Language): GainsWords {
  return words[language];
}
