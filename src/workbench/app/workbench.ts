import type { Language } from "../../core/index";
import type { Grid } from "../grid/createGrid";
import { LIGHT_THEME } from "../host/officeContext";
import type { OfficeTheme } from "../host/officeContext";
import type { CommandChannel } from "../pane/commands";
import type { PaneConnection } from "../pane/desk";
import { createPaneLink } from "../pane/link";
import { readRibbon } from "../ribbon/readManifest";
import type { RibbonButton } from "../ribbon/readManifest";
import type { SheetPlan } from "../../workbook/plan";
import { forgetPanePreferences, readChoices, rememberChoices } from "./choices";
import { fileNameOf } from "../files/fileName";
import { PANE_WIDTH, Store } from "./store";
import type { DocumentState, Message, WorkbenchState, WorkbenchTheme } from "./store";
import { wordsIn } from "./words";
import type { Words } from "./words";

const OFFICE_THEMES: Readonly<Record<WorkbenchTheme, OfficeTheme>> = {
  light: LIGHT_THEME,
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#333333",
    controlForegroundColor: "#FFFFFF",
  },
};

const NEW_DOCUMENT: DocumentState = { name: null, isSample: false, isChanged: false };

/** How long a ribbon command waits for the add-in to start, in milliseconds. */
const PANE_START = 20_000;

/** Everything the workbench page does. Views show its state and call it; tests drive it through `window.creditAssessmentWorkbench`. */
export class Workbench {
  readonly store: Store<WorkbenchState>;
  private readonly gridStarted: Promise<Grid>;
  private gridStarting: (grid: Grid) => void = () => undefined;
  private link: ReturnType<typeof createPaneLink> | undefined;
  private manifest: Document | undefined;
  private readonly settings = new Map<string, string>();
  private commands: Promise<CommandChannel>;
  private commandsArrive: (channel: CommandChannel) => void = () => undefined;
  private isReplacing = false;

  constructor() {
    const { language = "zh-CN", theme = "light" } = readChoices();
    this.store = new Store<WorkbenchState>({
      isReady: false,
      language,
      theme,
      document: NEW_DOCUMENT,
      busy: wordsIn[language].starting,
      message: null,
      question: null,
      ribbon: null,
      running: [],
      broken: {},
      isPaneOpen: true,
      paneWidth: PANE_WIDTH.usual,
      paneLoad: 0,
    });
    this.gridStarted = new Promise((resolve) => {
      this.gridStarting = resolve;
    });
    this.commands = this.expectCommands();
    void this.loadManifest();
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
      const { createGrid } = await import("../grid/createGrid");
      const grid = await createGrid({
        container,
        language: this.store.get().language,
        onChange: () => {
          const { document } = this.store.get();
          if (!this.isReplacing && !document.isChanged) this.store.set({ document: { ...document, isChanged: true } });
        },
        onRefused: () => this.say("error", this.words.locked),
      });
      this.link = createPaneLink({
        host: grid.host,
        onVisibility: (isPaneOpen) => this.store.set({ isPaneOpen }),
        onAnswer: grid.viewport.touch,
      });
      this.gridStarting(grid);
      this.store.set({ isReady: true, busy: null, paneLoad: 1 });
    } catch (error) {
      this.store.set({ busy: null, message: { kind: "error", text: this.words.gridFailed(messageOf(error)) } });
    }
  };

  /** What a new load of the pane needs; called by the pane before its Office.js starts. */
  readonly connectPane = (): PaneConnection => {
    const { link } = this;
    if (link === undefined) throw new Error("The pane was loaded before the grid.");
    const { language, theme, document } = this.store.get();
    return {
      bridge: link.open(),
      locale: language,
      theme: OFFICE_THEMES[theme],
      settings: this.settings,
      documentUrl: `${document.name ?? this.words.emptyName}.xlsx`,
      openSample: () => this.openSample(false),
      onCommands: (channel) => this.commandsArrive(channel),
    };
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
    const { samplePlans } = await import("../sample");
    await this.replace(samplePlans(), { name: this.words.sampleName, isSample: true, isChanged: false }, freshPane);
  };

  /** Opens a workbook file; false, with a message, when it cannot be read. */
  readonly openBytes = async (bytes: Uint8Array, fileName: string): Promise<boolean> => {
    this.store.set({ busy: this.words.opening(fileName), message: null });
    await nextPaint();
    const { readWorkbook } = await import("../../xlsx/index");
    const result = await readWorkbook(bytes);
    if (!result.ok) {
      const { code, detail = "" } = result.problem;
      this.store.set({ busy: null, message: { kind: "error", text: this.words.problem(code, fileName, detail) } });
      return false;
    }
    await this.replace(result.plans, { name: fileName.replace(/\.xlsx$/i, ""), isSample: false, isChanged: false });
    const lost = result.warnings.length;
    const opened = this.words.opened(fileName, result.plans.length);
    this.say(lost === 0 ? "success" : "info", lost === 0 ? opened : `${opened}${this.words.leftAside(lost)}`);
    return true;
  };

  /** The workbook as an .xlsx file, with the name it should have. */
  readonly toFile = async (): Promise<{ readonly bytes: Uint8Array; readonly name: string }> => {
    const grid = await this.gridStarted;
    await grid.editing.commit();
    const { writeXlsx } = await import("../../xlsx/index");
    const plans = grid.capture();
    const name = fileNameOf(plans, this.store.get().document.name ?? this.words.emptyName);
    return { bytes: await writeXlsx(plans, { title: name }), name: `${name}.xlsx` };
  };

  /** Marks the workbook as kept in a file. */
  readonly markSaved = (): void => {
    const { document } = this.store.get();
    this.store.set({ document: { ...document, isChanged: false } });
  };

  /** Resolves to false when there are changes that the person wants to keep. */
  readonly mayDiscard = (): Promise<boolean> => {
    if (!this.store.get().document.isChanged) return Promise.resolve(true);
    return new Promise((resolve) => {
      this.store.set({
        question: {
          answer: (discard) => {
            this.store.set({ question: null });
            resolve(discard);
          },
        },
      });
    });
  };

  /** Runs a ribbon button; the promise is rejected, and the button says why, when the add-in does not do it. */
  readonly runButton = async (button: RibbonButton): Promise<void> => {
    const { action, id } = button;
    if (action.kind === "pane") {
      this.store.set({ isPaneOpen: !this.store.get().isPaneOpen });
      return;
    }
    const broken = { ...this.store.get().broken };
    delete broken[id];
    this.store.set({ broken, running: [...this.store.get().running, id] });
    try {
      await this.runFunction(action.name);
    } catch (error) {
      this.store.set({ broken: { ...this.store.get().broken, [id]: messageOf(error) } });
      throw error;
    } finally {
      this.store.set({ running: this.store.get().running.filter((one) => one !== id) });
    }
  };

  readonly setLanguage = async (language: Language): Promise<void> => {
    rememberChoices({ language });
    this.store.set({ language, message: null, broken: {} });
    this.wordRibbon();
    const grid = await this.gridStarted;
    await grid.setLanguage(language);
    this.reloadPane();
  };

  readonly setTheme = (theme: WorkbenchTheme): void => {
    rememberChoices({ theme });
    this.store.set({ theme });
    this.reloadPane();
  };

  readonly setPaneWidth = (width: number): void =>
    this.store.set({ paneWidth: Math.round(Math.min(PANE_WIDTH.max, Math.max(PANE_WIDTH.min, width))) });

  readonly closePane = (): void => this.store.set({ isPaneOpen: false });

  private async runFunction(name: string): Promise<void> {
    const grid = await this.gridStarted;
    await grid.editing.commit();
    const channel = await Promise.race([
      this.commands,
      new Promise<never>((_resolve, reject) => {
        setTimeout(() => reject(new Error(this.words.notRegistered(name))), PANE_START);
      }),
    ]);
    const end = await channel.run(name);
    if (end === "notRegistered") throw new Error(this.words.notRegistered(name));
    if (end === "failed") throw new Error(this.words.commandFailed(name));
  }

  private async replace(plans: readonly SheetPlan[], document: DocumentState, freshPane = true): Promise<void> {
    const grid = await this.gridStarted;
    await grid.editing.commit();
    this.isReplacing = true;
    try {
      await grid.load(plans);
      this.settings.clear();
    } finally {
      this.isReplacing = false;
      this.store.set({ busy: null });
    }
    this.store.set({ document, message: null, broken: {} });
    grid.viewport.touch();
    if (freshPane) this.reloadPane();
  }

  private reloadPane(): void {
    this.commands = this.expectCommands();
    this.store.set({ paneLoad: this.store.get().paneLoad + 1, running: [] });
  }

  private expectCommands(): Promise<CommandChannel> {
    return new Promise((resolve) => {
      this.commandsArrive = resolve;
    });
  }

  private async loadManifest(): Promise<void> {
    try {
      const response = await fetch("manifest.xml");
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      this.manifest = new DOMParser().parseFromString(await response.text(), "application/xml");
      this.wordRibbon();
    } catch (error) {
      this.say("error", this.words.noManifest(messageOf(error)));
    }
  }

  private wordRibbon(): void {
    if (this.manifest === undefined) return;
    this.store.set({ ribbon: readRibbon(this.manifest, this.store.get().language, document.baseURI) });
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Lets the page show what it is about to do. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
