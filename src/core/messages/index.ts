import type { Language } from "../scheme";
import { enUS } from "./en-US";
import type { Words } from "./words";
import { zhCN } from "./zh-CN";

/** The core's words in a language. */
export function wordsOf(language: Language): Words {
  return language === "en-US" ? enUS : zhCN;
}
