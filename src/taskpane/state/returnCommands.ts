import type { Actions, ExportReport, ExportedFile, ExportRequest, Outcome, ReturnFile, ReturnPreview, UndoPreview, UndoRequest } from "../../actions/types";
import type { Result } from "./model";
import { leftOut, notTaken } from "./notWritten";
import type { Runner } from "./runner";

/** What goes out to the cities and comes back. */
export class ReturnCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "acceptReturns" | "exportTemplates" | "openFile" | "previewReturns" | "previewUndo" | "undoLastImport">,
  ) {}

  /** Makes the files and gives them to `save`, which answers with the name that the user finds them under. */
  readonly exportTemplates = (request: ExportRequest, save: (report: ExportReport) => string): Promise<Result | null> =>
    this.runner.run(
      "exportTemplates",
      (options) => this.actions.exportTemplates(request, options),
      (report) => ({ kind: "exported", files: report.files.length, name: save(report), ...(report.tracking === undefined ? {} : { tracking: report.tracking }) }),
    );

  /** Makes one city's file and opens it as a new workbook. */
  readonly openTemplate = (unit: string): Promise<Result | null> =>
    this.runner.run(
      "openTemplate",
      async (options): Promise<Outcome<string>> => {
        const made = await this.actions.exportTemplates({ units: [unit] }, options);
        if (!made.ok) return made;
        const [file] = made.value.files;
        if (file === undefined) return { ok: false, failure: { code: "sheetGone", items: [unit] } };
        const opened = await this.actions.openFile(file);
        return opened.ok ? { ok: true, value: file.name } : opened;
      },
      (name) => ({ kind: "templateOpened", name }),
    );

  /** Opens a file that was made as a new workbook. */
  readonly openFile = (file: ExportedFile): Promise<Result | null> =>
    this.runner.run(
      "openTemplate",
      () => this.actions.openFile(file),
      () => ({ kind: "templateOpened", name: file.name }),
    );

  /** Reads returned files without writing; null when that failed or was cancelled. */
  readonly previewReturns = (files: readonly ReturnFile[]): Promise<readonly ReturnPreview[] | null> => this.runner.read("previewReturns", (options) => this.actions.previewReturns(files, options));

  /** Writes what is taken of the files that were read; the others are told until their list is closed. */
  readonly acceptReturns = (taken: readonly ReturnPreview[], read: readonly ReturnPreview[] = taken): Promise<Result | null> =>
    this.runner.run(
      "acceptReturns",
      (options) => this.actions.acceptReturns(taken, options),
      (report) => ({ kind: "imported", report, notWritten: [...leftOut(read, taken), ...notTaken(taken, report)] }),
    );

  readonly forgetNotWritten = (): void => this.runner.store.dispatch({ type: "forgetNotWritten" });

  /** Reads what undoing the last import would do, without writing; null when that failed or was cancelled. */
  readonly previewUndo = (): Promise<UndoPreview | null> => this.runner.read("previewUndo", (options) => this.actions.previewUndo(options));

  /** Undoes just the import that is asked for. */
  readonly undoImport = (only: UndoRequest): Promise<Result | null> =>
    this.runner.run(
      "undoImport",
      (options) => this.actions.undoLastImport({ ...options, only }),
      (report) => ({ kind: "importUndone", report }),
    );
}
