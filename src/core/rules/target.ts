import { above, atLeast, both, equal, firstThatHolds, number } from "../expression";
import { either } from "../explanation";
import { name, number as plainNumber } from "../parameters";
import { enteredIn, statedIn } from "./fit";
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
  parameters: () => ({ done: name, plan: name, revoked: name, points: plainNumber }),
  entries: (rule) => [rule.done, rule.plan, rule.revoked],
  prepare(rule, row) {
    const figure = (at: "done" | "plan" | "revoked") => enteredIn(row, rule, rule[at], "number", at);
    const [done, plan, revoked] = [figure("done"), figure("plan"), figure("revoked")];
    const points = statedIn(row, rule.points, "points");
    const isMet = atLeast(done, plan);
    return {
      points: firstThatHolds([{ test: both(isMet, equal(revoked, number(0))), points }]),
      explain: (words) => [
        `${words.label(row.entry(rule.done).label)} `,
        done,
        `${words.comma}${words.label(row.entry(rule.plan).label)} `,
        plan,
        words.comma,
        either(
          above(revoked, number(0)),
          [
            `${words.label(row.entry(rule.revoked).label)} `,
            revoked,
            `${words.unit(row.entry(rule.revoked).unit)}${words.equals("", "0")}`,
          ],
          [either(isMet, [words.equals(words.planMet, String(points))], [words.equals(words.planMissed, "0")])],
        ),
      ],
    };
  },
};
