/** What went wrong in Excel, told apart as far as a person can do something about it. */
export type HostErrorCode =
  | "cellEditMode"
  | "accessDenied"
  | "otherWorkbook"
  | "sheetGone"
  | "nameTaken"
  | "tooLarge"
  | "notSupported"
  | "hostFailed";

/** An error of the host with its own code and message kept for the details. */
export class ExcelHostError extends Error {
  readonly code: HostErrorCode;
  readonly technical: string;

  constructor(code: HostErrorCode, technical: string) {
    super(technical);
    this.name = "ExcelHostError";
    this.code = code;
    this.technical = technical;
  }
}

const codes: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cellEditMode",
  AccessDenied: "accessDenied",
  InactiveWorkbook: "otherWorkbook",
  InvalidSelection: "otherWorkbook",
  ItemNotFound: "sheetGone",
  ItemAlreadyExists: "nameTaken",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  ApiNotFound: "notSupported",
  ApiNotAvailable: "notSupported",
  NotImplemented: "notSupported",
};

/**
 * What Excel on Windows and Mac answers with a GeneralException while another workbook is in front, by the members of the documentation
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-troubleshooting); of those that answer InvalidSelection we call Worksheet.delete
 * and, where nobody needs its answer, Workbook.getSelectedRange.
 */
const needsFront = /^(?:Range\.select|Worksheet\.(?:activate|gridlines|showGridlines)|WorksheetCollection\.add|WorksheetFreezePanes\.\w+)$/;

/** Any thrown value as an ExcelHostError; keeps the host's code, message and place. */
export function toHostError(error: unknown): ExcelHostError {
  if (error instanceof ExcelHostError) return error;
  if (!isCoded(error)) return new ExcelHostError("hostFailed", String(error));
  const place = error.debugInfo?.errorLocation;
  const technical = `${error.code}: ${error.message}${place === undefined ? "" : ` (${place})`}`;
  return new ExcelHostError(codeOf(error.code, place ?? ""), technical);
}

function codeOf(code: string, place: string): HostErrorCode {
  if (code === "GeneralException" && needsFront.test(place)) return "otherWorkbook";
  return codes[code] ?? "hostFailed";
}

/** The host's own code of a thrown value; "" where it has none. */
export function hostCodeOf(error: unknown): string {
  return isCoded(error) ? error.code : "";
}

interface CodedError {
  readonly code: string;
  readonly message: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

/** Office.js may live in another realm, so errors are known by their shape. */
function isCoded(error: unknown): error is CodedError {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" && "message" in error;
}
