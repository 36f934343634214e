import type { Scheme } from "../../core/index";
import type { NotCarried } from "../../workbook/scheme/carryOver";
import type { Draft } from "../../workbook/scheme/readDraft";
import type { SchemeChange } from "../../workbook/scheme/schemeChanges";
import type { ExportedFile } from "../returns/returnTypes";

/** What came of 编制方案: a sheet made, or the one that was there, which nothing overwrites. */
export interface DraftReport {
  readonly made: boolean;
}

/** 方案草案 as it stands. */
export interface DraftState {
  readonly sheetId: string;
  readonly draft: Draft;
  /** The scheme that it was made from; null where the workbook does not tell. */
  readonly parent: Scheme | null;
}

/** A rule as a sentence in the place of another, on the row of an indicator. */
export interface DraftRuleChange {
  readonly code: string;
  readonly before: string;
  readonly after: string;
}

/** What came of 采用. */
export interface AdoptReport {
  /** The scheme with its number, version and keys settled; null where the draft is not sound. */
  readonly scheme: Scheme | null;
  /** Problems that keep it from being adopted, written into the column 检查. */
  readonly problems: number;
  readonly changes: readonly SchemeChange[];
  /** Whether the workbook holds an assessment, of another scheme, already. */
  readonly hasAssessment: boolean;
}

/** What came of 换用新方案: a new workbook, and what did not come along. Nothing is written to the old one. */
export interface CarryReport {
  readonly scheme: Scheme;
  readonly file: ExportedFile;
  readonly units: number;
  /** Cells that came along. */
  readonly carried: number;
  readonly notCarried: readonly NotCarried[];
  /** Codes of indicators that score otherwise now. */
  readonly rescored: readonly string[];
}

/** A scheme read from a file, or why it cannot be used, in sentences. */
export type SchemeFileRead = { readonly file: string } & ({ readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly messages: readonly string[] });
