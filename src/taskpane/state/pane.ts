import type {
  ActionOptions,
  Actions,
  AdoptReport,
  CarryReport,
  AwardRequest,
  Correction,
  DraftState,
  CreateRequest,
  EnterReport,
  EnterRequest,
  ExportReport,
  ExportRequest,
  Failure,
  InsertRequest,
  LastYearPreview,
  Outcome,
  RepairPreview,
  ReturnFile,
  ReturnPreview,
  ReviewMark,
  ReviewState,
  SchemeFileRead,
  UndoPreview,
  UndoRequest,
  UnitDecision,
  YearComparison,
} from "../../actions/types";
import type { Language, Scheme } from "../../core/index";
import type { Command, CommandOrPage, Panel, Result, Tab, ThemeChoice } from "./model";
import { leftOut, notTaken } from "./notWritten";
import { PaneStore } from "./store";
import { initialState } from "./model";
import { WorkbookFollower } from "./follower";
import { FormWalk } from "./formWalk";

/** The actions that the pane offers. */
export type PaneActions = Pick<
  Actions,
  | "createWorkbook"
  | "insertForm"
  | "check"
  | "recompute"
  | "rank"
  | "correct"
  | "exportTemplates"
  | "openFile"
  | "previewReturns"
  | "acceptReturns"
  | "previewUndo"
  | "undoLastImport"
  | "enter"
  | "previewRepair"
  | "repairForms"
  | "review"
  | "saveAward"
  | "writeNotice"
  | "writeScorecards"
  | "finalise"
  | "verifyFinal"
  | "previewLastYear"
  | "writeComparison"
  | "settleUnit"
  | "startDraft"
  | "adoptDraft"
  | "readSchemeFile"
  | "carryOver"
  | "readDraft"
  | "readState"
  | "jumpTo"
  | "watch"
>;

/** What the pane needs from outside besides the actions. */
export interface PaneSetting {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Keeps the user's choice for the next time. */
  readonly remember: (choice: { readonly language?: Language; readonly theme?: ThemeChoice }) => void;
  /** Whether the host can open a file as a new workbook. */
  readonly canOpenFiles?: boolean;
  /** Opens the sample workbook where the pane stands in the workbench. */
  readonly openSample?: () => Promise<void>;
}

/** Everything the views and the ribbon can ask of the pane. It holds no rules: actions do, and answer with reports. */
export class Pane {
  readonly store: PaneStore;
  readonly canOpenSample: boolean;
  readonly canOpenFiles: boolean;
  private readonly follower: WorkbookFollower;
  private readonly formWalk: FormWalk;
  private abort: AbortController | null = null;

  constructor(
    private readonly actions: PaneActions,
    private readonly setting: PaneSetting,
  ) {
    this.store = new PaneStore(initialState(setting.language, setting.theme));
    this.follower = new WorkbookFollower(actions, this.store);
    this.formWalk = new FormWalk(this.store, this.jump);
    this.canOpenFiles = setting.canOpenFiles === true;
    this.canOpenSample = setting.openSample !== undefined;
  }

  /** Reads the workbook and follows it until the returned function is called. */
  start(): () => void {
    return this.follower.start();
  }

  readonly refresh = (): Promise<void> => this.follower.refresh();

  readonly setLanguage = (language: Language): void => {
    this.store.dispatch({ type: "language", language });
    this.setting.remember({ language });
    void this.refresh();
  };

  /** Takes over the language of what surrounds the pane, which is nobody's choice for the pane to remember. */
  readonly followLanguage = (language: Language): void => {
    if (language === this.store.getState().language) return;
    this.store.dispatch({ type: "language", language });
    void this.refresh();
  };

  readonly setTheme = (theme: ThemeChoice): void => {
    this.store.dispatch({ type: "theme", theme });
    this.setting.remember({ theme });
  };

  readonly showTab = (tab: Tab): void => this.store.dispatch({ type: "tab", tab });
  readonly showIndicator = (code: string): void => this.store.dispatch({ type: "showIndicator", code });
  readonly open = (panel: Panel): void => this.store.dispatch({ type: "open", panel });
  readonly close = (): void => this.store.dispatch({ type: "close" });
  readonly dismiss = (): void => this.store.dispatch({ type: "dismiss" });

  /** Says why a command cannot be done in the workbook that is open: it is one city's form, or holds no assessment. */
  readonly refuse = (command: CommandOrPage, code: "cityWorkbook" | "noAssessment"): void =>
    this.store.dispatch({ type: "report", result: { kind: "failed", command, failure: { code, items: [] } } });

  readonly jump = async (sheetId: string, address: string | null): Promise<void> => {
    const outcome = await this.actions.jumpTo(sheetId, address);
    if (!outcome.ok) this.store.dispatch({ type: "report", result: { kind: "failed", command: "jump", failure: outcome.failure } });
  };

  /** Shows an indicator in 填报 and selects its cell on the form. */
  readonly enterAt = (sheetId: string, code: string, address: string | null): void => this.formWalk.go(sheetId, code, address);

  readonly createWorkbook = (request: CreateRequest): Promise<Result | null> =>
    this.run("createWorkbook", (options) => this.actions.createWorkbook(request, options), (report) => ({ kind: "created", report }));

  readonly insertForm = (request: InsertRequest): Promise<Result | null> =>
    this.run("insertForm", (options) => this.actions.insertForm(request, options), () => ({ kind: "inserted", unit: request.unit }));

  readonly check = (): Promise<Result | null> =>
    this.run("check", (options) => this.actions.check(options), (report) => ({ kind: "checked", report }));

  /** 报送检查: reads everything anew; the page itself says what came of it. */
  readonly checkSubmission = (): Promise<Result | null> => {
    this.showTab("submission");
    return this.run("check", (options) => this.actions.check(options), () => null);
  };

  readonly recompute = (): Promise<Result | null> =>
    this.run("recompute", (options) => this.actions.recompute(options), (report) => ({ kind: "recomputed", report }));

  readonly rank = (commend?: number): Promise<Result | null> =>
    this.run(
      "rank",
      (options) => this.actions.rank(commend === undefined ? options : { ...options, commend }),
      (report) => ({ kind: "ranked", report }),
    );

  readonly correct = (corrections: readonly Correction[]): Promise<Result | null> =>
    this.run("correct", (options) => this.actions.correct(corrections, options), (report) => ({ kind: "corrected", fills: corrections.every(({ reason }) => reason === "emptyCount"), report }));

  /** Makes the files and gives them to `save`, which answers with the name that the user finds them under. */
  readonly exportTemplates = (request: ExportRequest, save: (report: ExportReport) => string): Promise<Result | null> =>
    this.run(
      "exportTemplates",
      (options) => this.actions.exportTemplates(request, options),
      (report) => ({ kind: "exported", files: report.files.length, name: save(report) }),
    );

  /** Makes one city's file and opens it as a new workbook. */
  readonly openTemplate = (unit: string): Promise<Result | null> =>
    this.run(
      "openTemplate",
      async (options): Promise<Outcome<string>> => {
        const made = await this.actions.exportTemplates({ units: [unit] }, options);
        if (!made.ok) return made;
        const [file] = made.value.files;
        if (file === undefined) return { ok: false, failure: { code: "sheetGone", items: [unit] } };
        const opened = await this.actions.openFile(file);
        return opened.ok ? { ok: true, value: file.name } : opened;
      },
      (name) => ({ kind: "templateOpened", name }),
    );

  /** Reads returned files without writing; null when that failed or was cancelled. */
  readonly previewReturns = async (files: readonly ReturnFile[]): Promise<readonly ReturnPreview[] | null> => {
    let previews: readonly ReturnPreview[] | null = null;
    await this.run(
      "previewReturns",
      (options) => this.actions.previewReturns(files, options),
      (read) => {
        previews = read;
        return null;
      },
    );
    return previews;
  };

  /** Writes what is taken of the files that were read; the others are told until their list is closed. */
  readonly acceptReturns = (taken: readonly ReturnPreview[], read: readonly ReturnPreview[] = taken): Promise<Result | null> =>
    this.run(
      "acceptReturns",
      (options) => this.actions.acceptReturns(taken, options),
      (report) => ({ kind: "imported", report, notWritten: [...leftOut(read, taken), ...notTaken(taken, report)] }),
    );

  readonly forgetNotWritten = (): void => this.store.dispatch({ type: "forgetNotWritten" });

  /** Reads what undoing the last import would do, without writing; null when that failed or was cancelled. */
  readonly previewUndo = async (): Promise<UndoPreview | null> => {
    let preview: UndoPreview | null = null;
    await this.run(
      "previewUndo",
      (options) => this.actions.previewUndo(options),
      (read) => {
        preview = read;
        return null;
      },
    );
    return preview;
  };

  /** Undoes just the import that is asked for. */
  readonly undoImport = (only: UndoRequest): Promise<Result | null> =>
    this.run(
      "undoImport",
      (options) => this.actions.undoLastImport({ ...options, only }),
      (report) => ({ kind: "importUndone", report }),
    );

  /**
   * Writes what was typed in 填报, after whatever else is being done; the page itself says what came of it. Null where
   * it was not written, which a message tells.
   */
  readonly enter = async (request: EnterRequest): Promise<EnterReport | null> => {
    await this.store.when((state) => state.running === null);
    let report: EnterReport | null = null;
    await this.run(
      "enter",
      (options) => this.actions.enter(request, options),
      (made) => {
        report = made;
        return null;
      },
    );
    return report;
  };

  /** Reads what repairing the forms would do, without writing; null when that failed or was cancelled. */
  readonly previewRepair = async (): Promise<readonly RepairPreview[] | null> => {
    let previews: readonly RepairPreview[] | null = null;
    await this.run(
      "previewRepair",
      (options) => this.actions.previewRepair(options),
      (read) => {
        previews = read;
        return null;
      },
    );
    return previews;
  };

  readonly repairForms = (previews: readonly RepairPreview[]): Promise<Result | null> =>
    this.run("repairForms", (options) => this.actions.repairForms(previews, options), (report) => ({ kind: "repaired", report }));

  readonly review = (marks: readonly ReviewMark[]): Promise<Result | null> =>
    this.run("review", (options) => this.actions.review(marks, options), (report) => ({ kind: "reviewed", state: sharedState(marks), report }));

  readonly saveAward = (request: AwardRequest): Promise<Result | null> =>
    this.run("saveAward", (options) => this.actions.saveAward(request, options), (report) => ({ kind: "awardSaved", report }));

  readonly writeNotice = (countsUnreported = false): Promise<Result | null> =>
    this.run("writeNotice", (options) => this.actions.writeNotice({ ...options, countsUnreported }), (report) => ({ kind: "noticeWritten", report }));

  readonly writeScorecards = (units: "all" | readonly string[]): Promise<Result | null> =>
    this.run(
      "writeScorecards",
      (options) => this.actions.writeScorecards(units, options),
      (report) => ({ kind: "scorecardsWritten", report }),
    );

  readonly finalise = (): Promise<Result | null> =>
    this.run("finalise", (options) => this.actions.finalise(options), (report) => ({ kind: "finalised", report }));

  readonly verifyFinal = (): Promise<Result | null> =>
    this.run("verifyFinal", (options) => this.actions.verifyFinal(options), (report) => ({ kind: "finalVerified", report }));

  /** Reads last year's workbook without writing; null when that failed or was cancelled. */
  readonly previewLastYear = async (file: ReturnFile): Promise<LastYearPreview | null> => {
    let preview: LastYearPreview | null = null;
    await this.run(
      "previewLastYear",
      (options) => this.actions.previewLastYear(file, options),
      (read) => {
        preview = read;
        return null;
      },
    );
    return preview;
  };

  readonly writeComparison = (comparison: YearComparison): Promise<Result | null> =>
    this.run(
      "writeComparison",
      (options) => this.actions.writeComparison(comparison, options),
      (report) => ({ kind: "comparisonWritten", report }),
    );

  readonly settleUnit = (decision: UnitDecision): Promise<Result | null> =>
    this.run("settleUnit", (options) => this.actions.settleUnit(decision, options), (report) => ({ kind: "unitSettled", report }));

  /** Makes 方案草案, or shows the one that is there; its page says what came of it. */
  readonly startDraft = (scheme: Scheme): Promise<Result | null> => this.run("startDraft", (options) => this.actions.startDraft(scheme, options), () => null);

  /** Adopts what 方案草案 says, from then on offered for new workbooks; null when that failed. */
  readonly adoptDraft = async (): Promise<AdoptReport | null> => {
    let report: AdoptReport | null = null;
    await this.run(
      "adoptDraft",
      (options) => this.actions.adoptDraft(options),
      (made) => {
        report = made;
        if (made.scheme !== null) this.store.dispatch({ type: "scheme", scheme: made.scheme });
        return null;
      },
    );
    return report;
  };

  /** Reads a scheme from a file, from then on offered for new workbooks and drafts; null when that failed. */
  readonly readSchemeFile = async (file: ReturnFile): Promise<SchemeFileRead | null> => {
    let read: SchemeFileRead | null = null;
    await this.run(
      "readSchemeFile",
      (options) => this.actions.readSchemeFile(file, options),
      (found) => {
        read = found;
        if (found.ok) this.store.dispatch({ type: "scheme", scheme: found.scheme });
        return null;
      },
    );
    return read;
  };

  /** Makes a new workbook of another scheme from what this one holds, as a file; null when that failed or was cancelled. */
  readonly carryOver = async (scheme: Scheme): Promise<CarryReport | null> => {
    let report: CarryReport | null = null;
    await this.run(
      "carryOver",
      (options) => this.actions.carryOver(scheme, options),
      (made) => {
        report = made;
        return null;
      },
    );
    return report;
  };

  /** 方案草案 as it stands, null where there is none, or why it cannot be read just now; its page asks again. */
  readonly readDraft = async (): Promise<DraftState | Failure | null> => {
    const outcome = await this.actions.readDraft();
    return outcome.ok ? outcome.value : outcome.failure;
  };

  readonly openSample = (): Promise<Result | null> =>
    this.run(
      "openSample",
      async () => {
        try {
          await this.setting.openSample?.();
          return { ok: true, value: null };
        } catch (error) {
          return { ok: false, failure: { code: "hostFailed", items: [], technical: String(error) } };
        }
      },
      () => ({ kind: "sampleOpened" }),
    );

  readonly cancel = (): void => {
    if (this.abort === null) return;
    this.abort.abort();
    this.store.dispatch({ type: "cancelling" });
  };

  /** Runs one action; null when another one is running already. */
  private async run<T>(
    command: Command,
    action: (options: ActionOptions) => Promise<Outcome<T>>,
    report: (value: T) => Result | null,
  ): Promise<Result | null> {
    if (this.store.getState().running !== null) return null;
    const abort = new AbortController();
    this.abort = abort;
    this.store.dispatch({ type: "began", command });
    this.follower.pause();
    const outcome = await settle(action, {
      language: this.store.getState().language,
      signal: abort.signal,
      onProgress: (progress) => this.store.dispatch({ type: "progress", progress }),
    });
    this.abort = null;
    const result: Result | null = outcome.ok ? report(outcome.value) : { kind: "failed", command, failure: outcome.failure };
    // The new state comes before the message, so that counts in both agree when they are read.
    await this.follower.resume();
    this.store.dispatch({ type: "ended", result });
    return result;
  }
}

/** What all marks set 审核状态 to; null where they differ. */
function sharedState(marks: readonly ReviewMark[]): ReviewState | null {
  const [first] = marks;
  return first !== undefined && marks.every(({ state }) => state === first.state) ? first.state : null;
}

/** An action never throws by contract; a defect in one must not lock the pane. */
async function settle<T>(action: (options: ActionOptions) => Promise<Outcome<T>>, options: ActionOptions): Promise<Outcome<T>> {
  try {
    return await action(options);
  } catch (error) {
    return { ok: false, failure: { code: "hostFailed", items: [], technical: String(error) } };
  }
}
