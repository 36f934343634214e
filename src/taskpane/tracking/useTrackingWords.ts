import type { TrackingWords } from "../../i18n/trackingWords";
import { trackingWordsOf } from "../../i18n/trackingWords";
import { useLanguage } from "../state/react";

/** The words of the tab 报送 in the language in use. */
export function useTrackingWords(): TrackingWords {
  return trackingWordsOf(...useLanguage());
}
