import type { Language } from "../wording";
import { enUS } from "./en-US";
import type { Words } from "./words";
import { zhCN } from "./zh-CN";

const words: Readonly<Record<Language, Words>> = { "zh-CN": zhCN, "en-US": enUS };

/** The core's words in a language. */
export function wordsOf(language: Language): Words {
  return words[language];
}
