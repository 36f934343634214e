import { statusNumber } from "../issue";
import { number } from "../parameters";
import type { EntryKind } from "./kind";
import { issueOfNumber, numberBehaviour, numericStatus, shownFormula } from "./numbers";

/** Points from 0 to `max` that an outside body gave, with decimals. */
export interface ScoreType {
  readonly kind: "score";
  readonly max: number;
}

export const score: EntryKind<ScoreType> = {
  parameters: { max: number },
  behaviour: ({ max }) =>
    numberBehaviour(["number", "score"], {
      issues: ["missing", "notNumber", "negative", "aboveMax", "errorValue"],
      most: max,
      asks: { sentence: { zh: `请填 0 至 ${max} 之间的数`, en: `Enter a number from 0 to ${max}` }, noneIsZero: true },
      check: (value) => issueOfNumber(value) ?? (Number(value) > max ? "aboveMax" : null),
      status: (cell, valid) => numericStatus(cell, `IF(${shownFormula(cell)}>${max},${statusNumber("aboveMax")},${valid})`),
      limits: () => ({ kind: "decimal", min: 0, max }),
      model: (isGood) => (isGood ? max : 0),
    }),
};
