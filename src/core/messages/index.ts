import type { Language } from "../wording";
import { enUS } from "./en-US";
import type { Words } from "./words";
import { zhCN } from "./zh-CN";

/** The core's words in a language. */
export function wordsOf(language: Language): Words {
  return language === "en-US" ? enUS : zhCN;
}
