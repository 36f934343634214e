import type { CellValue, EntryValue, StatusCode } from "../issue";
import { plainZero } from "../exact";
import { errorIn, statusNumber } from "../issue";
import { foreign, noQuota } from "./foreign";
import type { Asked } from "../schemeProblem";
import type { EntryBehaviour } from "./kind";

/** Full-width digits and signs, as a Chinese input method types them. */
const fullWidth = /[\uff01-\uff5e]/g;

/** Digits a person would read as a number although the cell holds text, with or without thousands separators. */
const readableNumber = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/**
 * The number a text plainly stands for, or null: "１２" and " 12 " are 12, "约10" and "5人" are nothing.
 * Offered as a correction, never applied unasked.
 */
export function numberInText(text: string): number | null {
  const plain = narrow(text);
  const number = readableNumber.test(plain) ? Number(plain.replaceAll(",", "")) : null;
  return number === Infinity || number === -Infinity ? null : number;
}

/** Signs of half width and no spaces. Not NFKC: it would read a footnote mark as a digit, "12²" as 122. */
export function narrow(text: string): string {
  return text.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[\s\u200b\ufeff]/g, "");
}

export function issueOfNumber(value: EntryValue): StatusCode | null {
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

/** The last thousands that the core counts with. In thousands every spreadsheet compares exactly; with all 16 digits none does. */
const lastThousands = 9_007_199_254_741;

export function issueOfWhole(value: EntryValue): StatusCode | null {
  const issue = issueOfNumber(value);
  if (issue !== null) return issue;
  if (!Number.isInteger(value)) return "fraction";
  return Number(value) >= firstTooLarge ? "tooLarge" : null;
}

/** TRUE and FALSE are numbers to some spreadsheets, so they are ruled out by name. */
export function numericStatus(cell: string, then: string): string {
  const notNumber = `OR(ISLOGICAL(${cell}),NOT(ISNUMBER(${cell})))`;
  return `IF(${notNumber},${statusNumber("notNumber")},IF(${cell}<0,${statusNumber("negative")},${then}))`;
}

/** The status of a cell with a number of 0 or more that has to be whole. */
export function wholeStatus(cell: string, then: string): string {
  const shown = shownFormula(cell);
  const isTooLarge = `ROUND(${cell}/1000,0)>${lastThousands}`;
  return numericStatus(cell, `IF(${isTooLarge},${statusNumber("tooLarge")},IF(${shown}<>INT(${shown}),${statusNumber("fraction")},${then}))`);
}

/**
 * A number of 0 or more as it is shown, as the core's asShown: 15 digits, at most 14 of them decimals. INT and ROUND
 * of every spreadsheet agree on it, where comparisons of the last binary digits do not. What has 16 digits before the
 * point is whole, and rounding it would lose them.
 */
export function shownFormula(cell: string): string {
  return `IF(${cell}<=999999999999999,ROUND(${cell},MAX(0,15-LEN(INT(${cell})))),${cell})`;
}

/** What all entries have in common that are filled in as numbers. */
export function numberBehaviour(
  gives: readonly Asked[],
  own: Pick<EntryBehaviour, "issues" | "asks" | "check" | "status" | "limits" | "model"> & Partial<EntryBehaviour>,
): EntryBehaviour {
  return {
    gives,
    control: "number",
    format: "General",
    choices: [],
    most: null,
    whenEmpty: null,
    lacking: undefined,
    standsForItself: true,
    toNumber: (value) => (typeof value === "number" ? plainZero(value) : 0),
    numberFormula: (cell) => shownFormula(cell),
    // What a person typed is never taken for what the label stands for.
    read: (cell) => (cell === noQuota ? foreign(cell) : cell),
    printed: (value) => value,
    write: (value): CellValue => value ?? null,
    mend(cell) {
      const number = typeof cell === "boolean" ? null : numberInText(cell);
      return number === null ? null : { after: number, reason: "numberAsText" };
    },
    ...own,
  };
}

/** The largest number that a data validation lets in. */
export const mostTyped = 999_999_999;
