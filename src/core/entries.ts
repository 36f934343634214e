import { asShown } from "./exact";
import type { Entry, EntryType } from "./entry";
import { noQuota } from "./entry";

/** What a form holds for one entry. A choice is its option id. */
export type EntryValue = number | boolean | string | null | undefined;

/** A complete or partial form: entry key ("1.3.fullTime") to value. */
export type Entries = Readonly<Record<string, EntryValue>>;

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
  | "unknownKey";

/** Error values of a spreadsheet as Office.js and files give them. */
const errorValue = /^#(N\/A|[A-Z/\d]+[!?]|[A-Z]+_DATA)$/;

/** Full-width digits and signs, as a Chinese input method types them. */
const fullWidth = /[\uff01-\uff5e]/g;

/** Digits a person would read as a number although the cell holds text, with or without thousands separators. */
const readableNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** True where nothing was entered: undefined, null or an empty text. */
export function isMissing(value: EntryValue): boolean {
  return value === undefined || value === null || value === "";
}

/**
 * The number a text plainly stands for, or null: "１２" and " 12 " are 12, "约10" and "5人" are nothing.
 * Offered as a correction, never applied unasked.
 */
export function numberInText(text: string): number | null {
  // Not NFKC: it would read a footnote mark as a digit, "12²" as 122.
  const narrow = text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const plain = narrow.replace(/[\s\u200b\ufeff]/g, "");
  const number = readableNumber.test(plain) ? Number(plain.replaceAll(",", "")) : null;
  return number === Infinity || number === -Infinity ? null : number;
}

/** Checks one value against its entry's type, alone; missing counts as an issue here. Never throws. */
export function issueOf(entry: Entry, value: EntryValue): IssueCode | null {
  return issueOfValue(entry.type, typeof value === "number" ? asShown(value) : value);
}

/** The same for who has the type at hand, and the value as it counts. */
export function issueOfValue(type: EntryType, value: EntryValue): IssueCode | null {
  if (isMissing(value)) return "missing";
  switch (type.kind) {
    case "bool":
      return typeof value === "boolean" ? null : (errorIn(value) ?? "notBoolean");
    case "choice":
      return type.options.some((option) => option.id === value) ? null : (errorIn(value) ?? "notOption");
    case "plan":
      if (value === noQuota && type.noQuota !== undefined) return null;
      return issueOfNumber(value) ?? issueOfWhole(value, type.kind);
    case "count":
      return issueOfNumber(value) ?? issueOfWhole(value, type.kind);
    case "amount":
      return issueOfNumber(value);
    case "score":
      return issueOfNumber(value) ?? (Number(value) > type.max ? "aboveMax" : null);
  }
}

/** The issues that a value of this entry's type can have, missing first. */
export function issuesOfType(entry: Entry): readonly Exclude<IssueCode, "unknownKey">[] {
  switch (entry.type.kind) {
    case "bool":
      return ["missing", "notBoolean", "errorValue"];
    case "choice":
      return ["missing", "notOption", "errorValue"];
    case "count":
    case "plan": {
      const whole = ["missing", "notNumber", "negative", "fraction", "errorValue", "tooLarge"] as const;
      return [
        ...whole,
        ...(entry.type.kind === "plan" ? (["zeroPlan"] as const) : []),
        ...(entry.atMost === undefined ? [] : (["aboveWhole"] as const)),
      ];
    }
    case "amount":
      return ["missing", "notNumber", "negative", "errorValue"];
    case "score":
      return ["missing", "notNumber", "negative", "aboveMax", "errorValue"];
  }
}

function issueOfNumber(value: EntryValue): IssueCode | null {
  if (typeof value === "string") {
    return errorIn(value) ?? (numberInText(value) === null ? "notNumber" : "numberAsText");
  }
  if (typeof value !== "number" || Number.isNaN(value)) return "notNumber";
  if (value < 0) return "negative";
  return value === Infinity ? "tooLarge" : null;
}

/**
 * From here on a whole number is too large. A little above the safe integers, because no formula can ask for 2⁵³ itself:
 * spreadsheets round 2⁵³ to 15 digits before they compare it. Up to here all arithmetic of the rules stays exact.
 */
const firstTooLarge = 9_007_199_254_741_500;

function issueOfWhole(value: EntryValue, kind: "count" | "plan"): IssueCode | null {
  if (!Number.isInteger(value)) return "fraction";
  if (Number(value) >= firstTooLarge) return "tooLarge";
  return kind === "plan" && value === 0 ? "zeroPlan" : null;
}

function errorIn(value: EntryValue): IssueCode | null {
  return typeof value === "string" && errorValue.test(value) ? "errorValue" : null;
}
