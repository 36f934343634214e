import type { PaneStore } from "./state/store";
import { isCitySide } from "./state/selection";

/**
 * Keeps the office's ribbon buttons pressable only where they do something: in a city's file they are greyed at once,
 * instead of saying so after a click. `enable` is asked only where it changes.
 */
export function followSide(store: PaneStore, enable: (isEnabled: boolean) => void): () => void {
  let isEnabled = true;
  const look = () => {
    const next = !isCitySide(store.getState());
    if (next === isEnabled) return;
    isEnabled = next;
    enable(next);
  };
  look();
  return store.subscribe(look);
}
