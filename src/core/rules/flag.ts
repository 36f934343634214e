import { pointsIn, slotOf } from "./fit";
import type { RuleKind } from "./kind";

/** All the points for a yes: «成立领导小组并由市领导担任组长的，得20分；未达要求的不得分». */
export interface FlagRule {
  readonly kind: "flag";
  readonly entry: string;
  readonly points: number;
}

export const flag: RuleKind<FlagRule> = {
  entries: (rule) => [rule.entry],
  prepare(rule, row) {
    const slot = slotOf(row, rule.kind, rule.entry, "a yes or no");
    const { label } = row.entry(rule.entry);
    const points = pointsIn(row, rule.kind, rule.points);
    const isYes = (refs: readonly string[]) => `${refs[slot]}=1`;
    return {
      points: (values) => (values[slot] === 1 ? points : 0),
      formula: (refs) => `IF(${isYes(refs)},${rule.points},0)`,
      explain: (words) => [
        `${words.label(label)}${words.colon}`,
        {
          when: (values) => values[slot] === 1,
          formula: isYes,
          then: [words.equals(words.yes, String(rule.points))],
          otherwise: [words.equals(words.no, "0")],
        },
      ],
      highest: points,
    };
  },
};
