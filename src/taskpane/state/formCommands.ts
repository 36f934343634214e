import type { Actions, BatchRequest, Correction, CreateRequest, EnterReport, EnterRequest, InsertRequest, RepairPreview } from "../../actions/types";
import type { Result } from "./model";
import type { Runner } from "./runner";

/** What can be done to forms: made, written to, corrected, repaired. */
export class FormCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "correct" | "createWorkbook" | "enter" | "enterBatch" | "insertForm" | "previewRepair" | "repairForms">,
  ) {}

  readonly createWorkbook = (request: CreateRequest): Promise<Result | null> =>
    this.runner.run("createWorkbook", (options) => this.actions.createWorkbook(request, options), (report) => ({ kind: "created", report }));

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
