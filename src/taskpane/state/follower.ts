import type { Actions, WorkbookChange } from "../../actions/types";
import type { PaneStore } from "./store";

/** Edits come in bursts (paste, fill); the pane waits for a pause of this many milliseconds before it reads again. */
const pause = 300;

/** Milliseconds until what met a cell being edited is tried again. */
const patience = 500;

/** Milliseconds that the end of an action waits for its result to be read: a person may be typing meanwhile, and on and on. */
const readingAfterAction = 2_000;

/** Keeps the pane's picture of the workbook up to date, without ever writing. */
export class WorkbookFollower {
  private watchTimer: ReturnType<typeof setTimeout> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> | null = null;
  /** Those who wait for the next reading to come to its end. */
  private waiting: (() => void)[] = [];
  /** Told of each edit at once, before the pause. */
  private readonly eager = new Set<() => void>();
  private isStale = false;
  private isPaused = false;
  private isStopped = false;
  /** What was shown or selected while a reading was under way: newer than what the reading saw. */
  private shownMeanwhile: Extract<WorkbookChange, { kind: "activated" | "selected" }> | null = null;

  constructor(
    private readonly actions: Pick<Actions, "readState" | "watch">,
    private readonly store: PaneStore,
  ) {}

  start(): () => void {
    this.isStopped = false;
    void this.refresh();
    const ending = this.watch();
    return () => {
      this.isStopped = true;
      clearTimeout(this.timer);
      clearTimeout(this.watchTimer);
      void ending.then((end) => end());
    };
  }

  /** Calls back on each edit at once, until the returned function is called: for what is quickly read. */
  onEdited(listener: () => void): () => void {
    this.eager.add(listener);
    return () => this.eager.delete(listener);
  }

  /** Begins to listen; while a cell is being edited some versions of Excel refuse even that. */
  private async watch(): Promise<() => void> {
    try {
      return await this.actions.watch((change) => this.onChange(change));
    } catch (error) {
      if (!isCellEditing(error) || this.isStopped) return () => undefined;
    }
    await new Promise((resolve) => {
      this.watchTimer = setTimeout(resolve, patience);
    });
    return this.watch();
  }

  /** Reads the workbook; where a reading is under way, once more after it, and where a cell is being edited, as soon as it no longer is. */
  refresh(): Promise<void> {
    if (this.reading !== null) {
      this.isStale = true;
      return this.reading;
    }
    this.reading = this.readUntilFresh().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  /** An action is at work: what it changes is read when it has ended. */
  pause(): void {
    this.isPaused = true;
    clearTimeout(this.timer);
  }

  /** Resolves when the workbook has been read as the action left it, or when that takes long. */
  resume(): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      setTimeout(resolve, readingAfterAction);
      clearTimeout(this.timer);
      // The events of what the action wrote last wait to be told: a reading begun before them would have to be done once more.
      this.timer = setTimeout(() => {
        this.isPaused = false;
        void this.refresh();
      });
    });
  }

  private async readUntilFresh(): Promise<void> {
    do {
      this.isStale = false;
      this.shownMeanwhile = null;
      const { waiting } = this;
      this.waiting = [];
      const outcome = await this.read();
      if (this.isStopped) return;
      if (outcome.ok) this.store.dispatch({ type: "workbook", workbook: outcome.value, time: new Date() });
      else if (outcome.failure.code === "cellEditMode") this.refreshLater(patience);
      else this.store.dispatch({ type: "report", result: { kind: "failed", command: "read", failure: outcome.failure } });
      if (this.shownMeanwhile !== null) this.show(this.shownMeanwhile);
      for (const go of waiting) go();
    } while (this.isStale);
  }

  private async read(): ReturnType<Actions["readState"]> {
    try {
      return await this.actions.readState({ language: this.store.getState().language });
    } catch (error) {
      return { ok: false, failure: { code: "hostFailed", items: [], technical: String(error) } };
    }
  }

  private onChange(change: WorkbookChange): void {
    if (this.isStopped) return;
    if (change.kind === "edited") for (const listener of this.eager) listener();
    if (change.kind === "edited" || change.kind === "structure" || change.kind === "suspected") return this.refreshLater(pause);
    this.shownMeanwhile = change;
    this.show(change);
  }

  private show(change: Extract<WorkbookChange, { kind: "activated" | "selected" }>): void {
    if (change.kind === "activated") this.store.dispatch({ type: "activated", sheetId: change.sheetId });
    else this.store.dispatch({ type: "selected", sheetId: change.sheetId, address: change.address });
  }

  private refreshLater(milliseconds: number): void {
    if (this.isPaused) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), milliseconds);
  }
}

/** Whether Excel refused because a cell is being edited. */
function isCellEditing(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "cellEditMode";
}
