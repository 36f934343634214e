import type { PaneEvent, PaneState } from "./model";
import { reduce } from "./reducer";

/** Holds the pane's state for React (useSyncExternalStore) and for the ribbon, which has no React. */
export class PaneStore {
  private state: PaneState;
  private readonly listeners = new Set<() => void>();

  constructor(initial: PaneState) {
    this.state = initial;
  }

  readonly getState = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Resolves as soon as the state is so; whoever asked first comes first. */
  readonly when = (isSo: (state: PaneState) => boolean): Promise<void> => {
    if (isSo(this.state)) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = this.subscribe(() => {
        if (!isSo(this.state)) return;
        stop();
        resolve();
      });
    });
  };

  readonly dispatch = (event: PaneEvent): void => {
    const next = reduce(this.state, event);
    if (next === this.state) return;
    this.state = next;
    for (const listener of this.listeners) listener();
  };
}
