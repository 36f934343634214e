import type { CellContent } from "../../sheet/cellContent";
import type { RepairFinding } from "../../workbook/repair/repairTypes";

/** One thing that 修复表格 does to a form, in words that people know. */
export interface RepairItem {
  readonly kind: RepairFinding["kind"] | "validation" | "fill" | "merge" | "border" | "font" | "hidden";
  /** The line, column or cell it is about. */
  readonly name: string;
  readonly address: string;
  readonly before: CellContent;
  readonly after: CellContent;
  /** When 操作记录 got the value that is put back, and by what; "" for all else. */
  readonly source: string;
}

/** What 修复表格 would do to one form. */
export interface RepairPreview {
  readonly unit: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly items: readonly RepairItem[];
  /** Entries of lost lines that 操作记录 does not know and that will be empty. */
  readonly unknown: readonly string[];
}

export interface RepairReport {
  readonly units: readonly string[];
  readonly lines: number;
  readonly columns: number;
  readonly values: number;
  readonly cells: number;
  /** Cities and entries that are empty now, because 操作记录 does not know them. */
  readonly unknown: readonly string[];
  /** Whether the figures were brought up to date afterwards; 一键计算 says why they could not. */
  readonly isRecomputed: boolean;
  readonly syncs: number;
}
