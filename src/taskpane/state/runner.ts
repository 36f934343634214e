import type { ActionOptions, Outcome } from "../../actions/types";
import type { WorkbookFollower } from "./follower";
import type { Command, Result } from "./model";
import type { PaneStore } from "./store";

/** Runs one action at a time and tells the pane's state how far it has come and what it came to. */
export class Runner {
  private abort: AbortController | null = null;

  constructor(
    readonly store: PaneStore,
    private readonly follower: WorkbookFollower,
  ) {}

  /** Runs one action; null when another one is running already. */
  async run<T>(command: Command, action: (options: ActionOptions) => Promise<Outcome<T>>, report: (value: T) => Result | null): Promise<Result | null> {
    if (this.store.getState().running !== null) return null;
    const abort = new AbortController();
    this.abort = abort;
    this.store.dispatch({ type: "began", command });
    this.follower.pause();
    const { language, reviewer } = this.store.getState();
    const outcome = await settle(action, {
      language,
      ...(reviewer.trim() === "" ? {} : { by: reviewer.trim() }),
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

  /** Runs one whose own page says what came of it, and gives that; null when it failed or was cancelled, which a message tells. */
  async read<T>(command: Command, action: (options: ActionOptions) => Promise<Outcome<T>>): Promise<T | null> {
    let read: T | null = null;
    await this.run(command, action, (value) => {
      read = value;
      return null;
    });
    return read;
  }

  readonly cancel = (): void => {
    if (this.abort === null) return;
    this.abort.abort();
    this.store.dispatch({ type: "cancelling" });
  };
}

/** An action never throws by contract; a defect in one must not lock the pane. */
async function settle<T>(action: (options: ActionOptions) => Promise<Outcome<T>>, options: ActionOptions): Promise<Outcome<T>> {
  try {
    return await action(options);
  } catch (error) {
    return { ok: false, failure: { code: "hostFailed", items: [], technical: String(error) } };
  }
}
