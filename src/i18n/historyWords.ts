import type { Language } from "../core/index";
import { historyWords as english } from "./en-US/history";
import { historyWords as chinese } from "./zh-CN/history";

export type HistoryWords = typeof chinese;

const words: Readonly<Record<Language, HistoryWords>> = { "zh-CN": chinese, "en-US": english };

/** The words of 操作记录; loaded with its page, not with the pane. */
export function historyWordsOf(language: Language): HistoryWords {
  return words[language];
}
