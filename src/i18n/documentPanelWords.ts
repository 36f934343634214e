import type { Language } from "../core/index";
import { documentPanelWords as english } from "./en-US/documentPanel";
import { documentPanelWords as chinese } from "./zh-CN/documentPanel";

export type DocumentPanelWords = typeof chinese;

const words: Readonly<Record<Language, DocumentPanelWords>> = { "zh-CN": chinese, "en-US": english };

/** The words of where documents are asked for; loaded with it, not with the pane. */
export function documentPanelWordsOf(language: Language): DocumentPanelWords {
  return words[language];
}
