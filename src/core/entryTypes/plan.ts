import { statusNumber } from "../issue";
import { oneOf, optional } from "../parameters";
import { foreign, noQuota } from "./foreign";
import type { EntryBehaviour, EntryKind } from "./kind";
import { issueOfWhole, mostTyped, numberBehaviour, wholeStatus } from "./numbers";

/**
 * A whole number above 0, the whole of a rate or the year's plan; with `noQuota` one of which the province may say that
 * it set none (reading 18), and what the indicator then gives: no points, or all of them.
 */
export interface PlanType {
  readonly kind: "plan";
  readonly noQuota?: "zero" | "full";
}

export const plan: EntryKind<PlanType> = {
  parameters: { noQuota: optional(oneOf("zero", "full")) },
  behaviour({ noQuota: lacking }) {
    const planned = numberBehaviour(["number", "wholeNumber", "plan"], {
      issues: ["missing", "notNumber", "negative", "fraction", "errorValue", "tooLarge", "zeroPlan"],
      asks: { sentence: { zh: "请填大于 0 的整数", en: "Enter a whole number above 0" }, noneIsZero: false },
      check: (value) => issueOfWhole(value) ?? (value === 0 ? "zeroPlan" : null),
      status: (cell, valid) => wholeStatus(cell, `IF(ROUND(${cell},0)=0,${statusNumber("zeroPlan")},${valid})`),
      limits: () => ({ kind: "whole", min: 1, max: mostTyped }),
      model: () => 120,
    });
    return lacking === undefined ? planned : withoutQuota(planned, lacking);
  },
};

function withoutQuota(planned: EntryBehaviour, lacking: "zero" | "full"): EntryBehaviour {
  return {
    ...planned,
    lacking,
    check: (value) => (value === noQuota ? null : planned.check(value)),
    // Nothing is above a quota that was not set.
    toNumber: (value) => (value === noQuota ? Infinity : planned.toNumber(value)),
    read(cell, words, column) {
      if (column === "verified" && cell === words.noQuota) return noQuota;
      // What a person typed is never taken for what the label stands for.
      return cell === noQuota ? foreign(cell) : cell;
    },
    write: (value, words) => (value === noQuota ? words.noQuota : planned.write(value, words)),
  };
}
