import type { Language } from "../../core/index";
import { Drafts } from "../drafts/drafts";
import type { DraftInfo } from "../drafts/draft";
import type { Change } from "../grid/changes";
import type { Grid } from "../grid/createGrid";
import { fileNameOf } from "../files/fileName";
import { readInBackground } from "../files/readInBackground";
import type { LoadProgress } from "../../host/load";
import { paneConnection } from "../pane/connection";
import type { PaneConnection } from "../pane/desk";
import { createPaneLink } from "../pane/link";
import type { PaneLink } from "../pane/link";
import { SurroundingsTeller } from "../pane/surroundings";
import type { RibbonButton } from "../ribbon/readManifest";
import { RibbonCommands } from "../ribbon/ribbonCommands";
import type { SheetPlan } from "../../sheet/plan";
import { askDiscard } from "./askDiscard";
import { ChangeCount } from "./changeCount";
import { followChoices, forgetPanePreferences, rememberChoices } from "./choices";
import { gridNews } from "./gridNews";
import { initialState, NEW_DOCUMENT } from "./initialState";
import { messageOf } from "./messageOf";
import { nextPaint } from "./nextPaint";
import { PANE_WIDTH, Store } from "./store";
import type { DocumentState, Message, WorkbenchState, WorkbenchTheme } from "./store";
import { wordsIn } from "./words";
import type { Words } from "./words";

interface Replacement {
  /** Whether the add-in starts anew, as it does in Excel for another workbook. */
  readonly freshPane?: boolean;
  /** What was kept of the workbook that comes. */
  readonly draft?: DraftInfo;
  /** Whether the result of each formula stands beside it. */
  readonly hasResults?: boolean;
}

/** Everything the workbench page does. Views show its state and call it; tests drive it through `window.creditAssessmentWorkbench`. */
export class Workbench {
  readonly store = new Store<WorkbenchState>(initialState());
  readonly drafts: Drafts;
  private readonly ribbon: RibbonCommands;
  private readonly gridStarted: Promise<Grid>;
  private gridStarting: (grid: Grid) => void = () => undefined;
  private link: PaneLink | undefined;
  private readonly settings = new Map<string, string>();
  private readonly changes = new ChangeCount();
  private readonly surroundings = new SurroundingsTeller(this.store);

  constructor(private readonly gridCode: Promise<typeof import("../grid/createGrid")>) {
    this.gridStarted = new Promise((resolve) => {
      this.gridStarting = resolve;
    });
    this.ribbon = new RibbonCommands(this.store, async () => (await this.gridStarted).editing.commit());
    this.drafts = new Drafts({
      words: () => this.words,
      document: () => this.store.get().document,
      unsaved: () => this.changes.unsaved,
      settings: () => this.settings,
      say: this.say,
      busy: (busy) => this.store.set({ busy }),
      mayDiscard: () => this.mayDiscard(),
      restore: (plans, document, draft) => this.replace(plans, document, { draft }),
      retype: async (typed, sheetIndex) => {
        // Office.js cannot start while a cell is being edited.
        await this.link?.settled();
        return (await this.gridStarted).retype({ ...typed, sheetIndex });
      },
    });
  }

  get words(): Words {
    return wordsIn[this.store.get().language];
  }

  /** The grid, once it has started. */
  grid(): Promise<Grid> {
    return this.gridStarted;
  }

  /** Starts the spreadsheet in `container`, then the pane beside it. */
  readonly startGrid = async (container: HTMLElement): Promise<void> => {
    try {
      const { createGrid } = await this.gridCode;
      const grid = await createGrid({
        container,
        language: this.store.get().language,
        onChange: this.changed,
        onTyping: () => this.drafts.typed(),
        ...gridNews({ store: this.store, words: () => this.words, say: this.say }),
      });
      this.link = createPaneLink({
        host: grid.host,
        onVisibility: (isPaneOpen) => this.store.set({ isPaneOpen }),
        onButtons: this.ribbon.enable,
        onRequest: () => grid.working(grid.host.bridge.idle()),
        onAnswer: grid.viewport.touch,
      });
      this.gridStarting(grid);
      this.store.set({ isReady: true, busy: null, paneLoad: 1 });
      followChoices(() => this.drafts.followChoice());
      await this.drafts.start(grid.kept);
    } catch (error) {
      this.store.set({ busy: null, message: { kind: "error", text: this.words.gridFailed(messageOf(error)) } });
    }
  };

  /** What a new load of the pane needs; called by the pane before its Office.js starts. */
  readonly connectPane = (): PaneConnection => {
    const { link } = this;
    if (link === undefined) throw new Error("The pane was loaded before the grid.");
    return paneConnection({
      bridge: link.open(),
      state: this.store.get(),
      words: this.words,
      settings: this.settings,
      openSample: async () => {
        if (await this.mayDiscard()) await this.openSample(false);
      },
      follow: this.surroundings.follow,
      onCommands: this.ribbon.connect,
    });
  };

  readonly say = (kind: Message["kind"], text: string): void => this.store.set({ message: { kind, text } });
  readonly dismiss = (): void => this.store.set({ message: null });

  readonly newBook = async (): Promise<void> => {
    await this.replace([{ name: "Sheet1", cells: [] }], NEW_DOCUMENT);
  };

  /** Back to how the page looks when it is first opened. */
  readonly reset = async (): Promise<void> => {
    forgetPanePreferences();
    this.store.set({ isPaneOpen: true, paneWidth: PANE_WIDTH.usual });
    await this.newBook();
  };

  /** Opens the sample; `freshPane` starts the add-in anew, as Excel does for another workbook. */
  readonly openSample = async (freshPane = true): Promise<void> => {
    this.store.set({ busy: this.words.makingSample });
    await nextPaint();
    const { calculatedSample, samplePlans } = await import("../sample");
    const calculated = calculatedSample();
    await this.replace(calculated ?? samplePlans(), { name: this.words.sampleName, isSample: true, isChanged: false }, { freshPane, hasResults: calculated !== undefined });
  };

  /** Opens a workbook file; false, with a message, when it cannot be read. */
  readonly openBytes = async (bytes: Uint8Array, fileName: string): Promise<boolean> => {
    this.store.set({ busy: this.words.opening(fileName), message: null });
    await nextPaint();
    const result = await readInBackground(bytes);
    if (!result.ok) {
      const { code, detail = "" } = result.problem;
      this.store.set({ busy: null, message: { kind: "error", text: this.words.problem(code, fileName, detail) } });
      return false;
    }
    const { plans, losses } = result;
    const isWhole = losses.length === 0;
    await this.replace(plans, { name: fileName.replace(/\.xlsx$/i, ""), isSample: false, isChanged: false, ...(isWhole ? {} : { losses }) });
    this.say(isWhole ? "success" : "info", `${this.words.opened(fileName, plans.length)}${isWhole ? "" : this.words.losses.told(losses)}`);
    return true;
  };

  /** The workbook as an .xlsx file, with the name it should have, and the mark that tells which changes it has. */
  readonly toFile = async (): Promise<{ readonly bytes: Uint8Array; readonly name: string; readonly mark: number }> => {
    const grid = await this.gridStarted;
    await grid.editing.commit();
    const { mark } = this.changes;
    const plans = grid.capture();
    const name = fileNameOf(plans, this.store.get().document.name ?? this.words.emptyName);
    const [{ writeXlsx }, { withIndexLinks }] = await Promise.all([import("../../xlsx/index"), import("../../workbook/overview/indexLinks")]);
    return { bytes: await writeXlsx(withIndexLinks(plans), { title: name }), name: `${name}.xlsx`, mark };
  };

  /** Marks what the workbook was at `mark` as kept in a file. */
  readonly markSaved = (mark: number): void => {
    this.changes.saved(mark);
    this.store.set({ document: { ...this.store.get().document, isChanged: this.changes.unsaved > 0 } });
    this.drafts.saved();
  };

  /** Resolves to false when there are changes that the person wants to keep. */
  readonly mayDiscard = async (): Promise<boolean> => {
    if (!this.store.get().document.isChanged) return true;
    const discard = await askDiscard(this.store);
    if (discard && this.changes.unsaved > 0) this.drafts.discarding();
    return discard;
  };

  /** Runs a ribbon button; rejected when the add-in does not do it. */
  readonly runButton = (button: RibbonButton): Promise<void> => this.ribbon.run(button);

  readonly setLanguage = async (language: Language): Promise<void> => {
    rememberChoices({ language });
    this.store.set({ language, message: null, broken: {} });
    this.ribbon.word();
    const grid = await this.gridStarted;
    await grid.setLanguage(language);
    this.surroundings.tell();
  };

  readonly setTheme = (theme: WorkbenchTheme): void => {
    rememberChoices({ theme });
    this.store.set({ theme });
    this.surroundings.tell();
  };

  readonly setPaneWidth = (width: number): void =>
    this.store.set({ paneWidth: Math.round(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, width))) });

  readonly closePane = (): void => this.store.set({ isPaneOpen: false });

  private readonly changed = (change: Change): void => {
    const { document, isReplacing } = this.store.get();
    if (isReplacing) return;
    this.changes.note(change.cells?.length ?? 1);
    if (!document.isChanged) this.store.set({ document: { ...document, isChanged: true } });
    this.drafts.changed(change);
  };

  private async replace(plans: readonly SheetPlan[], document: DocumentState, { freshPane = true, draft, hasResults = false }: Replacement = {}): Promise<void> {
    const grid = await this.gridStarted;
    await grid.editing.commit();
    await this.drafts.leave();
    this.store.set({ isReplacing: true });
    if (freshPane) this.link?.close();
    try {
      await (hasResults ? grid.loadCalculated(plans, this.tellProgress) : grid.load(plans, this.tellProgress));
      this.settings.clear();
      for (const [name, value] of draft?.settings ?? []) this.settings.set(name, value);
    } finally {
      this.store.set({ isReplacing: false, busy: null, progress: null });
      if (freshPane) this.reloadPane();
    }
    this.changes.restart(draft?.changes);
    this.store.set({ document, message: null, broken: {} });
    grid.viewport.touch();
    this.drafts.arrived();
  }

  private readonly tellProgress = ({ step, done, of }: LoadProgress): void =>
    this.store.set({ progress: step === "sheets" ? this.words.sheetsOf(done, of) : this.words.formulasOf(done, of) });

  private reloadPane(): void {
    this.surroundings.leave();
    this.ribbon.expectPane();
    this.store.set({ paneLoad: this.store.get().paneLoad + 1 });
  }
}
