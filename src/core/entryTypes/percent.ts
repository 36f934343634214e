import { statusNumber } from "../issue";
import { decimalToHundredths, plainZero, toPoints } from "../exact";
import type { EntryKind } from "./kind";
import { issueOfNumber, numberBehaviour, numericStatus, shownFormula } from "./numbers";

/**
 * A rate that is reported as such, in per cent from 0 to 100 with at most two decimals: what a form prints as «合格率（%）»
 * is typed as 95.5. A cell in per cent format holds 0.955 and is told as such by the form, as of every number.
 */
export interface PercentType {
  readonly kind: "percent";
}

const whole = 100;

/** Two decimals are told from more in eight, so that every spreadsheet sees the same. */
const scaled = (cell: string): string => `ROUND(${cell}*${whole},8)`;

const rated = numberBehaviour(["number", "percent"], {
  issues: ["missing", "notNumber", "negative", "tooFine", "errorValue", "aboveMax"],
  most: whole,
  standsForItself: false,
  asks: { sentence: { zh: "请填 0 至 100 之间的百分数，最多两位小数，95.5% 填 95.5", en: "Enter per cent from 0 to 100 with at most two decimals: 95.5 for 95.5%" }, noneIsZero: false },
  check(value) {
    const issue = issueOfNumber(value);
    if (issue !== null) return issue;
    if (Number(value) > whole) return "aboveMax";
    return Number.isInteger(Number((Number(value) * whole).toFixed(8))) ? null : "tooFine";
  },
  status: (cell, valid) =>
    numericStatus(cell, `IF(${shownFormula(cell)}>${whole},${statusNumber("aboveMax")},IF(${scaled(cell)}<>INT(${scaled(cell)}),${statusNumber("tooFine")},${valid}))`),
  toNumber: (value) => (typeof value === "number" ? toPoints(decimalToHundredths(plainZero(value))) : 0),
  numberFormula: (cell) => `ROUND(${cell},2)`,
  limits: () => ({ kind: "decimal", min: 0, max: whole }),
  model: (isGood) => (isGood ? 98.5 : 61.5),
});

export const percent: EntryKind<PercentType> = { parameters: {}, behaviour: () => rated };
