import type {
  ActionOptions,
  Actions,
  AwardsState,
  BatchCell,
  BookSide,
  CarryReport,
  Correction,
  EntryInput,
  Damage,
  DocumentReport,
  DraftState,
  Failure,
  FinalVersion,
  History,
  IndicatorReview,
  LastYearPreview,
  Letters,
  Outcome,
  Problem,
  RepairPreview,
  Restored,
  ReturnPreview,
  ReviewReport,
  Side,
  SchemeFileRead,
  TrackingRead,
  TakeBackPreview,
  SelfCheckReport,
  WhoReviewed,
  UndoPreview,
  UnitIssue,
  UnitProgress,
  UnitState,
  WorkbookChange,
  WorkbookState,
  YearFile,
} from "../../src/actions/types";
import type { Entries, EntryValue, Language } from "../../src/core/index";
import { entryKey, indicatorsOf, isMissing, jiangsu2012, rankInGroups, rankUnits, scoreUnit, wordsOf } from "../../src/core/index";
import { suppliedEntries } from "../../src/workbook/form/completeness";
import { decodeCell, encodeValue, mendingOf } from "../../src/workbook/form/decode";
import { reviewGaps } from "../../src/workbook/review/reviewGaps";
import { evidenceGaps } from "../../src/actions/review/reviewProblems";
import { draftState, gridOf } from "./draftGrid";
import { sampleUnits } from "./sampleForms";

/** A city's form as a fake workbook holds it. */
export interface FakeForm {
  readonly name: string;
  readonly reported: Entries;
  readonly verified: Entries;
  /** 佐证材料 by key; every line names some where the test says nothing. */
  readonly evidence?: Readonly<Record<string, string>>;
}

/** A workbook in memory behind the same interface as Excel's; states are computed with the scoring core. */
export class FakeActions implements Actions {
  forms: FakeForm[];
  hasRankingSheet = false;
  side: BookSide = "office";
  hiddenForms = 0;
  sentBack: ReadonlyMap<string, string> = new Map();
  unitIssues: readonly UnitIssue[] = [];
  /** Groups of cities by their names; null in a workbook without groups. */
  groups: ReadonlyMap<string, string> | null = null;
  awards: AwardsState | null = null;
  final: FinalVersion | null = null;
  /** What has no place under the next scheme. */
  notCarried: CarryReport["notCarried"] = [];
  /** What the next scheme file holds; the official scheme where null. */
  schemeFile: SchemeFileRead | null = null;
  letters: Letters = { overdue: [], reminder: "", remarks: [] };
  /** 报送跟踪; null where there is none. */
  tracking: TrackingRead | null = null;
  /** 方案草案; null where there is none. */
  draft: DraftState | null = null;
  /** What 操作记录 tells, and what taking an action back would do. */
  history: History = { actions: [], earlier: 0, isDamaged: false, isThere: true };
  takeBackPreview: TakeBackPreview | null = null;
  /** Reviews that are not as of a form nobody has looked at, by city and indicator ("南京市 1.3"). */
  reviewed: ReadonlyMap<string, Partial<IndicatorReview>> = new Map();
  /** What forms have lost, by city. */
  damaged: ReadonlyMap<string, readonly Damage[]> = new Map();
  /** Entries of which the line is gone from the form, by city and key ("南京市 1.3.fullTime"). */
  lostLines: ReadonlySet<string> = new Set();
  /** Who reviewed what, as 操作记录 tells it. */
  whoReviewed: WhoReviewed = { cells: new Map(), names: [] };
  readWhoReviewed: Actions["readWhoReviewed"] = () => Promise.resolve({ ok: true, value: this.whoReviewed });
  writeWorklist: Actions["writeWorklist"] = (request, options) => this.answer("writeWorklist", request, options, () => ({ units: 1, sheetName: "审核清单", kept: null }));
  /** What the next review answers; all written where null. */
  reviewReport: ReviewReport | null = null;
  /** What making a document comes to, besides a file of all cities. */
  document: Partial<DocumentReport> = {};
  activeSheetId: string;
  /** Every call by name, with what the test may want to look at. */
  readonly calls: { readonly name: string; readonly with?: unknown }[] = [];
  /** Makes the next call of this action fail. */
  failNext: Partial<Record<keyof Actions, Failure>> = {};
  /** Long actions report this many steps and wait for `tick` between them. */
  steps = 0;
  tick: () => Promise<void> = () => Promise.resolve();

  /** Long actions take so many steps, and stand at each until what comes back is called. */
  hold(steps: number): () => void {
    let go = () => {};
    this.steps = steps;
    this.tick = () =>
      new Promise((resolve) => {
        go = resolve;
      });
    return () => go();
  }
  restored: readonly Restored[] = [];
  /** What 自检 finds. */
  selfChecked: SelfCheckReport = { time: "2012-12-14T01:30:00.000Z", host: "Excel", version: "16.0", platform: "PC", language: "zh-CN", requirementSets: ["ExcelApi 1.14"], facts: [], steps: [], left: [] };
  private readonly watchers = new Set<(change: WorkbookChange) => void>();

  constructor(forms: readonly FakeForm[] = sampleUnits()) {
    this.forms = [...forms];
    this.activeSheetId = forms[0] === undefined ? "other" : sheetIdOf(forms[0].name);
  }

  /** Tells the pane that something changed in the workbook. */
  emit(change: WorkbookChange): void {
    if (change.kind === "activated") this.activeSheetId = change.sheetId;
    for (const watcher of this.watchers) watcher(change);
  }

  state(language: Language): WorkbookState {
    if (this.forms.length === 0) return { kind: "none" };
    const units = this.forms.map((form) => withoutLines(unitStateOf(form, this.reviewed, language, this.damaged), this.lostLines));
    const ranking = rankUnits(units.map(({ name, verified }) => ({ name, scorecard: verified })));
    return {
      kind: "assessment",
      scheme: jiangsu2012,
      year: 2012,
      units,
      unitIssues: this.unitIssues,
      ranking,
      groups: this.groups === null ? { names: [], places: new Map() } : { names: [...new Set(this.groups.values())], places: rankInGroups(ranking, (name) => this.groups?.get(name)) },
      hiddenForms: this.hiddenForms,
      side: this.side,
      sentBack: this.sentBack,
      hasRankingSheet: this.hasRankingSheet,
      awards: this.awards,
      final: this.final,
      activeSheetId: this.activeSheetId,
    };
  }

  createWorkbook: Actions["createWorkbook"] = (request, options) =>
    this.answer("createWorkbook", request, options, () => {
      this.forms = request.units.map((name) => ({ name, reported: {}, verified: {} }));
      return { units: request.units.length, sheets: request.units.length + 6, syncs: 4 };
    });

  insertForm: Actions["insertForm"] = (request, options) =>
    this.answer("insertForm", request, options, () => {
      this.forms = [...this.forms, { name: request.unit, reported: {}, verified: {} }];
      this.activeSheetId = sheetIdOf(request.unit);
      return { units: 1, sheets: 1, syncs: 2 };
    });

  check: Actions["check"] = (options) =>
    this.answer("check", null, options, () => {
      const state = this.state(options.language);
      const units = state.kind === "assessment" ? state.units : [];
      const count = (severity: Problem["severity"]) =>
        units.reduce((sum, { problems }) => sum + problems.filter((problem) => problem.severity === severity).length, 0);
      const complete = units.filter((unit) => unit.state === "complete").length;
      return { units: units.length, complete, errors: count("error"), gaps: count("gap"), warnings: count("warning"), state };
    });

  startTracking: Actions["startTracking"] = (options) => this.answer("startTracking", null, options, () => ({ units: this.forms.length, lines: this.forms.length, made: true, kept: null }));
  updateTracking: Actions["updateTracking"] = (options) => this.answer("updateTracking", null, options, () => ({ units: this.forms.length, lines: 1, made: false, kept: null }));
  editTracking: Actions["editTracking"] = (edits, options) => this.answer("editTracking", edits, options, () => ({ units: this.forms.length, lines: edits.length, made: false, kept: null }));
  readLetters: Actions["readLetters"] = (options) => this.answer("readLetters", null, options, () => this.letters);
  writeReminders: Actions["writeReminders"] = (options) => this.answer("writeReminders", null, options, () => ({ units: this.letters.overdue.length, sheetName: "催报单", kept: null }));
  writeRemarks: Actions["writeRemarks"] = (units, options) => this.answer("writeRemarks", units, options, () => ({ units: 1, sheetName: "退回意见", kept: null }));
  readTracking: Actions["readTracking"] = () => Promise.resolve({ ok: true, value: this.tracking });

  settleUnit: Actions["settleUnit"] = (decision, options) =>
    this.answer("settleUnit", decision, options, () => {
      if (decision.kind === "regroup") {
        const all = new Map([...(this.groups ?? []), ...decision.groups]);
        this.groups = new Map([...all].filter(([, group]) => group !== ""));
        return { decision, name: [...new Set(this.groups.values())].join("、"), cells: decision.groups.length, awards: 0 };
      }
      const name = "name" in decision ? decision.name : decision.sheetId;
      this.unitIssues = this.unitIssues.filter((issue) => issue.name !== name);
      return { decision, name, cells: 0, awards: 0 };
    });

  recompute: Actions["recompute"] = (options) =>
    this.answer("recompute", null, options, () => ({
      units: this.forms.length,
      indicators: this.forms.length * 47,
      restored: this.restored,
      updated: 0,
      outdated: 0,
      disagreements: [],
      rankingRefreshed: this.hasRankingSheet,
      groups: { taken: 0, refused: [] },
      state: this.state(options.language),
    }));

  rank: Actions["rank"] = (options) =>
    this.answer("rank", options.commend ?? null, options, () => {
      const state = this.state(options.language);
      const ranking = state.kind === "assessment" ? state.ranking : [];
      this.hasRankingSheet = true;
      return {
        units: ranking.length,
        ties: ranking.filter((one) => one.tied).length,
        incomplete: ranking.filter((one) => !one.complete).length,
        leaders: ranking.filter(({ rank }) => rank === 1).map(({ name }) => name),
        groups: { taken: 0, refused: [] },
      };
    });

  correct: Actions["correct"] = (corrections, options) =>
    this.answer("correct", corrections, options, () => {
      this.forms = this.forms.map((form) => corrections.reduce(applied, form));
      return { corrected: corrections.length, action: "", skipped: 0 };
    });

  /** What the next preview of returned files answers. */
  previews: readonly ReturnPreview[] = [];

  exportTemplates: Actions["exportTemplates"] = (request, options) =>
    this.answer("exportTemplates", request, options, () => {
      const { units } = request;
      const names = this.forms.map((form) => form.name).filter((name) => units === "all" || units.includes(name));
      const files = names.map((unit) => ({ name: `2012_${unit}_填报表.xlsx`, unit, bytes: new Uint8Array([0x50, 0x4b]) }));
      const archive = request.archive === true ? { name: "2012_填报表.zip", bytes: new Uint8Array([0x50, 0x4b]) } : null;
      return { files, unknown: units === "all" ? [] : units.filter((unit) => !names.includes(unit)), archive };
    });

  openFile: Actions["openFile"] = (file) => this.answer("openFile", file.name, { language: "zh-CN" }, () => null);

  previewReturns: Actions["previewReturns"] = (files, options) =>
    this.answer("previewReturns", files.map(({ name }) => name), options, () => this.previews);

  acceptReturns: Actions["acceptReturns"] = (previews, options) =>
    this.answer("acceptReturns", previews, options, () => {
      const taken = previews.filter((preview) => !preview.refused);
      const written = taken.reduce((sum, { changes }) => sum + changes.length, 0);
      const refused = previews.filter((preview) => preview.refused).map(({ file }) => file);
      return { files: taken.map(({ file }) => file), written, unchanged: 0, skipped: [], refused, mark: taken.map(({ file }) => file).join(), syncs: 3 };
    });

  /** What the next preview of 撤销上次导入 answers. */
  undoPreview: UndoPreview = { kind: "never" };

  previewUndo: Actions["previewUndo"] = (options) => this.answer("previewUndo", null, options, () => this.undoPreview);

  undoLastImport: Actions["undoLastImport"] = (options) =>
    this.answer("undoLastImport", options.only ?? null, options, () => ({ files: [], restored: 0, skipped: [], syncs: 3 }));

  readHistory: Actions["readHistory"] = (request, options) => this.answer("readHistory", request, options, () => this.history);

  previewTakingBack: Actions["previewTakingBack"] = (id, options) =>
    this.answer("previewTakingBack", id, options, () => this.takeBackPreview ?? { id, mark: id, name: "", time: "", files: [], left: [] });

  takeBack: Actions["takeBack"] = (request, options) =>
    this.answer("takeBack", request, options, () => ({
      name: this.takeBackPreview?.name ?? "",
      time: this.takeBackPreview?.time ?? "",
      units: [],
      restored: request.files.reduce((sum, { changes }) => sum + changes.length, 0),
      skipped: [],
      syncs: 4,
    }));

  enter: Actions["enter"] = (request, options) =>
    this.answer("enter", request, options, () => {
      const name = this.forms.find((form) => sheetIdOf(form.name) === request.sheetId)?.name ?? "";
      this.forms = this.forms.map((form) => (form.name === name ? filled(form, request.inputs) : form));
      return { unit: name, written: request.inputs.length, replaced: request.inputs.filter(({ before }) => before !== null).length };
    });

  enterBatch: Actions["enterBatch"] = (request, options) =>
    this.answer("enterBatch", request, options, () => {
      const { cells, side } = request;
      this.forms = this.forms.map((form) => cells.filter(({ sheetId }) => sheetId === sheetIdOf(form.name)).reduce((next, cell) => given(next, side, cell), form));
      return { about: request.about, units: new Set(cells.map(({ sheetId }) => sheetId)).size, figures: cells.length, replaced: cells.filter(({ before }) => before !== null).length, action: `batch ${request.about}`, refused: [] };
    });

  /** What the next look at the forms for 修复表格 answers. */
  repairPreviews: readonly RepairPreview[] = [];

  selfCheck: Actions["selfCheck"] = (options) => this.answer("selfCheck", null, options, () => this.selfChecked);

  previewRepair: Actions["previewRepair"] = (options) => this.answer("previewRepair", null, options, () => this.repairPreviews);

  repairForms: Actions["repairForms"] = (previews, options) =>
    this.answer("repairForms", previews, options, () => {
      this.damaged = new Map();
      const items = previews.flatMap((one) => one.items);
      const count = (kind: string) => items.filter((item) => item.kind === kind).length;
      return {
        units: previews.map(({ unit }) => unit),
        lines: count("line"),
        columns: count("column"),
        values: count("logged"),
        cells: count("text"),
        unknown: previews.flatMap(({ unit, unknown }) => unknown.map((name) => `${unit} ${name}`)),
        isRecomputed: true,
        syncs: 6,
      };
    });

  review: Actions["review"] = (marks, options) =>
    this.answer("review", marks, options, () => this.reviewReport ?? { indicators: marks.length, written: marks.length, action: "", skipped: [], refused: [] });

  saveAward: Actions["saveAward"] = (request, options) =>
    this.answer("saveAward", request, options, () => ({
      row: request.row ?? 5,
      unit: request.line.unit,
      added: request.row === null,
      problems: [],
    }));

  writeNotice: Actions["writeNotice"] = (options) =>
    this.answer("writeNotice", options.countsUnreported ?? false, options, () => ({ units: this.forms.length, commended: 0, replaced: 0 }));

  writeScorecards: Actions["writeScorecards"] = (units, options) =>
    this.answer("writeScorecards", units, options, () => ({
      pages: units === "all" ? this.forms.length : units.length,
      sheetName: "成绩单",
      unknown: [],
      kept: null,
    }));

  makeDocument: Actions["makeDocument"] = (request, options) =>
    this.answer("makeDocument", request, options, () => ({ kind: request.kind, file: { name: `2012_${request.kind}.docx`, bytes: new Uint8Array([1]) }, units: this.forms.length, ...this.document }));

  finalise: Actions["finalise"] = (options) =>
    this.answer("finalise", null, options, () => ({
      sheetName: "定稿_20121214",
      time: "2012-12-14 09:30:00",
      digest: "0".repeat(64),
      units: this.forms.length,
      incomplete: 0,
      errors: 0,
      unreviewed: 0,
    }));

  verifyFinal: Actions["verifyFinal"] = (options) =>
    this.answer("verifyFinal", null, options, () => ({
      sheetName: "定稿_20121214",
      time: "2012-12-14 09:30:00",
      digestAgrees: true,
      figures: [],
      units: this.forms.length,
    }));

  /** What the next reading of last year's workbook answers. */
  lastYear: LastYearPreview = { file: "", comparison: null, notes: [] };

  previewLastYear: Actions["previewLastYear"] = (file, options) =>
    this.answer("previewLastYear", file.name, options, () => ({ ...this.lastYear, file: file.name }));

  writeComparison: Actions["writeComparison"] = (comparison, options) =>
    this.answer("writeComparison", comparison, options, () => ({
      units: comparison.units.length,
      sheetName: "与上年对比",
      kept: null,
    }));

  writeSensitivity: Actions["writeSensitivity"] = (options) =>
    this.answer("writeSensitivity", null, options, () => ({ units: this.forms.length, unsafe: 2, sheetName: "敏感性分析", kept: null }));

  /** What former years' workbooks hold, by their file names. */
  yearFiles: ReadonlyMap<string, Omit<YearFile, "file">> = new Map();
  previewYears: Actions["previewYears"] = (files, options) =>
    this.answer("previewYears", files.map(({ name }) => name), options, () => files.map(({ name }) => ({ file: name, results: null, notes: [], ...this.yearFiles.get(name) })));
  writeYears: Actions["writeYears"] = (files, options) =>
    this.answer("writeYears", files.map(({ file }) => file), options, () => ({ years: files.length + 1, units: this.forms.length, sheetName: "历年对比", kept: null }));
  writeAnalysis: Actions["writeAnalysis"] = (options) =>
    this.answer("writeAnalysis", null, options, () => ({ units: this.forms.length, weakest: { code: "7.1", lost: 12.5 }, sheetName: "得分分析", kept: null }));

  startDraft: Actions["startDraft"] = (scheme, options) =>
    this.answer("startDraft", scheme, options, () => {
      const made = this.draft === null;
      this.draft ??= draftState(gridOf(scheme), scheme);
      return { made };
    });

  writeDraftRule: Actions["writeDraftRule"] = (change, options) => this.answer("writeDraftRule", change, options, () => change);

  adoptDraft: Actions["adoptDraft"] = (options) =>
    this.answer("adoptDraft", null, options, () => ({
      scheme: this.draft?.draft.scheme ?? null,
      problems: this.draft?.draft.problems.length ?? 0,
      changes: [],
      hasAssessment: this.forms.length > 0,
    }));

  carryOver: Actions["carryOver"] = (scheme, options) =>
    this.answer("carryOver", scheme, options, () => ({
      scheme,
      file: { name: "2012_考核工作簿_新方案.xlsx", unit: "", bytes: new Uint8Array(1) },
      units: this.forms.length,
      carried: 61,
      notCarried: this.notCarried,
      rescored: ["1.3"],
    }));

  readSchemeFile: Actions["readSchemeFile"] = (file, options) =>
    this.answer("readSchemeFile", file.name, options, () => this.schemeFile ?? { file: file.name, ok: true, scheme: jiangsu2012 });

  readDraft: Actions["readDraft"] = () => this.answer("readDraft", null, { language: "zh-CN" }, () => this.draft);

  readState: Actions["readState"] = (options) =>
    this.answer("readState", options.language, { language: options.language }, () => this.state(options.language));

  showForms: Actions["showForms"] = (request, options) =>
    this.answer("showForms", request, options, () => {
      const count = request.isShown ? this.hiddenForms : this.forms.length - this.hiddenForms;
      this.hiddenForms = request.isShown ? 0 : this.forms.length;
      return { isShown: request.isShown, count };
    });

  jumpTo: Actions["jumpTo"] = (sheetId, address) =>
    this.answer("jumpTo", { sheetId, address }, { language: "zh-CN" }, () => {
      this.emit({ kind: "activated", sheetId });
      return null;
    });

  watch: Actions["watch"] = (onChange) => {
    this.watchers.add(onChange);
    return Promise.resolve(() => {
      this.watchers.delete(onChange);
    });
  };

  private async answer<T>(name: keyof Actions, given: unknown, options: ActionOptions, value: () => T): Promise<Outcome<T>> {
    this.calls.push({ name, with: given });
    const steps = name === "readState" || name === "readDraft" || name === "jumpTo" ? 0 : this.steps;
    for (let step = 0; step < steps; step += 1) {
      options.onProgress?.({ done: step, total: steps, doing: this.forms[step]?.name ?? "汇总" });
      await this.tick();
      if (options.signal?.aborted === true) return { ok: false, failure: { code: "cancelled", items: [] } };
    }
    const failure = this.failNext[name];
    if (failure === undefined) return { ok: true, value: value() };
    delete this.failNext[name];
    return { ok: false, failure };
  }
}

/** Id of the sheet of a fake city. */
export function sheetIdOf(unit: string): string {
  return `{${unit}}`;
}

const lines = indicatorsOf(jiangsu2012).flatMap((indicator) =>
  indicator.entries.map((entry) => ({ indicator, entry, key: entryKey(indicator, entry) })),
);
const places = new Map(lines.map(({ key }, index) => [key, { reported: `K${index + 6}`, verified: `L${index + 6}` }] as const));

function applied(form: FakeForm, correction: Correction): FakeForm {
  if (sheetIdOf(form.name) !== correction.sheetId) return form;
  return { ...form, [correction.side]: { ...form[correction.side], [correction.key]: correction.after } };
}

function filled(form: FakeForm, inputs: readonly EntryInput[]): FakeForm {
  const values = inputs.filter(({ column }) => column === "reported").map(({ key, after }) => {
    const entry = lines.find((line) => line.key === key)?.entry;
    return [key, entry === undefined ? after : decodeCell(entry, after, "reported")] as const;
  });
  const texts = inputs.filter(({ column }) => column === "evidence").map(({ key, after }) => [key, String(after ?? "")] as const);
  return {
    ...form,
    reported: { ...form.reported, ...Object.fromEntries(values) },
    evidence: { ...form.evidence, ...Object.fromEntries(texts) },
  };
}

function given(form: FakeForm, side: Side, { key, after }: BatchCell): FakeForm {
  const entry = lines.find((line) => line.key === key)?.entry;
  return { ...form, [side]: { ...form[side], [key]: entry === undefined ? after : decodeCell(entry, after, side) } };
}

function unitStateOf(
  form: FakeForm,
  reviewed: FakeActions["reviewed"],
  language: Language,
  damaged: FakeActions["damaged"],
): UnitState {
  const reported = scoreUnit(jiangsu2012, form.reported, { language });
  const counted = { ...form.reported, ...form.verified };
  const verified = scoreUnit(jiangsu2012, counted, { language });
  const problems = reported.indicators.flatMap(({ code, issues }) =>
    issues.map((issue): Problem => ({
      severity: issue.code === "missing" ? "gap" : "error",
      code: issue.code,
      indicator: code,
      key: issue.key,
      side: "reported",
      message: issue.message,
      address: places.get(issue.key)?.reported ?? null,
    })),
  );
  const reviews = reviewsOf(form, reviewed);
  const filled = lines.filter(({ key }) => !isMissing(form.reported[key])).length;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  return {
    name: form.name,
    city: form.name,
    sheetId: sheetIdOf(form.name),
    sheetName: form.name,
    state: verified.complete ? "complete" : progressOf(filled, errors),
    filled,
    expected: lines.length,
    errors,
    reported,
    verified,
    claimed: form.reported,
    counted,
    supplied: suppliedEntries(reported, verified),
    problems,
    damage: damaged.get(form.name) ?? [],
    corrections: lines.flatMap((line) => correctionOf(form, line.key, line.entry, language)),
    places,
    reviews,
    evidenceGaps: evidenceGaps(reported, reviews, language),
  };
}

function withoutLines(unit: UnitState, lost: ReadonlySet<string>): UnitState {
  return lost.size === 0 ? unit : { ...unit, places: new Map([...unit.places].filter(([key]) => !lost.has(`${unit.name} ${key}`))) };
}

/** Nothing is reviewed but what the test says; every line names a document. */
function reviewsOf(form: FakeForm, reviewed: FakeActions["reviewed"]): ReadonlyMap<string, IndicatorReview> {
  return new Map(
    indicatorsOf(jiangsu2012).map((indicator) => {
      const entries = indicator.entries.map((entry) => {
        const key = entryKey(indicator, entry);
        return { key, reported: encodeValue(entry, cell(form.reported[key])), verified: encodeValue(entry, cell(form.verified[key])), reason: "", evidence: form.evidence?.[key] ?? "附件", reasonAddress: null, evidenceAddress: null };
      });
      const given = reviewed.get(`${form.name} ${indicator.code}`);
      const stands = { indicator: indicator.code, state: "pending", unknownState: null, address: null, entries, ...given } as const;
      return [indicator.code, { ...stands, gaps: reviewGaps(jiangsu2012, indicator, stands.state, stands.entries) }] as const;
    }),
  );
}

function cell(value: EntryValue): string | number | boolean | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function progressOf(filled: number, errors: number): UnitProgress {
  if (errors > 0) return "errors";
  if (filled === 0) return "notBegun";
  return "inProgress";
}

function correctionOf(form: FakeForm, key: string, entry: (typeof lines)[number]["entry"], language: Language): readonly Correction[] {
  const value: EntryValue = form.reported[key];
  const base = {
    sheetId: sheetIdOf(form.name),
    sheetName: form.name,
    address: places.get(key)?.reported ?? "",
    key,
    side: "reported" as const,
    label: wordsOf(language).label(entry.label),
  };
  if (isMissing(value)) return entry.type.kind === "count" ? [{ ...base, before: "", after: 0, reason: "emptyCount" }] : [];
  const mending = typeof value === "string" ? mendingOf(entry, value) : null;
  return mending === null ? [] : [{ ...base, before: String(value), ...mending }];
}
