import { bracketed, each, stepsOf } from "../expression";
import { shown } from "../explanation";
import { name, number, optional, step as stepParameter } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { enteredIn, statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points for each unit, or for each whole step of units: «人数×5», «每10万元得1分» (reading 3). */
export interface PerUnitRule {
  readonly kind: "perUnit";
  readonly entry: string;
  readonly each: number;
  /** Units to a step; 1 where absent. */
  readonly step?: number;
}

export const perUnit: RuleKind<PerUnitRule> = {
  parameters: () => ({ entry: name, each: number, step: optional(stepParameter) }),
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const { step } = rule;
    const amount = enteredIn(row, rule, rule.entry, step === undefined ? "wholeNumber" : "number", "entry");
    const { label, unit } = row.entry(rule.entry);
    if (step !== undefined && !(step > 0)) throw new SchemeError([{ code: "noStep", path: [...row.path, "step"], step }]);
    const count = step === undefined ? amount : stepsOf(amount, step);
    const points = each(statedIn(row, rule.each, "each"), count);
    return {
      points,
      explain: (words) => [
        `${words.label(label)} `,
        amount,
        words.unit(unit),
        ...(step === undefined ? [] : [words.wholeSteps(step), count]),
        `${words.times}${rule.each}${words.is}`,
        shown(points, bracketed),
      ],
    };
  },
};
