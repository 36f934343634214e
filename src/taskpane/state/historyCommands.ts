import type { Actions, History, TakeBackPreview, TakeBackRequest } from "../../actions/types";
import type { Result } from "./model";
import type { Runner } from "./runner";

/** 操作记录: what was done, and taking it back. */
export class HistoryCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "previewTakingBack" | "readHistory" | "takeBack">,
  ) {}

  /** Reads the last lines of 操作记录, without a word that would take the place of what was just said; null when that failed, which a message tells. */
  readonly read = async (lines: number): Promise<History | null> => {
    const { store } = this.runner;
    const outcome = await this.actions.readHistory({ lines }, { language: store.getState().language });
    if (outcome.ok) return outcome.value;
    store.dispatch({ type: "report", result: { kind: "failed", command: "readHistory", failure: outcome.failure } });
    return null;
  };

  /** Reads what taking an action back would do, without writing; null when that failed or was cancelled. */
  readonly preview = (id: string): Promise<TakeBackPreview | null> => this.runner.read("previewTakingBack", (options) => this.actions.previewTakingBack(id, options));

  /** Takes an action back that was done just now: all of it that still stands. */
  readonly undo = async (id: string): Promise<Result | null> => {
    const seen = await this.preview(id);
    return seen === null ? null : this.takeBack(seen, false);
  };

  /** Takes an action back, as it was seen. `isRedo`: whether it is an undo that is taken back. */
  readonly takeBack = (request: TakeBackRequest, isRedo: boolean): Promise<Result | null> =>
    this.runner.run("takeBack", (options) => this.actions.takeBack(request, options), (report) => ({ kind: "takenBack", isRedo, report }));
}
