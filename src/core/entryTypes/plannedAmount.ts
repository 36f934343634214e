import { statusNumber } from "../issue";
import type { EntryKind } from "./kind";
import { issueOfNumber, mostTyped, numberBehaviour, numericStatus, shownFormula } from "./numbers";

/** A number above 0 with decimals that an amount is held against: the year's budget, last year's revenue in 万元. */
export interface PlannedAmountType {
  readonly kind: "plannedAmount";
}

/** What rules count amounts in: of 万元 a whole yuan. Less is nothing to divide by. */
const smallest = 0.0001;

const planned = numberBehaviour(["number", "amount", "plan"], {
  issues: ["missing", "notNumber", "negative", "errorValue", "zeroPlan"],
  asks: { sentence: { zh: "请填大于 0 的数", en: "Enter a number above 0" }, noneIsZero: false },
  check: (value) => issueOfNumber(value) ?? (Number(value) < smallest ? "zeroPlan" : null),
  status: (cell, valid) => numericStatus(cell, `IF(${shownFormula(cell)}<${smallest},${statusNumber("zeroPlan")},${valid})`),
  limits: () => ({ kind: "decimal", min: smallest, max: mostTyped }),
  model: () => 1200.5,
});

export const plannedAmount: EntryKind<PlannedAmountType> = { parameters: {}, behaviour: () => planned };
