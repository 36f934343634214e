import type { CellValue } from "../workbook/plan";

export interface NoticeReport {
  readonly units: number;
  readonly commended: number;
  /** Paragraphs of an earlier notice that were replaced; the old texts stand in 操作记录. */
  readonly replaced: number;
}

export interface ScorecardsReport {
  readonly pages: number;
  readonly sheetName: string;
  /** Cities asked for that the workbook does not have. */
  readonly unknown: readonly string[];
}

/** A published state of the figures, kept values-only in the workbook. */
export interface FinalVersion {
  /** Name of its sheet, e.g. 定稿_20121214. */
  readonly sheetName: string;
  readonly sheetId: string;
  /** Local time, e.g. 2012-12-14 09:30:00. */
  readonly time: string;
  /** SHA-256 over scheme and entries, in hexadecimal. */
  readonly digest: string;
  /** Entries that now differ from it; empty while all agree. */
  readonly changes: readonly FinalChange[];
  /** Cities added or removed since. */
  readonly unitsAdded: readonly string[];
  readonly unitsRemoved: readonly string[];
}

/** An entry that is not as it was published: «与定稿不一致». */
export interface FinalChange {
  readonly unit: string;
  readonly sheetId: string;
  readonly address: string | null;
  readonly key: string;
  readonly label: string;
  readonly side: "reported" | "verified";
  readonly published: CellValue;
  readonly now: CellValue;
}

export interface FinalReport {
  readonly sheetName: string;
  readonly time: string;
  readonly digest: string;
  readonly units: number;
  readonly incomplete: number;
  readonly errors: number;
}

/** Whether a published version can be reproduced from what was kept with it. */
export interface FinalCheck {
  readonly sheetName: string;
  readonly time: string;
  /** The kept entries and scheme give the digest. */
  readonly digestAgrees: boolean;
  /** Printed figures that are not what the core computes from the kept entries; e.g. "南京市 总分". */
  readonly figures: readonly { readonly what: string; readonly printed: string; readonly computed: string }[];
  readonly units: number;
}

/** A city's figures of last year beside this year's. Points; ranks from 1. */
export interface UnitComparison {
  readonly unit: string;
  readonly last: YearFigures;
  readonly now: YearFigures;
}

export interface YearFigures {
  readonly rank: number;
  readonly total: number;
  /** By category code; only categories that are compared. */
  readonly categories: ReadonlyMap<string, number>;
}

/** What is wrong or to be known about last year's file, worded. */
export interface LastYearNote {
  readonly severity: "refused" | "note";
  readonly message: string;
}

export interface LastYearPreview {
  readonly file: string;
  /** null where the file cannot be compared; a note with severity "refused" says why. */
  readonly comparison: YearComparison | null;
  readonly notes: readonly LastYearNote[];
}

export interface YearComparison {
  /** Name of last year's file. */
  readonly file: string;
  readonly lastYear: number;
  readonly year: number;
  readonly sameScheme: boolean;
  readonly lastScheme: SchemeName;
  readonly scheme: SchemeName;
  /** Categories compared, in this year's order: code and name. */
  readonly categories: readonly { readonly code: string; readonly name: string }[];
  /** This year's other categories, and why they are not compared. */
  readonly categoriesLeft: readonly CategoryLeft[];
  /** Codes of indicators in only one of the schemes, or whose maximum differs; not compared. */
  readonly codesOnlyNow: readonly string[];
  readonly codesOnlyLast: readonly string[];
  readonly codesChanged: readonly string[];
  readonly units: readonly UnitComparison[];
  readonly unitsOnlyNow: readonly string[];
  readonly unitsOnlyLast: readonly string[];
  /** Cities that have more than one form in one of the years; ranked, not compared. */
  readonly unitsDoubled: readonly string[];
}

export interface SchemeName {
  readonly id: string;
  readonly version: string;
}

export interface CategoryLeft {
  readonly code: string;
  readonly name: string;
  /** added: last year has no such code; renamed: it stands for another name; indicators: codes or maxima of its indicators differ. */
  readonly reason: "added" | "renamed" | "indicators";
}

export interface ComparisonReport {
  readonly units: number;
  readonly sheetName: string;
}
