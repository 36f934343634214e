import type { Language } from "../core/index";
import { byIndicatorWords as english } from "./en-US/byIndicator";
import { byIndicatorWords as chinese } from "./zh-CN/byIndicator";

export type ByIndicatorWords = typeof chinese;

const words: Readonly<Record<Language, ByIndicatorWords>> = { "zh-CN": chinese, "en-US": english };

/** The words of 按指标录入; loaded with its page, not with the pane. */
export function byIndicatorWordsOf(language: Language): ByIndicatorWords {
  return words[language];
}
