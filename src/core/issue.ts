/** What a form holds for one entry. A choice is its option id. */
export type EntryValue = number | boolean | string | null | undefined;

/** What a cell of a spreadsheet holds. */
export type CellValue = string | number | boolean | null;

/** Why an entry does not count. Stable: interfaces word these codes, they never parse messages. */
export type IssueCode =
  | "missing"
  | "notNumber"
  | "numberAsText"
  | "errorValue"
  | "negative"
  | "fraction"
  | "tooLarge"
  | "zeroPlan"
  | "aboveMax"
  | "aboveWhole"
  | "notBoolean"
  | "notOption"
  | "tooFine"
  | "notDate"
  | "unknownKey";

/**
 * Numbers by which the form's hidden columns say how an entry stands: 1 is valid, 0 is missing, below 0 is invalid.
 * They pick the message in 校验 and paint the cell.
 */
const statusNumbers = {
  missing: 0,
  notNumber: -1,
  numberAsText: -1,
  negative: -2,
  fraction: -3,
  tooFine: -3,
  notOption: -4,
  notBoolean: -4,
  notDate: -4,
  zeroPlan: -5,
  aboveMax: -6,
  aboveWhole: -7,
  errorValue: -8,
  tooLarge: -9,
} as const satisfies Partial<Record<IssueCode, number>>;

/** Issues that a form can show; a key that the scheme does not know has no line there. */
export type StatusCode = keyof typeof statusNumbers;

/** The status number of an issue. */
export function statusNumber(code: StatusCode): number {
  return statusNumbers[code];
}

/** Error values of a spreadsheet as Office.js and files give them. */
const errorValue = /^#(N\/A|[A-Z/\d]+[!?]|[A-Z]+_DATA)$/;

export function errorIn(value: EntryValue): "errorValue" | null {
  return typeof value === "string" && errorValue.test(value) ? "errorValue" : null;
}
