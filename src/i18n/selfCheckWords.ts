import type { Language } from "../core/index";
import { selfCheckWords as english } from "./en-US/selfCheck";
import { selfCheckWords as chinese } from "./zh-CN/selfCheck";

export type SelfCheckWords = typeof chinese;

const words: Readonly<Record<Language, SelfCheckWords>> = { "zh-CN": chinese, "en-US": english };

/** The words of 自检; loaded with its page, not with the pane. */
export function selfCheckWordsOf(language: Language): SelfCheckWords {
  return words[language];
}
