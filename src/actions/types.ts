import type { Scheme } from "../core/index";
import type { AwardReport, AwardRequest } from "./awards/awardTypes";
import type { ActionOptions, Outcome } from "./book/outcomeTypes";
import type { Correction, WorkbookState } from "./book/stateTypes";
import type { BatchReport, BatchRequest } from "./byIndicator/batchTypes";
import type { DocumentReport, DocumentRequest } from "./documents/documentTypes";
import type { EnterReport, EnterRequest } from "./form/enterTypes";
import type { CheckReport, CorrectReport, CreateReport, CreateRequest, InsertRequest, RecomputeReport } from "./form/formTypes";
import type { RankReport } from "./overview/overviewTypes";
import type { History, HistoryRequest, TakeBackPreview, TakeBackReport, TakeBackRequest } from "./log/historyTypes";
import type { AnalysisReport, ComparisonReport, FinalCheck, FinalReport, LastYearPreview, NoticeReport, ScorecardsReport, SensitivityReport, YearComparison, YearFile, YearsReport } from "./publish/publishTypes";
import type { RepairPreview, RepairReport } from "./repair/repairTypes";
import type { AcceptReport, ExportReport, ExportRequest, MadeFile, ReturnFile, ReturnPreview, UndoPreview, UndoReport, UndoRequest } from "./returns/returnTypes";
import type { ReviewMark, ReviewReport, WhoReviewed, WorklistRequest } from "./review/reviewTypes";
import type { AdoptReport, CarryReport, DraftReport, DraftRuleChange, DraftState, SchemeFileRead } from "./scheme/schemeTypes";
import type { LetterReport, Letters, TrackingEdit, TrackingRead, TrackingReport } from "./tracking/trackingTypes";
import type { SelfCheckReport } from "./selfCheck/selfCheckTypes";
import type { ShowFormsRequest, ShownForms, UnitDecision, UnitReport } from "./units/unitTypes";

export type * from "./awards/awardTypes";
export type * from "./book/outcomeTypes";
export type * from "./book/stateTypes";
export type * from "./byIndicator/batchTypes";
export type * from "./documents/documentTypes";
export type * from "./form/enterTypes";
export type * from "./form/formTypes";
export type * from "./log/historyTypes";
export type * from "./overview/overviewTypes";
export type * from "./publish/publishTypes";
export type * from "./repair/repairTypes";
export type * from "./returns/returnTypes";
export type * from "./review/reviewTypes";
export type * from "./scheme/schemeTypes";
export type * from "./tracking/trackingTypes";
export type * from "./selfCheck/selfCheckTypes";
export type * from "./units/unitTypes";
export type { KnownUnit, UnitIssue, UnitPlace } from "../workbook/units/units";

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
  /** 按指标录入: writes figures of many cities, as 自报值 or 核定值, in one batch; "changedMeanwhile" and nothing written where a cell is not as it was. */
  enterBatch(request: BatchRequest, options: ActionOptions): Promise<Outcome<BatchReport>>;
  /** 导出填报表: makes a template file for one, some or all cities. Writes nothing. */
  exportTemplates(request: ExportRequest, options: ActionOptions): Promise<Outcome<ExportReport>>;
  /** Opens an exported file as a new workbook; "notSupported" where the host cannot. */
  openFile(file: MadeFile): Promise<Outcome<null>>;
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
  /** 操作记录 by actions, newest first: its last lines. Reads in between other things, as readState does. */
  readHistory(request: HistoryRequest, options: ActionOptions): Promise<Outcome<History>>;
  /** 撤销 of an action of 操作记录, first half: what it would put back and what it would leave alone. Writes nothing. */
  previewTakingBack(id: string, options: ActionOptions): Promise<Outcome<TakeBackPreview>>;
  /** 撤销 of an action of 操作记录, second half; "otherAction" where the log does not tell of it any more as it was seen. */
  takeBack(request: TakeBackRequest, options: ActionOptions): Promise<Outcome<TakeBackReport>>;
  /** 修复表格, first half: what every form has lost and what would be done about it. Writes nothing. */
  previewRepair(options: ActionOptions): Promise<Outcome<readonly RepairPreview[]>>;
  /** 修复表格, second half: makes these forms whole again; what was typed stays or comes from 操作记录. */
  repairForms(previews: readonly RepairPreview[], options: ActionOptions): Promise<Outcome<RepairReport>>;
  /** 核定: writes 审核状态, 核定值 and 核定理由 as the reviewer decided, the old values into 操作记录. */
  review(marks: readonly ReviewMark[], options: ActionOptions): Promise<Outcome<ReviewReport>>;
  /** 审核清单: a list of 核定 as a sheet to print, a page per city. */
  writeWorklist(request: WorklistRequest, options: ActionOptions): Promise<Outcome<LetterReport>>;
  /** Who gave each 核定值, 核定理由 and 审核状态, and when. Reads in between other things, as readState does. */
  readWhoReviewed(): Promise<Outcome<WhoReviewed>>;
  /** 创新加分: adds or changes one application (article 7); the old values go to 操作记录. */
  saveAward(request: AwardRequest, options: ActionOptions): Promise<Outcome<AwardReport>>;
  /**
   * 结果通报: the notice of article 8 as a sheet, ready to be copied. With `countsUnreported`, average and lowest count
   * cities that entered nothing.
   */
  writeNotice(options: ActionOptions & { readonly countsUnreported?: boolean }): Promise<Outcome<NoticeReport>>;
  /** 成绩单: one page per city, on one sheet. */
  writeScorecards(units: "all" | readonly string[], options: ActionOptions): Promise<Outcome<ScorecardsReport>>;
  /** 正式文件: makes a file to send out, to print or to keep. */
  makeDocument(request: DocumentRequest, options: ActionOptions): Promise<Outcome<DocumentReport>>;
  /** 定稿: keeps ranking and scorecards as dated values, with the digest of scheme and entries. */
  finalise(options: ActionOptions): Promise<Outcome<FinalReport>>;
  /** Computes the last 定稿 anew from what was kept with it. Writes nothing. */
  verifyFinal(options: ActionOptions): Promise<Outcome<FinalCheck>>;
  /** 与上年对比, first half: reads last year's workbook as a returned file is read. Writes nothing. */
  previewLastYear(file: ReturnFile, options: ActionOptions): Promise<Outcome<LastYearPreview>>;
  /** 与上年对比, second half: writes the comparison as a sheet. */
  writeComparison(comparison: YearComparison, options: ActionOptions): Promise<Outcome<ComparisonReport>>;
  /** 历年对比, first half: reads workbooks of former years, each judged by itself. Writes nothing. */
  previewYears(files: readonly ReturnFile[], options: ActionOptions): Promise<Outcome<readonly YearFile[]>>;
  /** 历年对比, second half: writes those years and this one side by side as a sheet. */
  writeYears(files: readonly YearFile[], options: ActionOptions): Promise<Outcome<YearsReport>>;
  /** 敏感性分析: how firm the ranking is under other weights and without each indicator, as a sheet. */
  writeSensitivity(options: ActionOptions): Promise<Outcome<SensitivityReport>>;
  /** Writes 得分分析: categories, a heat map of indicators and cities, and charts. */
  writeAnalysis(options: ActionOptions): Promise<Outcome<AnalysisReport>>;
  /** Reads without writing; does not count as an action and may run at any time. */
  startDraft(scheme: Scheme, options: ActionOptions): Promise<Outcome<DraftReport>>;
  /** Writes a rule into its row of 方案草案; what stood there goes to 操作记录 where the workbook has one. */
  writeDraftRule(change: DraftRuleChange, options: ActionOptions): Promise<Outcome<DraftRuleChange>>;
  adoptDraft(options: ActionOptions): Promise<Outcome<AdoptReport>>;
  carryOver(scheme: Scheme, options: ActionOptions): Promise<Outcome<CarryReport>>;
  readSchemeFile(file: ReturnFile, options: ActionOptions): Promise<Outcome<SchemeFileRead>>;
  /** 方案草案 as it stands; null where there is none. Reads in between other things, as readState does. */
  readDraft(): Promise<Outcome<DraftState | null>>;
  /** 报送跟踪: makes the sheet, or makes it anew beside the one that stood there. */
  startTracking(options: ActionOptions): Promise<Outcome<TrackingReport>>;
  /** 更新报送跟踪: every line as forms and 操作记录 have it now; what was typed stays. */
  updateTracking(options: ActionOptions): Promise<Outcome<TrackingReport>>;
  /** Writes contacts, notes and deadlines; "changedMeanwhile" and nothing written where a cell is not as it was. */
  editTracking(edits: readonly TrackingEdit[], options: ActionOptions): Promise<Outcome<TrackingReport>>;
  /** 催报 and 退回意见 as texts to copy. Writes nothing. */
  readLetters(options: ActionOptions): Promise<Outcome<Letters>>;
  /** 催报单: who is overdue, as a sheet to print. */
  writeReminders(options: ActionOptions): Promise<Outcome<LetterReport>>;
  /** 退回意见: what cities are asked to mend, a page each. */
  writeRemarks(units: "all" | readonly string[], options: ActionOptions): Promise<Outcome<LetterReport>>;
  /** 报送跟踪 as it stands; null where there is none. Reads in between other things, as readState does. */
  readTracking(): Promise<Outcome<TrackingRead | null>>;
  readState(options: ActionOptions): Promise<Outcome<WorkbookState>>;
  /** 核对城市名单, 分组: carries out what was decided about a city whose form is gone, doubled or renamed, or about the groups of all. */
  settleUnit(decision: UnitDecision, options: ActionOptions): Promise<Outcome<UnitReport>>;
  /** 隐藏填报表, 显示填报表: hides or shows the sheets of forms. `jumpTo` reaches hidden ones all the same. */
  showForms(request: ShowFormsRequest, options: ActionOptions): Promise<Outcome<ShownForms>>;
  /** 自检: what holds in the Excel at hand, tried on sheets that are gone again afterwards. */
  selfCheck(options: ActionOptions): Promise<Outcome<SelfCheckReport>>;
  /** Shows a sheet, and a cell on it. A hidden form is shown, and the one that was shown so before is hidden again. */
  jumpTo(sheetId: string, address: string | null): Promise<Outcome<null>>;
  /** Calls back when the selection moves to another sheet or cells change (debounced by the caller); resolves to the end of watching. */
  watch(onChange: (change: WorkbookChange) => void): Promise<() => void>;
}

export type WorkbookChange =
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "edited"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly address: string }
  | { readonly kind: "structure" }
  /** A form may have changed unheard, and is read again. */
  | { readonly kind: "suspected"; readonly sheetId: string };
