import { proportionOf } from "../exact";
import { pointsIn, slotOf } from "./fit";
import { entered } from "../explanation";
import type { RuleKind } from "./kind";

/** part / whole × points, all of them at or above the whole: «市级完成贯标企业数/年度计划数×60» (readings 4, 7, 8). */
export interface ProportionRule {
  readonly kind: "proportion";
  readonly part: string;
  readonly whole: string;
  readonly points: number;
}

export const proportion: RuleKind<ProportionRule> = {
  entries: (rule) => [rule.part, rule.whole],
  prepare(rule, row) {
    const part = slotOf(row, rule.kind, rule.part, "a whole number");
    const whole = slotOf(row, rule.kind, rule.whole, "a plan");
    const points = (values: readonly number[]) => proportionOf(rule.points, values[part] ?? 0, values[whole] ?? 1);
    const full = pointsIn(row, rule.kind, rule.points);
    // ROUND differs between spreadsheets on ties such as 1.005; the whole-number form does not.
    const formula = (refs: readonly string[]) =>
      `IF(${refs[part]}>=${refs[whole]},${rule.points},INT((${2 * full}*${refs[part]}+${refs[whole]})/(2*${refs[whole]}))/100)`;
    return {
      points,
      formula,
      explain: (words) => [
        `${words.label(row.entry(rule.part).label)} `,
        entered(part),
        `${words.dividedBy}${words.label(row.entry(rule.whole).label)} `,
        entered(whole),
        `${words.times}${rule.points}${words.is}`,
        { value: (values) => points(values) / 100, formula },
        {
          when: (values) => (values[part] ?? 0) > (values[whole] ?? 0),
          formula: (refs) => `${refs[part]}>${refs[whole]}`,
          then: [words.note(words.overfulfilled)],
          otherwise: [],
        },
      ],
      highest: full,
    };
  },
};
