import type { Actions, DocumentReport, DocumentRequest, LastYearPreview, MadeFile, Outcome, ReturnFile, YearComparison, YearFile } from "../../actions/types";
import type { Result } from "./model";
import type { Runner } from "./runner";

/** What is published, and what it is held against. */
export class PublishCommands {
  constructor(
    private readonly runner: Runner,
    private readonly actions: Pick<Actions, "finalise" | "makeDocument" | "openFile" | "previewLastYear" | "previewYears" | "writeYears" | "verifyFinal" | "writeAnalysis" | "writeComparison" | "writeNotice" | "writeScorecards" | "writeSensitivity">,
  ) {}

  readonly writeNotice = (countsUnreported = false): Promise<Result | null> =>
    this.runner.run("writeNotice", (options) => this.actions.writeNotice({ ...options, countsUnreported }), (report) => ({ kind: "noticeWritten", report }));

  readonly writeScorecards = (units: "all" | readonly string[]): Promise<Result | null> =>
    this.runner.run(
      "writeScorecards",
      (options) => this.actions.writeScorecards(units, options),
      (report) => ({ kind: "scorecardsWritten", report }),
    );

  /** Makes a file and gives it to `save`, or opens it as a new workbook where nothing saves it. */
  readonly makeDocument = (request: DocumentRequest, save: ((file: MadeFile) => void) | null): Promise<Result | null> =>
    this.runner.run(
      "makeDocument",
      async (options): Promise<Outcome<DocumentReport>> => {
        const made = await this.actions.makeDocument(request, options);
        if (!made.ok || made.value.file === null) return made;
        if (save !== null) {
          save(made.value.file);
          return made;
        }
        const opened = await this.actions.openFile(made.value.file);
        return opened.ok ? made : opened;
      },
      (report) => ({ kind: "documentMade", isOpened: save === null, report }),
    );

  readonly finalise = (): Promise<Result | null> =>
    this.runner.run("finalise", (options) => this.actions.finalise(options), (report) => ({ kind: "finalised", report }));

  readonly verifyFinal = (): Promise<Result | null> =>
    this.runner.run("verifyFinal", (options) => this.actions.verifyFinal(options), (report) => ({ kind: "finalVerified", report }));

  /** Reads last year's workbook without writing; null when that failed or was cancelled. */
  readonly previewLastYear = (file: ReturnFile): Promise<LastYearPreview | null> => this.runner.read("previewLastYear", (options) => this.actions.previewLastYear(file, options));

  readonly writeComparison = (comparison: YearComparison): Promise<Result | null> =>
    this.runner.run(
      "writeComparison",
      (options) => this.actions.writeComparison(comparison, options),
      (report) => ({ kind: "comparisonWritten", report }),
    );

  /** Reads workbooks of former years without writing; null when that failed or was cancelled. */
  readonly previewYears = (files: readonly ReturnFile[]): Promise<readonly YearFile[] | null> => this.runner.read("previewYears", (options) => this.actions.previewYears(files, options));

  readonly writeYears = (files: readonly YearFile[]): Promise<Result | null> =>
    this.runner.run("writeYears", (options) => this.actions.writeYears(files, options), (report) => ({ kind: "yearsWritten", report }));

  readonly writeAnalysis = (): Promise<Result | null> =>
    this.runner.run("writeAnalysis", (options) => this.actions.writeAnalysis(options), (report) => ({ kind: "analysisWritten", report }));

  readonly writeSensitivity = (): Promise<Result | null> =>
    this.runner.run("writeSensitivity", (options) => this.actions.writeSensitivity(options), (report) => ({ kind: "sensitivityWritten", report }));
}
