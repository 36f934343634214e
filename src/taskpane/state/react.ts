import { createContext, useContext, useSyncExternalStore } from "react";
import type { Language } from "../../core/index";
import type { Dictionary } from "../../i18n/index";
import { dictionaryOf } from "../../i18n/index";
import type { Named } from "../../i18n/unitWords";
import type { PaneState } from "./model";
import type { Pane } from "./pane";
import { assessmentOf } from "./selection";

const PaneContext = createContext<Pane | null>(null);

export const PaneProvider = PaneContext.Provider;

/** The pane that the views stand in. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A view stands outside the pane");
  return pane;
}

/** The pane's state, or a part of it; the part must be a value held by the state, not made anew. */
export function usePaneState<T>(select: (state: PaneState) => T): T {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

const NamedContext = createContext<Named | null>(null);

/** Around views of a scheme that is not the open workbook's, so that they name whom it assesses. */
export const NamedProvider = NamedContext.Provider;

/** The language in use, and the scheme that says what those who are assessed are called: that of the views, else of the open workbook. */
export function useLanguage(): readonly [Language, Named | undefined] {
  const language = usePaneState((state) => state.language);
  const open = usePaneState(assessmentOf)?.scheme;
  return [language, useContext(NamedContext) ?? open];
}

/** The words of the language in use. */
export function useWords(): Dictionary {
  return dictionaryOf(...useLanguage());
}
