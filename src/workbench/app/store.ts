import { useSyncExternalStore } from "react";
import type { Language } from "../../core/index";
import type { Rejection } from "../grid/rejections";
import type { Loss } from "../../xlsx/losses";
import type { Ribbon } from "../ribbon/readManifest";

export type WorkbenchTheme = "light" | "dark";

export interface Message {
  readonly kind: "info" | "success" | "error";
  readonly text: string;
}

/** The name is null for an empty workbook, which is called as the language has it. */
export interface DocumentState {
  readonly name: string | null;
  readonly isSample: boolean;
  readonly isChanged: boolean;
  /** What of its file could not be opened; absent when nothing is missing. */
  readonly losses?: readonly Loss[];
  /** Whether the person has agreed to save it without that. */
  readonly areLossesAccepted?: boolean;
}

/** A question that must be answered before something is replaced. */
export interface Question {
  answer(discard: boolean): void;
}

/** The list of what is missing, shown; with an answer before something is saved without it. */
export interface LossListState {
  readonly answer?: (isWanted: boolean) => void;
}

export interface WorkbenchState {
  readonly isReady: boolean;
  readonly language: Language;
  readonly theme: WorkbenchTheme;
  readonly document: DocumentState;
  /** What is being done, while the page cannot be used. */
  readonly busy: string | null;
  /** How far that is, where it can be told. */
  readonly progress: string | null;
  /** Another workbook is taking the place of the one in the grid. */
  readonly isReplacing: boolean;
  readonly message: Message | null;
  readonly question: Question | null;
  readonly lossList: LossListState | null;
  /** What was typed and is refused. */
  readonly rejection: Rejection | null;
  /** Counts how often the bar that finds was called since it is open; 0 when it is not. */
  readonly finding: number;
  readonly ribbon: Ribbon | null;
  /** Ribbon buttons at work, by id. */
  readonly running: readonly string[];
  /** What went wrong with a ribbon button, by its id. */
  readonly broken: Readonly<Record<string, string>>;
  /** Ribbon buttons that the add-in does not want pressed, by id. */
  readonly disabled: readonly string[];
  readonly isPaneOpen: boolean;
  readonly paneWidth: number;
  /** Counts the loads of the pane; a new number loads it afresh. */
  readonly paneLoad: number;
}

export const PANE_WIDTH = { min: 320, usual: 350, max: 700 } as const;

/** State that views subscribe to. */
export class Store<State extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private state: State) {}

  readonly get = (): State => this.state;

  readonly set = (change: Partial<State>): void => {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** The state, for a component that draws it. */
export function useStore<State extends object>(store: Store<State>): State {
  return useSyncExternalStore(store.subscribe, store.get);
}
