/** Why a file cannot be read. */
export type ProblemCode =
  /** Neither a zip file nor an old Excel file. */
  | "notXlsx"
  /** A workbook of Excel 97–2003, which can be saved as .xlsx. */
  | "legacyXls"
  /** A workbook that opens with a password only. */
  | "encrypted"
  /** A workbook with macros. */
  | "macroEnabled"
  /** A binary workbook (.xlsb). */
  | "binaryWorkbook"
  | "damagedZip"
  /** Larger than the limits; `detail` names the limit. */
  | "tooLarge"
  /** A zip file, but not of a workbook. */
  | "notAWorkbook"
  /** A part whose XML is broken, or declares a document type or entities; `detail` names the part. */
  | "damagedXml"
  /** The reader failed in a way it does not know; `detail` is for its makers. */
  | "unexpected";

export interface Problem {
  readonly code: ProblemCode;
  readonly detail?: string;
}

/** What was left aside in a file that could be read. */
export type WarningCode =
  /** The workbook refers to other workbooks; what their cells last came to is read. */
  | "externalLinks"
  /** Text that is not in the table of texts; the cell reads as empty. One warning for each cell. */
  | "textMissing"
  /** A cell that stands twice; the later one counts, as in Excel. */
  | "cellTwice"
  /** A cell whose address lies outside the sheet; left out. */
  | "cellOutside"
  /** Cells with content beyond the rows and columns that are read; left out. `detail` is the first. */
  | "cellsFar"
  /**
   * A cell that holds what a formula elsewhere came to: of an array formula, a data table, or a shared formula whose
   * first cell is lost. The value is read; one warning for each cell.
   */
  | "formulaResult"
  /** A cell that holds an error value, not a text that looks like one; one warning for each cell. */
  | "errorCell"
  /** A picture or another object that stands in the cell as its value; one warning for each cell. */
  | "objectInCell"
  /** Parts whose names leave the file's own folder; left out. */
  | "oddPartNames"
  /** A chart sheet, dialog sheet or macro sheet; left out. */
  | "notAWorksheet"
  /** Dates are counted from 1904; the numbers are as the file has them. */
  | "dates1904";

export interface Warning {
  readonly code: WarningCode;
  readonly sheet?: string;
  readonly detail?: string;
}

/** Thrown inside the reader, never out of it. */
export class ReadFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
