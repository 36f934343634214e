import type { IssueCode, Language, Ranked, Scheme, Scorecard } from "../core/index";
import type { SheetProblemCode } from "../i18n/sheetMessages";
import type { UnitIssue } from "../workbook/units/units";
import type { AwardReport, AwardRequest, AwardsState } from "./awards/awardTypes";
import type {
  ComparisonReport,
  FinalCheck,
  FinalReport,
  FinalVersion,
  LastYearPreview,
  NoticeReport,
  ScorecardsReport,
  YearComparison,
} from "./publish/publishTypes";
import type { EnterReport, EnterRequest } from "./form/enterTypes";
import type { RepairPreview, RepairReport } from "./repair/repairTypes";
import type { IndicatorReview, ReviewMark, ReviewReport } from "./review/reviewTypes";
import type {
  AcceptReport,
  ExportedFile,
  ExportReport,
  ExportRequest,
  ReturnFile,
  ReturnPreview,
  UndoPreview,
  UndoReport,
  UndoRequest,
} from "./returns/returnTypes";
import type { AdoptReport, CarryReport, DraftReport, DraftState, SchemeFileRead } from "./scheme/schemeTypes";
import type { UnitDecision, UnitReport } from "./units/unitTypes";

export type { KnownUnit, UnitIssue, UnitPlace } from "../workbook/units/units";
export type * from "./awards/awardTypes";
export type * from "./form/enterTypes";
export type * from "./publish/publishTypes";
export type * from "./repair/repairTypes";
export type * from "./returns/returnTypes";
export type * from "./review/reviewTypes";
export type * from "./scheme/schemeTypes";
export type * from "./units/unitTypes";

/** How far a long action has come: `done` of `total` steps, and what is being done now (a city's name, say). */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly doing: string;
}

export interface ActionOptions {
  readonly language: Language;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting stops at the next safe point; what the action had not yet written stays unwritten. */
  readonly signal?: AbortSignal;
}

/** Why an action did not happen. Worded by i18n; `items` are the names or cells it is about. */
export type FailureCode =
  | "busy"
  | "cancelled"
  | "cellEditMode"
  | "readOnly"
  | "protectedSheet"
  | "namesTaken"
  | "namesInvalid"
  /** A sheet has the name of one of ours and is none; items: its name. */
  | "foreignSheet"
  | "noUnits"
  | "noAssessment"
  | "cityWorkbook"
  | "noFinal"
  | "noDraft"
  | "unknownScheme"
  | "sheetGone"
  /** What is to be changed is no longer what it was when the change began; items: where. */
  | "changedMeanwhile"
  /** The import that is to be undone is not the last one of 操作记录, or was undone. */
  | "otherImport"
  /** A table of fixed size has no empty line left. */
  | "tableFull"
  | "awardsStale"
  | "awardsOpen"
  /** items: headers of the columns. */
  | "columnsMissing"
  /** Text that no cell should hold: control characters, or too long; items: headers of its columns. */
  | "unwritable"
  | "tooLarge"
  | "notSupported"
  | "hostFailed";

export interface Failure {
  readonly code: FailureCode;
  readonly items: readonly string[];
  /** Code and message of the host, for the foldable details. */
  readonly technical?: string;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Which of the two values of an entry: what the city reported, or what the province verified. */
export type Side = "reported" | "verified";

/** Where an entry stands in the workbook, as Office.js addresses without the sheet, e.g. "K12". */
export interface EntryPlace {
  readonly reported: string;
  readonly verified: string;
}

/** A safe correction of what was typed, offered and never applied unasked. */
export interface Correction {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly address: string;
  readonly key: string;
  readonly side: Side;
  readonly label: string;
  readonly before: string;
  readonly after: number | string;
  readonly reason: "numberAsText" | "spaces" | "emptyCount" | "option" | "format" | "dateCleared";
}

export type ProblemCode = IssueCode | SheetProblemCode;

/** Something wrong or missing on a form. */
export interface Problem {
  readonly severity: "error" | "gap" | "warning";
  readonly code: ProblemCode;
  /** Code of the indicator, "" when the problem is about the sheet. */
  readonly indicator: string;
  readonly key: string;
  readonly side: Side;
  /** Worded in the language asked for: what is wrong and what to do. */
  readonly message: string;
  /** Cell to jump to; null when the row is missing. */
  readonly address: string | null;
}

/** A line or column that a form has lost, or a line that it has twice; `name` as people call it. */
export interface Damage {
  readonly kind: "line" | "doubledLine" | "column";
  readonly name: string;
}

export type UnitProgress = "notBegun" | "inProgress" | "errors" | "complete";

/** One city as it stands in the workbook. */
export interface UnitState {
  /** As the workbook tells cities apart: two forms of one city have their sheets' names in theirs. */
  readonly name: string;
  /** The city itself, as its form and 创新加分 name it. */
  readonly city: string;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly state: UnitProgress;
  readonly filled: number;
  readonly expected: number;
  readonly errors: number;
  readonly reported: Scorecard;
  /** Scored with 核定值 where given, else 自报值. */
  readonly verified: Scorecard;
  /** Entries that the city left empty and the province filled (省核定补齐). */
  readonly supplied: number;
  readonly problems: readonly Problem[];
  /** Empty where the form has all its lines and columns. */
  readonly damage: readonly Damage[];
  readonly corrections: readonly Correction[];
  readonly places: ReadonlyMap<string, EntryPlace>;
  /** The review of each indicator by its code, in the form's order. */
  readonly reviews: ReadonlyMap<string, IndicatorReview>;
  /** Indicators that claim points without naming 佐证材料. They score all the same. */
  readonly evidenceGaps: readonly Problem[];
}

/** Whose workbook it is: the provincial office's with all cities, or one city's template. */
export type BookSide = "office" | "city";

/** What the workbook is and holds. */
export type WorkbookState =
  | { readonly kind: "none" }
  | {
      readonly kind: "assessment";
      readonly scheme: Scheme;
      readonly year: number;
      readonly units: readonly UnitState[];
      /** Cities that are missing, stand there twice or were renamed: what the office has to decide. */
      readonly unitIssues: readonly UnitIssue[];
      /** By verified total. */
      readonly ranking: readonly Ranked[];
      readonly side: BookSide;
      /** In a template, what the city had entered on the indicators that were sent back to it; by code. */
      readonly sentBack: ReadonlyMap<string, string>;
      readonly hasRankingSheet: boolean;
      /** null where the workbook has no sheet 创新加分. */
      readonly awards: AwardsState | null;
      /** The last 定稿, held against the entries as they stand; null before the first. */
      readonly final: FinalVersion | null;
      readonly activeSheetId: string;
    };

export interface CreateRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly units: readonly string[];
}

export interface CreateReport {
  readonly units: number;
  readonly sheets: number;
  readonly syncs: number;
}

export interface InsertRequest {
  readonly scheme: Scheme;
  readonly year: number;
  readonly unit: string;
}

export interface CheckReport {
  readonly units: number;
  readonly complete: number;
  readonly errors: number;
  readonly gaps: number;
  readonly warnings: number;
  readonly state: WorkbookState;
}

/** A computed cell that did not hold what it should. */
export interface Restored {
  readonly unit: string;
  readonly sheetId: string;
  readonly address: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A live figure that differs from the core's although its formula is right. */
export interface Disagreement {
  readonly unit: string;
  readonly sheetId: string;
  readonly address: string;
  readonly what: string;
  readonly live: string;
  readonly core: string;
}

export interface RecomputeReport {
  readonly units: number;
  readonly indicators: number;
  readonly restored: readonly Restored[];
  /** Formulas of an earlier version that were brought up to date. */
  readonly updated: number;
  /** The same that stay as they are because their sheets are protected. */
  readonly outdated: number;
  readonly disagreements: readonly Disagreement[];
  readonly rankingRefreshed: boolean;
  readonly state: WorkbookState;
}

export interface RankReport {
  readonly units: number;
  readonly ties: number;
  readonly incomplete: number;
  /** The cities on rank 1, several where they tie. */
  readonly leaders: readonly string[];
}

export interface CorrectReport {
  readonly corrected: number;
  /** Cells that had changed since the proposal and were left alone. */
  readonly skipped: number;
}

/** Everything a person can do, as the pane and the ribbon call it. One at a time: a second call meanwhile fails with "busy". */
export interface Actions {
  createWorkbook(request: CreateRequest, options: ActionOptions): Promise<Outcome<CreateReport>>;
  insertForm(request: InsertRequest, options: ActionOptions): Promise<Outcome<CreateReport>>;
  check(options: ActionOptions): Promise<Outcome<CheckReport>>;
  recompute(options: ActionOptions): Promise<Outcome<RecomputeReport>>;
  rank(options: ActionOptions & { readonly commend?: number }): Promise<Outcome<RankReport>>;
  correct(corrections: readonly Correction[], options: ActionOptions): Promise<Outcome<CorrectReport>>;
  /** 填报: writes 自报值 and 佐证材料 of one form; "changedMeanwhile" and nothing written where a cell is not as it was. */
  enter(request: EnterRequest, options: ActionOptions): Promise<Outcome<EnterReport>>;
  /** 导出填报表: makes a template file for one, some or all cities. Writes nothing. */
  exportTemplates(request: ExportRequest, options: ActionOptions): Promise<Outcome<ExportReport>>;
  /** Opens an exported file as a new workbook; "notSupported" where the host cannot. */
  openFile(file: ExportedFile): Promise<Outcome<null>>;
  /** 导入填报表, first half: what each returned file would change, and everything wrong with it. Writes nothing. */
  previewReturns(files: readonly ReturnFile[], options: ActionOptions): Promise<Outcome<readonly ReturnPreview[]>>;
  /** 导入填报表, second half: writes 自报值 and 佐证材料 of the previews that the user accepted, in one batch. */
  acceptReturns(previews: readonly ReturnPreview[], options: ActionOptions): Promise<Outcome<AcceptReport>>;
  /** 撤销上次导入, first half: what it would put back and what it would leave alone. Writes nothing. */
  previewUndo(options: ActionOptions): Promise<Outcome<UndoPreview>>;
  /**
   * 撤销上次导入, second half: puts back what the last import replaced, except where it was changed since. With `only`,
   * just that import, or "otherImport" where it is not the last one any more.
   */
  undoLastImport(options: ActionOptions & { readonly only?: UndoRequest }): Promise<Outcome<UndoReport>>;
  /** 修复表格, first half: what every form has lost and what would be done about it. Writes nothing. */
  previewRepair(options: ActionOptions): Promise<Outcome<readonly RepairPreview[]>>;
  /** 修复表格, second half: makes these forms whole again; what was typed stays or comes from 操作记录. */
  repairForms(previews: readonly RepairPreview[], options: ActionOptions): Promise<Outcome<RepairReport>>;
  /** 核定: writes 审核状态, 核定值 and 核定理由 as the reviewer decided, the old values into 操作记录. */
  review(marks: readonly ReviewMark[], options: ActionOptions): Promise<Outcome<ReviewReport>>;
  /** 创新加分: adds or changes one application (article 7); the old values go to 操作记录. */
  saveAward(request: AwardRequest, options: ActionOptions): Promise<Outcome<AwardReport>>;
  /**
   * 结果通报: the notice of article 8 as a sheet, ready to be copied. With `countsUnreported`, average and lowest count
   * cities that entered nothing.
   */
  writeNotice(options: ActionOptions & { readonly countsUnreported?: boolean }): Promise<Outcome<NoticeReport>>;
  /** 成绩单: one page per city, on one sheet. */
  writeScorecards(units: "all" | readonly string[], options: ActionOptions): Promise<Outcome<ScorecardsReport>>;
  /** 定稿: keeps ranking and scorecards as dated values, with the digest of scheme and entries. */
  finalise(options: ActionOptions): Promise<Outcome<FinalReport>>;
  /** Computes the last 定稿 anew from what was kept with it. Writes nothing. */
  verifyFinal(options: ActionOptions): Promise<Outcome<FinalCheck>>;
  /** 与上年对比, first half: reads last year's workbook as a returned file is read. Writes nothing. */
  previewLastYear(file: ReturnFile, options: ActionOptions): Promise<Outcome<LastYearPreview>>;
  /** 与上年对比, second half: writes the comparison as a sheet. */
  writeComparison(comparison: YearComparison, options: ActionOptions): Promise<Outcome<ComparisonReport>>;
  /** Reads without writing; does not count as an action and may run at any time. */
  startDraft(scheme: Scheme, options: ActionOptions): Promise<Outcome<DraftReport>>;
  adoptDraft(options: ActionOptions): Promise<Outcome<AdoptReport>>;
  carryOver(scheme: Scheme, options: ActionOptions): Promise<Outcome<CarryReport>>;
  readSchemeFile(file: ReturnFile, options: ActionOptions): Promise<Outcome<SchemeFileRead>>;
  /** 方案草案 as it stands; null where there is none. Reads in between other things, as readState does. */
  readDraft(): Promise<Outcome<DraftState | null>>;
  readState(options: ActionOptions): Promise<Outcome<WorkbookState>>;
  /** 核对城市名单: carries out what was decided about a city whose form is gone, doubled or renamed. */
  settleUnit(decision: UnitDecision, options: ActionOptions): Promise<Outcome<UnitReport>>;
  jumpTo(sheetId: string, address: string | null): Promise<Outcome<null>>;
  /** Calls back when the selection moves to another sheet or cells change (debounced by the caller); resolves to the end of watching. */
  watch(onChange: (change: WorkbookChange) => void): Promise<() => void>;
}

export type WorkbookChange =
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "edited"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "structure" };
