import type { EntryKind } from "./kind";
import { issueOfNumber, mostTyped, numberBehaviour, numericStatus } from "./numbers";

/** A number of 0 or more with decimals: 万元. */
export interface AmountType {
  readonly kind: "amount";
}

const measured = numberBehaviour(["number", "amount"], {
  issues: ["missing", "notNumber", "negative", "errorValue"],
  asks: { sentence: { zh: "请填不小于 0 的数", en: "Enter a number of 0 or more" }, noneIsZero: true },
  check: issueOfNumber,
  status: numericStatus,
  limits: () => ({ kind: "decimal", min: 0, max: mostTyped }),
  model: (isGood) => (isGood ? 1118.5 : 21.5),
});

export const amount: EntryKind<AmountType> = { parameters: {}, behaviour: () => measured };
