import type { Actions, WorkbookChange } from "../../actions/types";
import type { PaneStore } from "./store";

/** Edits come in bursts (paste, fill); the pane waits for a pause of this many milliseconds before it reads again. */
const pause = 300;

/** Keeps the pane's picture of the workbook up to date, without ever writing. */
export class WorkbookFollower {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: Promise<void> | null = null;
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
    const ending = this.actions.watch((change) => this.onChange(change)).catch(() => () => undefined);
    return () => {
      this.isStopped = true;
      clearTimeout(this.timer);
      void ending.then((end) => end());
    };
  }

  /** Reads the workbook; where a reading is under way, once more after it. */
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

  resume(): Promise<void> {
    this.isPaused = false;
    return this.refresh();
  }

  private async readUntilFresh(): Promise<void> {
    do {
      this.isStale = false;
      this.shownMeanwhile = null;
      const outcome = await this.read();
      if (this.isStopped) return;
      if (outcome.ok) this.store.dispatch({ type: "workbook", workbook: outcome.value, time: new Date() });
      else this.store.dispatch({ type: "report", result: { kind: "failed", command: "read", failure: outcome.failure } });
      if (this.shownMeanwhile !== null) this.show(this.shownMeanwhile);
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
    if (change.kind === "edited" || change.kind === "structure") return this.refreshSoon();
    this.shownMeanwhile = change;
    this.show(change);
  }

  private show(change: Extract<WorkbookChange, { kind: "activated" | "selected" }>): void {
    if (change.kind === "activated") this.store.dispatch({ type: "activated", sheetId: change.sheetId });
    else this.store.dispatch({ type: "selected", sheetId: change.sheetId, address: change.address });
  }

  private refreshSoon(): void {
    if (this.isPaused) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), pause);
  }
}
