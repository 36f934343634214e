import type { SchemeWords } from "../../i18n/schemeWords";
import { schemeWordsOf } from "../../i18n/schemeWords";
import { useLanguage } from "../state/react";

/** The words of 编制方案 in the language in use. */
export function useSchemeWords(): SchemeWords {
  return schemeWordsOf(...useLanguage());
}
