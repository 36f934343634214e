import type { Actions, Failure, Letters, TrackingEdit, TrackingRead } from "../../actions/types";
import type { Result } from "./model";
import type { Runner } from "./runner";

/** What is done on 报送跟踪. */
export class TrackingCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "editTracking" | "readLetters" | "readTracking" | "startTracking" | "updateTracking" | "writeRemarks" | "writeReminders">,
  ) {}

  /** Makes the sheet, or makes it anew beside the one that stood there. */
  readonly start = (): Promise<Result | null> =>
    this.runner.run("startTracking", (options) => this.actions.startTracking(options), (report) => ({ kind: "tracked", command: "startTracking", report }));

  readonly update = (): Promise<Result | null> =>
    this.runner.run("updateTracking", (options) => this.actions.updateTracking(options), (report) => ({ kind: "tracked", command: "updateTracking", report }));

  readonly edit = (edits: readonly TrackingEdit[]): Promise<Result | null> =>
    this.runner.run("editTracking", (options) => this.actions.editTracking(edits, options), (report) => ({ kind: "tracked", command: "editTracking", report }));

  /** The letters as texts; null when that failed. */
  readonly letters = (): Promise<Letters | null> => this.runner.read("readLetters", (options) => this.actions.readLetters(options));

  readonly writeReminders = (): Promise<Result | null> =>
    this.runner.run("writeReminders", (options) => this.actions.writeReminders(options), (report) => ({ kind: "letterWritten", report }));

  readonly writeRemarks = (units: "all" | readonly string[]): Promise<Result | null> =>
    this.runner.run("writeRemarks", (options) => this.actions.writeRemarks(units, options), (report) => ({ kind: "letterWritten", report }));

  /** The sheet as it stands, null where there is none, or why it cannot be read just now; its page asks again. */
  readonly read = async (): Promise<TrackingRead | Failure | null> => {
    const outcome = await this.actions.readTracking();
    return outcome.ok ? outcome.value : outcome.failure;
  };
}
