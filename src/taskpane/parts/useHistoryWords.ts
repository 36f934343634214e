import type { HistoryWords } from "../../i18n/historyWords";
import { historyWordsOf } from "../../i18n/historyWords";
import { useLanguage } from "../state/react";

/** The words of 操作记录 in the language in use. */
export function useHistoryWords(): HistoryWords {
  return historyWordsOf(...useLanguage());
}
