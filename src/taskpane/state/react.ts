import { createContext, useContext, useSyncExternalStore } from "react";
import type { Dictionary } from "../../i18n/index";
import { dictionaryOf } from "../../i18n/index";
import type { PaneState } from "./model";
import type { Pane } from "./pane";

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

/** The words of the language in use. */
export function useWords(): Dictionary {
  return dictionaryOf(usePaneState((state) => state.language));
}
