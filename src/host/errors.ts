/** The codes of Excel's own refusals that this host gives. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RangeExceedsLimit"
  | "RequestPayloadSizeLimitExceeded";

/** Excel's wording of each refusal, used where nothing more exact can be said. */
const WORDING: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound: "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidOperationInCellEditMode:
    "Excel is in cell-editing mode. Please exit the edit mode by using the enter or tab keys or by selecting another cell, and then try again.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  RangeExceedsLimit: "The cell count in the range has exceeded the maximum supported number.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
};

/** A refusal in Excel's terms; travels over the wire as `Error: {Code, Message}`. */
export class HostError extends Error {
  readonly code: string;
  /** The member that was refused, e.g. "Worksheet.activate", where it is known. */
  location: string | undefined;

  constructor(code: HostErrorCode, message: string = WORDING[code]) {
    super(message);
    this.name = "HostError";
    this.code = code;
  }
}

/** A refusal of a kind chosen by a test, with any code Excel might give. */
export class InjectedError extends HostError {
  override readonly code: string;

  constructor(code: string) {
    super("GeneralException", `The request failed (${code}).`);
    this.code = code;
  }
}

/** Ends a request that only reads and that a person's change has overtaken; it begins anew. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";
}
