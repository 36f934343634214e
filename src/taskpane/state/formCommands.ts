import type { Actions, BatchRequest, Correction, CreateRequest, EnterReport, EnterRequest, InsertRequest, RepairPreview } from "../../actions/types";
import type { WithWorkbook } from "../withWorkbook";
import type { Result } from "./model";
import type { Runner } from "./runner";

/** What can be done to forms: made, written to, corrected, repaired. */
export class FormCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "correct" | "createWorkbook" | "enter" | "enterBatch" | "insertForm" | "previewRepair" | "repairForms">,
    private readonly withWorkbook?: WithWorkbook,
  ) {}

  /** Makes a workbook; `isOpenedWith`: the pane is to come along when it is opened again. */
  readonly createWorkbook = (request: CreateRequest, isOpenedWith = false): Promise<Result | null> => {
    let opensPane: boolean | null = null;
    return this.runner.run(
      "createWorkbook",
      async (options) => {
        const outcome = await this.actions.createWorkbook(request, options);
        // The workbook stands in any case, and the wish can be told again in the settings.
        if (outcome.ok && isOpenedWith) opensPane = (await this.withWorkbook?.want(true).catch(() => false)) ?? false;
        return outcome;
      },
      (report) => ({ kind: "created", report, opensPane }),
    );
  };

  readonly insertForm = (request: InsertRequest): Promise<Result | null> =>
    this.runner.run("insertForm", (options) => this.actions.insertForm(request, options), () => ({ kind: "inserted", unit: request.unit }));

  readonly correct = (corrections: readonly Correction[]): Promise<Result | null> =>
    this.runner.run("correct", (options) => this.actions.correct(corrections, options), (report) => ({ kind: "corrected", fills: corrections.every(({ reason }) => reason === "emptyCount"), report }));

  /**
   * Writes what was typed in 填报, after whatever else is being done; the page itself says what came of it. Null where
   * it was not written, which a message tells.
   */
  readonly enter = async (request: EnterRequest): Promise<EnterReport | null> => {
    await this.runner.store.when((state) => state.running === null);
    return this.runner.read("enter", (options) => this.actions.enter(request, options));
  };

  readonly enterBatch = (request: BatchRequest): Promise<Result | null> =>
    this.runner.run("enterBatch", (options) => this.actions.enterBatch(request, options), (report) => ({ kind: "batchEntered", report }));

  /** Reads what repairing the forms would do, without writing; null when that failed or was cancelled. */
  readonly previewRepair = (): Promise<readonly RepairPreview[] | null> => this.runner.read("previewRepair", (options) => this.actions.previewRepair(options));

  readonly repairForms = (previews: readonly RepairPreview[]): Promise<Result | null> =>
    this.runner.run("repairForms", (options) => this.actions.repairForms(previews, options), (report) => ({ kind: "repaired", report }));
}
