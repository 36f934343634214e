import type { CellValue } from "../workbook/plan";
import type { ReviewState } from "../workbook/review";

export type { IndicatorReview, ReviewedEntry, ReviewState } from "../workbook/review";

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

export interface ReviewReport {
  /** Indicators of which something was written. */
  readonly indicators: number;
  /** Cells written. */
  readonly written: number;
  /** Marks left alone, because the form had changed meanwhile or the line is gone. */
  readonly skipped: readonly { readonly unit: string; readonly indicator: string }[];
}
