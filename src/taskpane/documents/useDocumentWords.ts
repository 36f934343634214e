import type { DocumentPanelWords } from "../../i18n/documentPanelWords";
import { documentPanelWordsOf } from "../../i18n/documentPanelWords";
import { useLanguage } from "../state/react";

/** The words of where documents are asked for, in the language of the pane. */
export function useDocumentWords(): DocumentPanelWords {
  return documentPanelWordsOf(...useLanguage());
}
