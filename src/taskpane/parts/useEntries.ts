import type { Entry } from "../../core/index";
import { entriesByKey } from "../../workbook/form/readForm";
import { usePaneState } from "../state/react";
import { assessmentOf } from "../state/selection";

const none: ReadonlyMap<string, Entry> = new Map();

/** The entries of the assessment that is open, by their keys: a day is shown as one where its entry is known. */
export function useEntries(): ReadonlyMap<string, Entry> {
  const scheme = usePaneState((state) => assessmentOf(state)?.scheme ?? null);
  return scheme === null ? none : entriesByKey(scheme);
}
