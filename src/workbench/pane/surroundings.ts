import type { Language } from "../../core/index";
import type { WorkbenchState } from "../app/store";

/** What the pane takes over from the program it stands in. */
export interface PaneSurroundings {
  readonly language: Language;
  readonly isDark: boolean;
}

type Listener = (now: PaneSurroundings) => void;

/** Tells the pane as it is loaded of another language or theme, so that it need not be loaded anew and keeps what is typed in it. */
export class SurroundingsTeller {
  private listener: Listener | undefined;

  constructor(private readonly store: { get(): Pick<WorkbenchState, "language" | "theme"> }) {}

  /** For one load of the pane, in place of the one before; tells at once, as there may have been a change while it started. */
  readonly follow = (listener: Listener): void => {
    this.listener = listener;
    listener(this.now());
  };

  readonly tell = (): void => this.listener?.(this.now());

  private now(): PaneSurroundings {
    const { language, theme } = this.store.get();
    return { language, isDark: theme === "dark" };
  }

  /** Forgets the load of the pane that goes. */
  readonly leave = (): void => {
    this.listener = undefined;
  };
}
