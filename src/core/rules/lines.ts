import { bracketed, each, stepsOf } from "../expression";
import { toHundredths } from "../exact";
import { shown } from "../explanation";
import type { ListedRule } from "../listedFigure";
import { entriesListed, listedFields, listedIn } from "../listedFigure";
import { number, optional, step as stepParameter } from "../parameters";
import { SchemeError } from "../schemeProblem";
import { statedIn } from "./fit";
import type { RuleKind } from "./kind";

/** Points for each line of a list, or for each unit or whole step of what its lines come to: «列出项目，每个2分», «投入合计每满10万元得1分». */
export interface LinesRule extends ListedRule {
  readonly kind: "lines";
  readonly each: number;
  /** Units to a step; 1 where absent. */
  readonly step?: number;
}

export const lines: RuleKind<LinesRule> = {
  parameters: () => ({ ...listedFields, each: number, step: optional(stepParameter) }),
  entries: entriesListed,
  prepare(rule, row) {
    const { step } = rule;
    if (step !== undefined && !(step > 0)) throw new SchemeError([{ code: "noStep", path: [...row.path, "step"], step }]);
    const { figure, per, say } = listedIn(rule, row, step === undefined);
    const count = step === undefined ? figure : stepsOf(figure, per === 1 ? step : toHundredths(step));
    const points = each(statedIn(row, rule.each, "each"), count);
    return {
      points,
      explain: (words) => [...say(words), ...(step === undefined ? [] : [words.wholeSteps(step), count]), `${words.times}${rule.each}${words.is}`, shown(points, bracketed)],
    };
  },
};
