import type { Cell, SheetPlan } from "../../sheet/plan";
import type { Loss } from "../../xlsx/losses";

/** Text that stood in the open editor of a cell and had not been entered. */
export interface Typed {
  /** Which of the draft's sheets. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the cell held meanwhile: the text is for this, and for nothing newer. */
  readonly over: string;
}

/** What is known of a draft without reading its sheets. */
export interface DraftInfo {
  readonly id: string;
  readonly version: typeof DRAFT_VERSION;
  /** Null for a workbook that has no name yet. */
  readonly name: string | null;
  readonly isSample: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Changes that are in no file. */
  readonly changes: number;
  /** When it was last saved to a file, in milliseconds since 1970. */
  readonly savedAt?: number;
  /** About how many bytes it takes. */
  readonly size: number;
  /** Numbers of its sheets, in their order. */
  readonly sheets: readonly number[];
  /** The add-in's settings in the workbook. */
  readonly settings: readonly (readonly [name: string, value: string])[];
  readonly typed?: Typed;
  /** What of the file it began with could not be opened. */
  readonly losses?: readonly Loss[];
}

export const DRAFT_VERSION = 1;

export interface StoredSheet {
  readonly sheet: number;
  readonly plan: SheetPlan;
}

/** A cell that changed since its sheet was stored. */
export interface StoredCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Null when it is empty now. */
  readonly cell: Cell | null;
}

export interface StoredDraft {
  readonly info: DraftInfo;
  readonly sheets: readonly StoredSheet[];
  readonly cells: readonly StoredCell[];
}

/** What changes of a draft, all at once or not at all. A sheet that is stored anew, or dropped, forgets its cells of before. */
export interface DraftChange {
  readonly info: DraftInfo;
  readonly sheets: readonly StoredSheet[];
  readonly dropped: readonly number[];
  readonly cells: readonly StoredCell[];
}

/** A draft in the list; without `info` it is damaged or of another version. */
export interface ListedDraft {
  readonly id: string;
  readonly info: DraftInfo | undefined;
}

/** Where drafts are kept. Every method is rejected with a `DraftFailure` when the browser refuses. */
export interface DraftStore {
  list(): Promise<readonly ListedDraft[]>;
  /** Undefined when it is gone. Rejected as "broken" when it is not what was stored. */
  read(id: string): Promise<StoredDraft | undefined>;
  /** `atOnce` when the page may be gone in the next moment; otherwise the page is let draw between the sheets. */
  write(change: DraftChange, atOnce?: boolean): Promise<void>;
  erase(id: string): Promise<void>;
  close(): void;
}

/** Why a draft cannot be kept or read: the browser keeps nothing, there is no room left, or what is stored is damaged. */
export type FailureCode = "blocked" | "full" | "broken";

export class DraftFailure extends Error {
  constructor(
    readonly code: FailureCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
