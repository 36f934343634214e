/** What an .xlsx file cannot carry, or would carry in a way that makes Excel repair the file. */
export type PlanErrorCode =
  | "noSheets"
  | "noVisibleSheet"
  | "sheetName"
  | "textTooLong"
  | "formulaTooLong"
  | "literalTooLong"
  | "notAFormula"
  | "notANumber"
  | "listTooLong"
  | "listItem"
  | "messageTooLong"
  | "headerTooLong"
  | "color"
  | "area"
  | "mergesOverlap";

/** A plan that cannot be written. It is a mistake in the program that made the plan, so it is thrown. */
export class PlanError extends Error {
  constructor(
    readonly code: PlanErrorCode,
    /** Where: a sheet's name, and an address when there is one. */
    readonly where: string,
    detail: string,
  ) {
    super(`${where}: ${detail}`);
    this.name = "PlanError";
  }
}
