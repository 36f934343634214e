import type { CellContent } from "../../sheet/cellContent";
import type { CellValue } from "../../sheet/plan";
import type { ReturnProblem } from "../../workbook/returns/returnProblems";
import type { WithTracking } from "../tracking/trackingTypes";
import type { CityColumn, ColumnId } from "../../workbook/form/columns";

export type { CellContent, Formula } from "../../sheet/cellContent";
export type { ReturnProblem, ReturnProblemCode } from "../../workbook/returns/returnProblems";
export type { CityColumn, ColumnId } from "../../workbook/form/columns";

export interface ExportRequest {
  /** Cities by name as they stand in the workbook. */
  readonly units: "all" | readonly string[];
  /** Whether a .zip of all files is wanted too. */
  readonly archive?: boolean;
}

/** A file made in memory; the caller saves it or opens it. */
export interface MadeFile {
  /** e.g. 2012_南京市_填报表.xlsx */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ExportedFile extends MadeFile {
  readonly unit: string;
}

export interface ExportReport extends WithTracking {
  readonly files: readonly ExportedFile[];
  /** Cities asked for that the workbook does not have. */
  readonly unknown: readonly string[];
  readonly archive: MadeFile | null;
}

/** A file the user picked. It is read when its turn comes, so that one file at a time is in memory; a browser's File is easily made one. */
export interface ReturnFile {
  readonly name: string;
  /** Bytes; files beyond the limit are refused unread. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/** A problem of a returned file in words. */
export type WordedProblem = ReturnProblem & { readonly message: string };

/** One cell of the master that an accepted file would change. */
export interface PreviewedChange {
  readonly key: string;
  readonly column: CityColumn;
  /** Code of the indicator. */
  readonly indicator: string;
  /** The entry in the language asked for. */
  readonly label: string;
  /** A formula where a person typed one; a file never brings one. */
  readonly before: CellContent;
  /** null empties the cell. */
  readonly after: CellValue;
}

/** One returned file, held against the master. */
export interface ReturnPreview {
  readonly file: string;
  /** The city it is from; "" where the file does not say. */
  readonly unit: string;
  /** Sheet of the city's form in the master; null where the city is unknown. */
  readonly sheetId: string | null;
  readonly scheme: { readonly id: string; readonly version: string; readonly digest: string } | null;
  readonly year: number | null;
  /** 自报值 filled in that can be taken, of so many that the scheme asks for. */
  readonly filled: number;
  readonly expected: number;
  readonly problems: readonly WordedProblem[];
  readonly changes: readonly PreviewedChange[];
  /** Nothing of the file can be accepted; a problem with severity "refused" says why. */
  readonly refused: boolean;
}

/** A change that was not made. */
export interface SkippedChange {
  readonly file: string;
  readonly unit: string;
  readonly key: string;
  readonly column: ColumnId;
  readonly label: string;
  /**
   * changed: the cell was changed since; gone: its sheet or line is no longer there; unwritable: the text may not stand
   * in a cell; stale: the formula that stood there would no longer speak of the same cells; unclear: the lines of
   * 操作记录 do not agree about what stood there.
   */
  readonly reason: "changed" | "gone" | "unwritable" | "stale" | "unclear";
  /** What stands there now. */
  readonly now: CellContent;
}

export interface AcceptReport extends WithTracking {
  /** Files of which something was written or already stood there. */
  readonly files: readonly string[];
  readonly written: number;
  /** Changes that meanwhile stood there already. */
  readonly unchanged: number;
  readonly skipped: readonly SkippedChange[];
  /** Files that were given although they are refused, or no longer fit the workbook. */
  readonly refused: readonly string[];
  /** Tells this import from every other, so that just it can be undone; "" where nothing was written. */
  readonly mark: string;
  readonly syncs: number;
}

/** One cell that undoing an import would put back. */
export interface UndoneChange {
  readonly key: string;
  readonly column: ColumnId;
  /** Code of the indicator. */
  readonly indicator: string;
  /** The entry in the language asked for. */
  readonly label: string;
  /** What stands there now: what the import wrote. */
  readonly before: CellContent;
  /** What stood there before the import; null empties the cell. */
  readonly after: CellContent;
}

/** One cell that the import wrote and that undoing it would leave alone. */
export type KeptChange = Omit<SkippedChange, "file" | "unit"> & { readonly indicator: string };

/** What undoing the import of one file would do. */
export interface UndonePreview {
  readonly file: string;
  readonly unit: string;
  readonly changes: readonly UndoneChange[];
  readonly kept: readonly KeptChange[];
  /** Cells in which what was there before the import stands again already. */
  readonly unchanged: number;
}

/** What 撤销上次导入 would do; or that there is nothing to undo, because no import is on record or the last one was undone. */
export type UndoPreview =
  | { readonly kind: "never" | "undone" }
  | {
      readonly kind: "import";
      readonly mark: string;
      /** When it was made, in local time as 操作记录 has it, e.g. 2012-12-14 09:30:00. */
      readonly time: string;
      readonly files: readonly UndonePreview[];
    };

/** Which import is to be undone; where `files` are given, only the cells that they name. */
export interface UndoRequest {
  readonly mark: string;
  readonly files?: readonly UndonePreview[];
}

export interface UndoReport extends WithTracking {
  /** Files whose import was undone; empty where there was nothing to undo. */
  readonly files: readonly string[];
  readonly restored: number;
  readonly skipped: readonly SkippedChange[];
  readonly syncs: number;
}
