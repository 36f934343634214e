import type { Actions, SelfCheckReport } from "../../actions/types";
import type { Runner } from "./runner";

/** 自检, and what the last one found: its page may be left and come back to. */
export class SelfCheckCommands {
  last: SelfCheckReport | null = null;

  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "selfCheck">,
  ) {}

  /** Null when it failed or was cancelled, which a message tells. */
  readonly run = async (): Promise<SelfCheckReport | null> => {
    const report = await this.runner.read("selfCheck", (options) =>
      // Some hundred facts in half a minute: how many there are is told, not each by its name.
      this.actions.selfCheck({ ...options, onProgress: (progress) => options.onProgress?.({ ...progress, doing: "" }) }),
    );
    this.last = report ?? this.last;
    return report;
  };
}
