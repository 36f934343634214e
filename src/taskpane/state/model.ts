import type {
  AcceptReport,
  AwardReport,
  BatchReport,
  CheckReport,
  CorrectReport,
  CreateReport,
  DocumentReport,
  ComparisonReport,
  Failure,
  FinalCheck,
  FinalReport,
  LetterReport,
  NoticeReport,
  Progress,
  RankReport,
  RecomputeReport,
  RepairReport,
  ReviewReport,
  ReviewState,
  ScorecardsReport,
  ShownForms,
  AnalysisReport,
  YearsReport,
  SensitivityReport,
  TrackingFollowed,
  TrackingReport,
  TakeBackReport,
  UndoReport,
  UnitReport,
  WorkbookState,
} from "../../actions/types";
import type { Language, Scheme } from "../../core/index";
import type { NotWritten } from "./notWritten";

export type ThemeChoice = "auto" | "light" | "dark" | "contrast";

export type Tab = "todo" | "entry" | "scores" | "review" | "tracking" | "summary" | "submission";

/** What a person can start from the pane or the ribbon and what then runs. */
export type Command =
  | "createWorkbook"
  | "insertForm"
  | "check"
  | "recompute"
  | "rank"
  | "correct"
  | "exportTemplates"
  | "openTemplate"
  | "previewReturns"
  | "acceptReturns"
  | "previewUndo"
  | "undoImport"
  | "readHistory"
  | "previewTakingBack"
  | "takeBack"
  | "enter"
  | "enterBatch"
  | "previewRepair"
  | "repairForms"
  | "review"
  | "writeWorklist"
  | "saveAward"
  | "writeNotice"
  | "writeScorecards"
  | "makeDocument"
  | "finalise"
  | "verifyFinal"
  | "previewLastYear"
  | "writeComparison"
  | "previewYears"
  | "writeYears"
  | "writeSensitivity"
  | "writeAnalysis"
  | "settleUnit"
  | "regroup"
  | "showForms"
  | "startTracking"
  | "updateTracking"
  | "editTracking"
  | "readLetters"
  | "writeReminders"
  | "writeRemarks"
  | "startDraft"
  | "writeDraftRule"
  | "adoptDraft"
  | "readSchemeFile"
  | "carryOver"
  | "selfCheck"
  | "openSample";

/** What a person can ask for by name: what runs, and the pages that hold several things to run. */
export type CommandOrPage = Command | "award" | "byIndicator" | "tryOut" | "publish" | "repair" | "groups" | "history" | "rankSettings";

/** A page that covers the views until it is closed. */
export type Panel = "create" | "insert" | "corrections" | "emptyCounts" | "report" | "rank" | "export" | "import" | "byIndicator" | "tryOut" | "award" | "publish" | "units" | "groups" | "repair" | "notWritten" | "scheme" | "selfCheck" | "history" | "help";

/** What the last action came to. It stays until it is read or replaced. */
export type Result =
  | { readonly kind: "created"; readonly report: CreateReport; readonly opensPane: boolean | null }
  | { readonly kind: "inserted"; readonly unit: string }
  | { readonly kind: "checked"; readonly report: CheckReport }
  | { readonly kind: "recomputed"; readonly report: RecomputeReport }
  | { readonly kind: "ranked"; readonly report: RankReport }
  /** `fills`: whether blank counts were filled with 0. */
  | { readonly kind: "corrected"; readonly fills: boolean; readonly report: CorrectReport }
  | { readonly kind: "exported"; readonly files: number; readonly name: string; readonly tracking?: TrackingFollowed }
  | { readonly kind: "templateOpened"; readonly name: string }
  | { readonly kind: "imported"; readonly report: AcceptReport; readonly notWritten: readonly NotWritten[] }
  | { readonly kind: "importUndone"; readonly report: UndoReport }
  | { readonly kind: "takenBack"; readonly isRedo: boolean; readonly report: TakeBackReport }
  | { readonly kind: "repaired"; readonly report: RepairReport }
  /** `state`: what all were set to; null where not all to the same. */
  | { readonly kind: "reviewed"; readonly state: ReviewState | null; readonly report: ReviewReport }
  | { readonly kind: "batchEntered"; readonly report: BatchReport }
  | { readonly kind: "awardSaved"; readonly report: AwardReport }
  | { readonly kind: "noticeWritten"; readonly report: NoticeReport }
  | { readonly kind: "scorecardsWritten"; readonly report: ScorecardsReport }
  /** `isOpened`: as a new workbook, and not saved. */
  | { readonly kind: "documentMade"; readonly isOpened: boolean; readonly report: DocumentReport }
  | { readonly kind: "finalised"; readonly report: FinalReport }
  | { readonly kind: "finalVerified"; readonly report: FinalCheck }
  | { readonly kind: "comparisonWritten"; readonly report: ComparisonReport }
  | { readonly kind: "yearsWritten"; readonly report: YearsReport }
  | { readonly kind: "sensitivityWritten"; readonly report: SensitivityReport }
  | { readonly kind: "analysisWritten"; readonly report: AnalysisReport }
  | { readonly kind: "formsShown"; readonly report: ShownForms }
  | { readonly kind: "unitSettled"; readonly report: UnitReport }
  | { readonly kind: "tracked"; readonly command: "startTracking" | "updateTracking" | "editTracking"; readonly report: TrackingReport }
  | { readonly kind: "letterWritten"; readonly report: LetterReport }
  | { readonly kind: "sampleOpened" }
  | { readonly kind: "failed"; readonly command: CommandOrPage | "read" | "jump"; readonly failure: Failure };

export interface Running {
  readonly command: Command;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
}

/** A cell that is gone to, or a sheet alone. */
export interface Target {
  readonly sheetId: string;
  readonly address: string | null;
}

/** The indicator that 填报 and 核定 show: the one last selected on a form, or gone to in the pane. */
export interface Entering {
  readonly sheetId: string;
  readonly code: string;
  /** Cell that the pane itself is about to select; until it is, other selections are of before. "" where none is. */
  readonly awaited: string;
  /** Cells that the pane selected on its way there, of which Excel may still tell. */
  readonly passed?: readonly Target[];
}

/** What a card of the tour is about, in the order of the job; each but those of a city points at the button of this name. */
export type TourStep = "create" | "entry" | "recompute" | "scores" | "rank" | "send" | "todo" | "submission" | "help";

/** Where the tour stands. */
export interface Tour {
  readonly step: TourStep;
  /** Whether there was no assessment when it began: making one is then a step. */
  readonly hadNone: boolean;
  /** Whether somebody asked for it, and waits for it; the first start only offers it. */
  readonly isAsked: boolean;
}

export interface PaneState {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** What the one who reviews calls themselves; "" where they did not say. */
  readonly reviewer: string;
  /** Null until the workbook was first read. Stale content stays until the new arrives. */
  readonly workbook: WorkbookState | null;
  /** When `workbook` arrived. */
  readonly readAt: Date | null;
  /** True when the last reading failed; what stands is then of before. */
  readonly readFailed: boolean;
  readonly activeSheetId: string;
  /** Cell selected on the active sheet, without the sheet's name; "" when unknown. */
  readonly selected: string;
  readonly tab: Tab;
  /** The indicator that 得分 is asked to open, by the context line; `times` tells one asking from the next. */
  readonly asked: { readonly code: string; readonly times: number };
  readonly entering: Entering | null;
  readonly panel: Panel | null;
  /** The tour where it is shown. */
  readonly tour: Tour | null;
  /** Whether the tour was never answered here, and begins with the first reading. */
  readonly isTourDue: boolean;
  /** What imports left unwritten, until it is closed. */
  readonly notWritten: readonly NotWritten[];
  /** Schemes that were adopted or opened, the latest first: what a new workbook may be made with besides those in the box. */
  readonly schemes: readonly Scheme[];
  readonly running: Running | null;
  readonly result: Result | null;
  /** What ended last without a message, its own page showing what came of it; null while something runs and after a message. */
  readonly done: Command | null;
  /** Counts results, so that the same message twice is announced twice. */
  readonly resultNumber: number;
}

export type PaneEvent =
  | { readonly type: "language"; readonly language: Language }
  | { readonly type: "theme"; readonly theme: ThemeChoice }
  | { readonly type: "reviewer"; readonly reviewer: string }
  | { readonly type: "workbook"; readonly workbook: WorkbookState; readonly time: Date }
  | { readonly type: "activated"; readonly sheetId: string }
  | { readonly type: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly type: "tab"; readonly tab: Tab }
  | { readonly type: "showIndicator"; readonly code: string }
  | { readonly type: "enterAt"; readonly entering: Entering }
  /** What the pane wanted selected is, or cannot be. */
  | { readonly type: "enterArrived"; readonly isThere: boolean; readonly passed: readonly Target[] }
  | { readonly type: "open"; readonly panel: Panel }
  | { readonly type: "close" }
  | { readonly type: "beginTour" }
  | { readonly type: "moveTour"; readonly by: 1 | -1 }
  | { readonly type: "endTour" }
  | { readonly type: "began"; readonly command: Command }
  | { readonly type: "progress"; readonly progress: Progress }
  | { readonly type: "cancelling" }
  /** Null: what was done speaks for itself on the page that asked for it. */
  | { readonly type: "ended"; readonly result: Result | null }
  | { readonly type: "report"; readonly result: Result }
  | { readonly type: "scheme"; readonly scheme: Scheme }
  | { readonly type: "forgetNotWritten" }
  | { readonly type: "dismiss" };
