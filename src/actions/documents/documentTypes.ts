import type { MadeFile } from "../returns/returnTypes";

/** Files to send out, to print and to keep, which are made of the workbook as it stands. */
export type DocumentRequest =
  /** 结果通报 as a .docx; with `countsUnreported`, average and lowest count cities that entered nothing. */
  | { readonly kind: "notice"; readonly countsUnreported: boolean }
  /** 退回意见, a .docx for each city that has to put anything right. */
  | { readonly kind: "sentBack"; readonly units: "all" | readonly string[] }
  /** A workbook for each city with its 成绩单 and its form, and nothing of another. */
  | { readonly kind: "scorecards"; readonly units: "all" | readonly string[] }
  /** All forms as one workbook, to be printed whole. */
  | { readonly kind: "forms" };

export interface DocumentReport {
  readonly kind: DocumentRequest["kind"];
  /** A .zip where there are several; null where there was nothing to make. */
  readonly file: MadeFile | null;
  /** Cities that it is about, or that got a file of their own. */
  readonly units: number;
  /** Paragraphs of the sheet 结果通报 that say something else than the file: edited there, or of earlier figures. */
  readonly differs?: number;
  /** Cities that got no letter, because they entered nothing yet. */
  readonly notBegun?: readonly string[];
}
