import type { EntryKind } from "./kind";
import { issueOfWhole, mostTyped, numberBehaviour, wholeStatus } from "./numbers";

/** A whole number of 0 or more: 人, 个, 家. */
export interface CountType {
  readonly kind: "count";
}

const counted = numberBehaviour(["number", "wholeNumber"], {
  issues: ["missing", "notNumber", "negative", "fraction", "errorValue", "tooLarge"],
  whenEmpty: 0,
  asks: { sentence: { zh: "请填不小于 0 的整数", en: "Enter a whole number of 0 or more" }, noneIsZero: true },
  check: issueOfWhole,
  status: wholeStatus,
  limits: () => ({ kind: "whole", min: 0, max: mostTyped }),
  model: (isGood) => (isGood ? 118 : 21),
});

export const count: EntryKind<CountType> = { parameters: {}, behaviour: () => counted };
