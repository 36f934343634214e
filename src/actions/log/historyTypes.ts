import type { CellContent } from "../../sheet/cellContent";
import type { ColumnId } from "../../workbook/form/columns";
import type { ActionNamed } from "../../workbook/log/loggedActions";
import type { WithTracking } from "../tracking/trackingTypes";
import type { UndonePreview } from "../returns/returnTypes";

export type { ActionNamed } from "../../workbook/log/loggedActions";

/** A change that 操作记录 tells of. */
export interface HistoryLine {
  /** Row of 操作记录 as Excel counts, from 1. */
  readonly row: number;
  /** The city as it was called then; "" where the line is about none. */
  readonly unit: string;
  /** What was changed, as 操作记录 has it. */
  readonly what: string;
  /** The cell of a form that it is about; null where it is about something else. */
  readonly place: {
    readonly key: string;
    readonly column: ColumnId;
    readonly indicator: string;
    /** The entry in the language asked for. */
    readonly label: string;
  } | null;
  /** Whether it is about a line of 创新加分. */
  readonly isAward: boolean;
  /** Where the cell stood then; "" where the line is about none. */
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** What was done with one press. */
export interface HistoryAction extends ActionNamed {
  /** Tells it from every other of the same log. */
  readonly id: string;
  /** What it took back; null where it is no undoing. */
  readonly takesBack: ActionNamed | null;
  /** Whether it is taken back as the log stands. */
  readonly isTakenBack: boolean;
  /** Cities in the order of its lines. */
  readonly units: readonly string[];
  readonly lines: readonly HistoryLine[];
}

/** The end of 操作记录, newest action first. */
export interface History {
  readonly actions: readonly HistoryAction[];
  /** Lines above those that were read. */
  readonly earlier: number;
  /** Whether the sheet's header is not as it was, so that nothing on it can be told or undone. */
  readonly isDamaged: boolean;
  /** Whether the sheet is there at all. */
  readonly isThere: boolean;
}

export interface HistoryRequest {
  /** How many of the last lines are to be read. */
  readonly lines: number;
}

/**
 * Why what an action did is not put back. remade: its sheet is made anew by its button, and the one before is not kept;
 * final: 定稿 stays as it is; formula: a formula that the add-in keeps; structure: lines, columns or whole sheets; told: the line
 * only tells of something; earlierBook: it was done in the workbook that 换用新方案 began with; unnamed: it is not known which cell is meant.
 */
export type WhyLeft = "remade" | "final" | "formula" | "group" | "structure" | "told" | "earlierBook" | "unnamed";

/** A line of 操作记录 of which nothing is put back. */
export interface LeftLine extends HistoryLine {
  readonly why: WhyLeft;
}

/** What taking an action back would do. */
export interface TakeBackPreview {
  readonly id: string;
  /** Tells whether the lines of the action are still those that were seen. */
  readonly mark: string;
  readonly name: string;
  readonly time: string;
  readonly files: readonly UndonePreview[];
  readonly left: readonly LeftLine[];
}

/** Which action is to be taken back, and of it just the cells that were seen. */
export type TakeBackRequest = Pick<TakeBackPreview, "id" | "mark" | "files">;

export interface TakeBackReport extends WithTracking {
  readonly name: string;
  readonly time: string;
  readonly units: readonly string[];
  readonly restored: number;
  readonly skipped: readonly { readonly unit: string; readonly label: string }[];
  readonly syncs: number;
}
