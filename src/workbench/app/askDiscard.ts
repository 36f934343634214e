import type { Store, WorkbenchState } from "./store";

/** Asks whether unsaved changes may be thrown away; false when the person wants to keep them. */
export function askDiscard(store: Store<WorkbenchState>): Promise<boolean> {
  return new Promise((resolve) => {
    store.set({
      question: {
        answer: (discard) => {
          store.set({ question: null });
          resolve(discard);
        },
      },
    });
  });
}
