import type { Actions, AdoptReport, CarryReport, DraftRuleChange, DraftState, Failure, ReturnFile, SchemeFileRead } from "../../actions/types";
import type { Scheme } from "../../core/index";
import type { Result } from "./model";
import type { Runner } from "./runner";

/** Editing a scheme, and schemes from files. */
export class SchemeCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "adoptDraft" | "carryOver" | "readDraft" | "readSchemeFile" | "startDraft" | "writeDraftRule">,
  ) {}

  /** Makes 方案草案, or shows the one that is there; its page says what came of it. */
  readonly startDraft = (scheme: Scheme): Promise<Result | null> => this.runner.run("startDraft", (options) => this.actions.startDraft(scheme, options), () => null);

  /** Adopts what 方案草案 says, from then on offered for new workbooks; null when that failed. */
  readonly adoptDraft = async (): Promise<AdoptReport | null> => {
    const report = await this.runner.read("adoptDraft", (options) => this.actions.adoptDraft(options));
    if (report !== null && report.scheme !== null) this.runner.store.dispatch({ type: "scheme", scheme: report.scheme });
    return report;
  };

  /** Writes a rule into its row of 方案草案; null when that failed. */
  readonly writeDraftRule = (change: DraftRuleChange): Promise<DraftRuleChange | null> =>
    this.runner.read("writeDraftRule", (options) => this.actions.writeDraftRule(change, options));

  /** Reads a scheme from a file, from then on offered for new workbooks and drafts; null when that failed. */
  readonly readSchemeFile = async (file: ReturnFile): Promise<SchemeFileRead | null> => {
    const read = await this.runner.read("readSchemeFile", (options) => this.actions.readSchemeFile(file, options));
    if (read?.ok === true) this.runner.store.dispatch({ type: "scheme", scheme: read.scheme });
    return read;
  };

  /** Makes a new workbook of another scheme from what this one holds, as a file; null when that failed or was cancelled. */
  readonly carryOver = (scheme: Scheme): Promise<CarryReport | null> => this.runner.read("carryOver", (options) => this.actions.carryOver(scheme, options));

  /** 方案草案 as it stands, null where there is none, or why it cannot be read just now; its page asks again. */
  readonly readDraft = async (): Promise<DraftState | Failure | null> => {
    const outcome = await this.actions.readDraft();
    return outcome.ok ? outcome.value : outcome.failure;
  };
}
