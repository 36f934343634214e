import type { WithTracking } from "../tracking/trackingTypes";
import type { CellValue } from "../../sheet/plan";
import type { LoggedReview } from "../../workbook/log/whoReviewed";
import type { ReviewGap } from "../../workbook/review/reviewGaps";
import type { ReviewState } from "../../workbook/form/reviewStates";

export type { IndicatorReview, ReviewedEntry } from "../../workbook/review/review";
export type { ReviewGap } from "../../workbook/review/reviewGaps";
export type { ReviewState } from "../../workbook/form/reviewStates";

/** Who gave what stands in the cells of the review, and when, as 操作记录 tells it. */
export interface WhoReviewed {
  /** By `reviewCellId`; what was only ever typed into the sheet is absent. */
  readonly cells: ReadonlyMap<string, LoggedReview>;
  /** Everybody who is named there, the latest first. */
  readonly names: readonly string[];
}

/** A list of 核定 that is to be printed. */
export interface WorklistRequest {
  /** The way of review that it is for; "" for all. */
  readonly method: string;
  readonly items: readonly { readonly sheetId: string; readonly indicator: string }[];
}

/** What a reviewer decides about one entry. */
export interface EntryMark {
  readonly key: string;
  /** What stood there when the reviewer decided; where something else stands meanwhile, nothing is written. */
  readonly before: { readonly verified: CellValue; readonly reason: string };
  /** 核定值; null empties it, which means as reported. */
  readonly verified: CellValue;
  readonly reason: string;
}

/** What a reviewer decides about one indicator of one city. */
export interface ReviewMark {
  readonly sheetId: string;
  readonly indicator: string;
  /** 审核状态 as it stood, and as it is to be. */
  readonly before: ReviewState;
  readonly state: ReviewState;
  readonly entries?: readonly EntryMark[];
}

/** A mark left alone: what it began with is no longer there, or the line it is about is not. */
export interface SkippedReview {
  readonly unit: string;
  readonly indicator: string;
  readonly why: "changed" | "lineGone";
}

export interface ReviewReport extends WithTracking {
  /** Indicators of which something was written. */
  readonly indicators: number;
  /** Cells written. */
  readonly written: number;
  /** Its id in 操作记录, by which it can be taken back; "" where nothing was written. */
  readonly action: string;
  /** Marks left alone, because the form had changed meanwhile or the line is gone. */
  readonly skipped: readonly SkippedReview[];
  /** Marks not accepted, of which nothing was written: a 核定值 that is none, a change or a 退回 without its reason. */
  readonly refused: readonly { readonly unit: string; readonly indicator: string; readonly gaps: readonly ReviewGap[] }[];
}
