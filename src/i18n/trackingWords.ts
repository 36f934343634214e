import type { Language } from "../core/index";
import { trackingWords as english } from "./en-US/tracking";
import { trackingWords as chinese } from "./zh-CN/tracking";

export type TrackingWords = typeof chinese;

const words: Readonly<Record<Language, TrackingWords>> = { "zh-CN": chinese, "en-US": english };

/** The words of the tab 报送; loaded with it, not with the pane. */
export function trackingWordsOf(language: Language): TrackingWords {
  return words[language];
}
