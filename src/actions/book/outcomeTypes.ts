import type { Language } from "../../core/index";

/** How far a long action has come: `done` of `total` steps, and what is being done now (a city's name, say). */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly doing: string;
}

export interface ActionOptions {
  readonly language: Language;
  /** Who acts, as they call themselves; 操作记录 keeps it. */
  readonly by?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting stops at the next safe point; what the action had not yet written stays unwritten. */
  readonly signal?: AbortSignal;
}

/** Why an action did not happen. Worded by i18n; `items` are the names or cells it is about. */
export type FailureCode =
  | "busy"
  | "cancelled"
  | "cellEditMode"
  /** Another workbook is in front, where Excel does not do what was asked for. */
  | "otherWorkbook"
  /** What was made could not all be taken away again; items: the sheets that are left. */
  | "halfMade"
  | "readOnly"
  | "protectedSheet"
  /** The workbook's structure is protected: no sheet can be added, removed or renamed. */
  | "structureProtected"
  /** No other sheet than those to be hidden is shown. */
  | "noOtherSheet"
  /** The workbook that is open is of another year than the one that files of former years were chosen for. */
  | "otherYear"
  | "namesTaken"
  | "namesInvalid"
  /** A sheet has the name of one of ours and is none; items: its name. */
  | "foreignSheet"
  | "noUnits"
  | "noAssessment"
  | "cityWorkbook"
  | "noFinal"
  | "noDraft"
  | "noTracking"
  /** Nobody is to be written to; items: the sheet that would be made. */
  | "nothingToWrite"
  /** 报送跟踪 lacks what its lines are known by; items: headers that are missing. */
  | "trackingUnreadable"
  | "unknownScheme"
  | "sheetGone"
  /** What is to be changed is no longer what it was when the change began; items: where. */
  | "changedMeanwhile"
  /** The import that is to be undone is not the last one of 操作记录, or was undone. */
  | "otherImport"
  /** The action that is to be taken back is not, or not as it was, in 操作记录. */
  | "otherAction"
  /** The header of 操作记录 is not as it was. */
  | "logDamaged"
  /** A table of fixed size has no empty line left. */
  | "tableFull"
  | "awardsStale"
  | "awardsOpen"
  /** Forms lack columns or have a line twice, so that not all that stands on them can be read; items: their cities. */
  | "formsDamaged"
  /** items: headers of the columns. */
  | "columnsMissing"
  /** Text that no cell should hold: control characters, or too long; items: headers of its columns. */
  | "unwritable"
  | "tooLarge"
  | "notSupported"
  | "hostFailed";

export interface Failure {
  readonly code: FailureCode;
  readonly items: readonly string[];
  /** Code and message of the host, for the foldable details. */
  readonly technical?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
