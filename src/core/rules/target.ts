import { pointsIn, slotOf } from "./fit";
import { entered } from "../explanation";
import type { RuleKind } from "./kind";

/** All the points when the plan is met and nothing was revoked: «完成计划数的得10分；因投诉并经查实而取消省级示范的，不得分». */
export interface TargetRule {
  readonly kind: "target";
  readonly done: string;
  readonly plan: string;
  readonly revoked: string;
  readonly points: number;
}

export const target: RuleKind<TargetRule> = {
  entries: (rule) => [rule.done, rule.plan, rule.revoked],
  prepare(rule, row) {
    const done = slotOf(row, rule.kind, rule.done, "a number");
    const plan = slotOf(row, rule.kind, rule.plan, "a number");
    const revoked = slotOf(row, rule.kind, rule.revoked, "a number");
    const points = pointsIn(row, rule.kind, rule.points);
    const isMet = (values: readonly number[]) => (values[done] ?? 0) >= (values[plan] ?? 0);
    const isRevoked = (values: readonly number[]) => (values[revoked] ?? 0) > 0;
    return {
      points: (values) => (isMet(values) && !isRevoked(values) ? points : 0),
      formula: (refs) => `IF(AND(${refs[done]}>=${refs[plan]},${refs[revoked]}=0),${rule.points},0)`,
      explain: (words) => [
        `${words.label(row.entry(rule.done).label)} `,
        entered(done),
        `${words.comma}${words.label(row.entry(rule.plan).label)} `,
        entered(plan),
        words.comma,
        {
          when: isRevoked,
          formula: (refs) => `${refs[revoked]}>0`,
          then: [
            `${words.label(row.entry(rule.revoked).label)} `,
            entered(revoked),
            `${words.unit(row.entry(rule.revoked).unit)}${words.equals("", "0")}`,
          ],
          otherwise: [
            {
              when: isMet,
              formula: (refs) => `${refs[done]}>=${refs[plan]}`,
              then: [words.equals(words.planMet, String(rule.points))],
              otherwise: [words.equals(words.planMissed, "0")],
            },
          ],
        },
      ],
      highest: points,
    };
  },
};
