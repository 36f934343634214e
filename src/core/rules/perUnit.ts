import { wholeSteps } from "../exact";
import type { Piece } from "../explanation";
import { entered } from "../explanation";
import { SchemeError } from "../schemeError";
import { pointsIn, slotOf } from "./fit";
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
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const slot = slotOf(row, rule.kind, rule.entry, rule.step === undefined ? "a whole number" : "a number");
    const { label, unit } = row.entry(rule.entry);
    const each = pointsIn(row, rule.kind, rule.each);
    const { step } = rule;
    if (step !== undefined && !(step > 0)) throw new SchemeError([`${row.code}: perUnit rule: ${step} is not a step`]);
    const units = (value: number) => (step === undefined ? value : wholeSteps(value, step));
    const unitsFormula = (ref: string) => (step === undefined ? ref : `INT(${ref}/${step})`);
    const formula = (refs: readonly string[]) => {
      const count = unitsFormula(refs[slot] ?? "");
      return rule.each === 1 ? count : `${rule.each}*${count}`;
    };
    const points = (values: readonly number[]) => each * units(values[slot] ?? 0);
    return {
      points,
      formula,
      explain: (words) => {
        const given: readonly Piece[] = [
          `${words.label(label)} `,
          entered(slot),
          words.unit(unit),
        ];
        const counted: readonly Piece[] =
          step === undefined
            ? []
            : [
                words.wholeSteps(step),
                { value: (values) => units(values[slot] ?? 0), formula: (refs) => unitsFormula(refs[slot] ?? "") },
              ];
        return [
          ...given,
          ...counted,
          `${words.times}${rule.each}${words.is}`,
          { value: (values) => points(values) / 100, formula: (refs) => `(${formula(refs)})` },
        ];
      },
      highest: Infinity,
    };
  },
};
