import type { Place } from "../../../host/capture";
import type { Cell, SheetPlan } from "../../../sheet/plan";

/** Text in the open editor of a cell. */
export interface OpenEntry {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What the cell holds, as a text to compare. */
  readonly over: string;
}

/** The workbook as a draft of it is kept: nothing here changes it, or ends the editing of a cell. */
export interface KeptBook {
  sheetIds(): readonly string[];
  /** With a stop after every row; cells that change at a stop may be missing from it. ItemNotFound when the sheet is gone. */
  captureSheet(sheetId: string): Iterator<undefined, SheetPlan>;
  captureCells(sheetId: string, places: readonly Place[]): readonly (Cell | undefined)[];
  /** False while a request of the add-in has written a part of what it writes. */
  isAtRest(): boolean;
  openEntry(): OpenEntry | undefined;
}
