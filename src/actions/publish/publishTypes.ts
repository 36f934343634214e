import type { CellValue } from "../../sheet/plan";
import type { YearResults } from "../../workbook/lastYear/lastYear";
import type { YearComparison } from "../../workbook/lastYear/yearComparison";

export type { UnitComparison, YearComparison, YearFigures } from "../../workbook/lastYear/yearComparison";

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
  /** Name under which an earlier sheet stays because a person had changed it; null where none does. */
  readonly kept: string | null;
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
  /** Cities that are in another group now; in none where absent. */
  readonly unitsRegrouped?: readonly string[];
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
  /** Indicators of all cities that were not yet reviewed. */
  readonly unreviewed: number;
}

/** Whether a published version can be reproduced from what was kept with it. */
export interface FinalCheck {
  readonly sheetName: string;
  readonly time: string;
  /** The kept entries and scheme give the digest. */
  readonly digestAgrees: boolean;
  /** Printed figures that are not what the core computes from the kept entries; e.g. "南京市 总分". */
  readonly figures: readonly { readonly what: string; readonly printed: string; readonly computed: string }[];
  /** Figures of a 定稿 of an earlier version that would be others under today's meaning of its entries; absent where there are none. */
  readonly otherToday?: readonly { readonly what: string; readonly printed: string; readonly computed: string }[];
  readonly units: number;
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

/** A former year's workbook as it was read. */
export interface YearFile {
  readonly file: string;
  /** null where it cannot stand beside the others; a note with severity "refused" says why. */
  readonly results: YearResults | null;
  readonly notes: readonly LastYearNote[];
}

export interface YearsReport {
  /** How many years stand side by side, this one among them. */
  readonly years: number;
  readonly units: number;
  readonly sheetName: string;
  /** Name under which an earlier sheet stays because a person had changed it; null where none does. */
  readonly kept: string | null;
}

export interface SensitivityReport {
  readonly units: number;
  /** Neighbours in the ranking whose gap is too small to be safe. */
  readonly unsafe: number;
  readonly sheetName: string;
  /** Name under which an earlier sheet stays because a person had changed it; null where none does. */
  readonly kept: string | null;
}

export interface AnalysisReport {
  readonly units: number;
  /** The indicator in which most points are lost on average, and how many; null where none are. */
  readonly weakest: { readonly code: string; readonly lost: number } | null;
  readonly sheetName: string;
  /** Name under which an earlier sheet stays because a person had changed it; null where none does. */
  readonly kept: string | null;
}

export interface ComparisonReport {
  readonly units: number;
  readonly sheetName: string;
  /** Name under which an earlier sheet stays because a person had changed it; null where none does. */
  readonly kept: string | null;
}
