import type { Actions, UnitDecision } from "../../actions/types";
import type { Language } from "../../core/index";
import { hasDictionary, loadDictionary } from "../../i18n/index";
import { WorkbookFollower } from "./follower";
import { FormCommands } from "./formCommands";
import { FormWalk } from "./formWalk";
import { HistoryCommands } from "./historyCommands";
import type { CommandOrPage, Panel, Result, Tab, ThemeChoice } from "./model";
import { initialState } from "./initialState";
import { PublishCommands } from "./publishCommands";
import { ReturnCommands } from "./returnCommands";
import { ReviewCommands } from "./reviewCommands";
import { Runner } from "./runner";
import { SchemeCommands } from "./schemeCommands";
import { SelfCheckCommands } from "./selfCheckCommands";
import { assessmentOf } from "./selection";
import { PaneStore } from "./store";
import { TrackingCommands } from "./trackingCommands";
import type { WithWorkbook } from "../withWorkbook";
import type { Preferences } from "../preferences";

/** What the pane needs from outside besides the actions. */
export interface PaneSetting {
  readonly language: Language;
  readonly theme: ThemeChoice;
  /** Keeps the user's choice for the next time. */
  readonly remember: (choice: Preferences) => void;
  /** What the one who reviews called themselves the last time. */
  readonly reviewer?: string;
  /** Whether the tour was never answered here. */
  readonly isTourDue?: boolean;
  /** Whether the host can open a file as a new workbook. */
  readonly canOpenFiles?: boolean;
  /** Whether a file can be handed over to be kept; true where absent. */
  readonly canSaveFiles?: boolean;
  /** Whether the pane comes along when the workbook is opened again; absent where Excel cannot do that. */
  readonly withWorkbook?: WithWorkbook;
  /** Opens the sample workbook where the pane stands in the workbench. */
  readonly openSample?: () => Promise<void>;
}

/** Everything the views and the ribbon can ask of the pane. It holds no rules: actions do, and answer with reports. */
export class Pane {
  readonly store: PaneStore;
  readonly canOpenSample: boolean;
  readonly canOpenFiles: boolean;
  /** False where files can only be opened as new workbooks, to be saved from there. */
  readonly canSaveFiles: boolean;
  readonly withWorkbook: WithWorkbook | undefined;
  readonly forms: FormCommands;
  readonly returns: ReturnCommands;
  readonly history: HistoryCommands;
  readonly reviews: ReviewCommands;
  readonly publishing: PublishCommands;
  readonly schemes: SchemeCommands;
  readonly tracking: TrackingCommands;
  readonly selfChecks: SelfCheckCommands;
  private readonly follower: WorkbookFollower;
  private readonly formWalk: FormWalk;
  private readonly runner: Runner;
  private asked: Language | undefined;

  constructor(
    private readonly actions: Actions,
    private readonly setting: PaneSetting,
  ) {
    this.store = new PaneStore({ ...initialState(setting.language, setting.theme), reviewer: setting.reviewer ?? "", isTourDue: setting.isTourDue === true });
    this.follower = new WorkbookFollower(actions, this.store);
    this.formWalk = new FormWalk(this.store, this.jump);
    const runner = new Runner(this.store, this.follower);
    this.runner = runner;
    this.withWorkbook = setting.withWorkbook;
    this.forms = new FormCommands(runner, actions, setting.withWorkbook);
    this.returns = new ReturnCommands(runner, actions);
    this.history = new HistoryCommands(runner, actions);
    this.reviews = new ReviewCommands(runner, actions);
    this.publishing = new PublishCommands(runner, actions);
    this.schemes = new SchemeCommands(runner, actions);
    this.tracking = new TrackingCommands(runner, actions);
    this.selfChecks = new SelfCheckCommands(runner, actions);
    this.cancel = runner.cancel;
    this.canOpenFiles = setting.canOpenFiles === true;
    this.canSaveFiles = setting.canSaveFiles !== false || !this.canOpenFiles;
    this.canOpenSample = setting.openSample !== undefined;
  }

  /** Reads the workbook and follows it until the returned function is called. */
  start(): () => void {
    return this.follower.start();
  }

  /** Calls back on each edit of the workbook at once, until the returned function is called. */
  onEdited(listener: () => void): () => void {
    return this.follower.onEdited(listener);
  }

  /** Stops what is running at its next safe point. */
  readonly cancel: () => void;

  readonly refresh = (): Promise<void> => this.follower.refresh();

  readonly setLanguage = (language: Language): void => {
    this.setting.remember({ language });
    void this.speak(language);
  };

  /** Takes over the language of what surrounds the pane, which is nobody's choice for the pane to remember. */
  readonly followLanguage = async (language: Language): Promise<void> => {
    if (language !== this.store.getState().language) await this.speak(language);
  };

  readonly setTheme = (theme: ThemeChoice): void => {
    this.store.dispatch({ type: "theme", theme });
    this.setting.remember({ theme });
  };

  /** Takes over what the one who reviews calls themselves, for 操作记录 and the next time. */
  readonly setReviewer = (reviewer: string): void => {
    this.store.dispatch({ type: "reviewer", reviewer });
    this.setting.remember({ reviewer: reviewer.trim() });
  };

  readonly showTab = (tab: Tab): void => this.store.dispatch({ type: "tab", tab });
  readonly showIndicator = (code: string): void => this.store.dispatch({ type: "showIndicator", code });
  readonly open = (panel: Panel): void => this.store.dispatch({ type: "open", panel });
  readonly close = (): void => this.store.dispatch({ type: "close" });
  readonly beginTour = (): void => this.store.dispatch({ type: "beginTour" });
  readonly moveTour = (by: 1 | -1): void => this.store.dispatch({ type: "moveTour", by });

  /** Puts the tour away. */
  readonly endTour = (): void => {
    this.store.dispatch({ type: "endTour" });
    this.rememberTour();
  };

  /** Sees to it that the tour is not offered again. */
  readonly rememberTour = (): void => this.setting.remember({ isTourSeen: true });

  readonly dismiss = (): void => this.store.dispatch({ type: "dismiss" });

  /** The last language asked for is spoken, once its words are there; where they cannot be had, it is the one before. */
  private async speak(language: Language): Promise<void> {
    this.asked = language;
    if (!hasDictionary(language)) {
      try {
        await loadDictionary(language);
      } catch (error) {
        console.error(error);
        return;
      }
    }
    if (this.asked !== language) return;
    this.store.dispatch({ type: "language", language });
    void this.refresh();
  }

  /** Says why a command cannot be done in the workbook that is open: it is one city's form, or holds no assessment. */
  readonly refuse = (command: CommandOrPage, code: "cityWorkbook" | "noAssessment"): void =>
    this.store.dispatch({ type: "report", result: { kind: "failed", command, failure: { code, items: [] } } });

  /** Shows a cell, or a sheet alone; false where that failed, which a message tells. */
  readonly jump = async (sheetId: string, address: string | null): Promise<boolean> => {
    const outcome = await this.actions.jumpTo(sheetId, address);
    if (!outcome.ok) this.store.dispatch({ type: "report", result: { kind: "failed", command: "jump", failure: outcome.failure } });
    return outcome.ok;
  };

  /** Shows an indicator in 填报 and 核定 and selects its cell on the form. */
  readonly enterAt = (sheetId: string, code: string, address: string | null): void => this.formWalk.go(sheetId, code, address);

  readonly check = (): Promise<Result | null> =>
    this.runner.run("check", (options) => this.actions.check(options), (report) => ({ kind: "checked", report }));

  /** 报送检查: reads everything anew; the page itself says what came of it. */
  readonly checkSubmission = (): Promise<Result | null> => {
    this.showTab("submission");
    return this.runner.run("check", (options) => this.actions.check(options), () => null);
  };

  readonly recompute = (): Promise<Result | null> =>
    this.runner.run("recompute", (options) => this.actions.recompute(options), (report) => ({ kind: "recomputed", report }));

  readonly rank = (commend?: number): Promise<Result | null> =>
    this.runner.run(
      "rank",
      (options) => this.actions.rank(commend === undefined ? options : { ...options, commend }),
      (report) => ({ kind: "ranked", report }),
    );

  readonly settleUnit = (decision: UnitDecision): Promise<Result | null> =>
    this.runner.run(decision.kind === "regroup" ? "regroup" : "settleUnit", (options) => this.actions.settleUnit(decision, options), (report) => ({ kind: "unitSettled", report }));

  /** 隐藏填报表 and 显示填报表, of all cities. */
  readonly showForms = (isShown: boolean): Promise<Result | null> => {
    const sheetIds = (assessmentOf(this.store.getState())?.units ?? []).map(({ sheetId }) => sheetId);
    return this.runner.run("showForms", (options) => this.actions.showForms({ sheetIds, isShown }, options), (report) => ({ kind: "formsShown", report }));
  };

  readonly openSample = (): Promise<Result | null> =>
    this.runner.run(
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
}
