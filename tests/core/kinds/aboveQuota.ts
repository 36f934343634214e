import type { KindCase } from "./case";
import { int, least, notBelowZero, reported } from "./case";

export const aboveQuota: KindCase = {
  rule: { kind: "cap", max: 5, of: { kind: "aboveQuota", done: "done", plan: "plan", tiers: [{ percent: 10, points: 1 }], further: { beyond: 30, step: 20, each: 1 } } },
  entries: [reported("done", "完成数", "Done"), reported("plan", "计划数", "Planned", { kind: "plan" })],
  max: 5,
  straight({ done, plan }) {
    const [over, of] = [100n * (int(done) - int(plan)), int(plan)];
    return least(500n, (over > 10n * of ? 100n : 0n) + 100n * (notBelowZero(over - 30n * of) / (20n * of)));
  },
  sentences: [
    [{ done: 110, plan: 100 }, 0, "完成数 110，计划数 100，未超过计划10%＝0；超过30%后每满20% 0×1；合计＝0（最高5）", "Done 110, Planned 100, not more than 10% above the plan = 0; each whole 20% beyond 30%: 0 × 1; total = 0 (max 5)"],
    [{ done: 172, plan: 100 }, 3, "完成数 172，计划数 100，超过计划10%以上＝1；超过30%后每满20% 2×1；合计＝3（最高5）", "Done 172, Planned 100, more than 10% above the plan = 1; each whole 20% beyond 30%: 2 × 1; total = 3 (max 5)"],
  ],
};

export const aboveQuotaTiers: KindCase = {
  rule: { kind: "aboveQuota", done: "done", plan: "plan", tiers: [{ percent: 50, points: 2 }, { percent: 0, points: 0.5 }] },
  entries: aboveQuota.entries,
  max: 2,
  straight: ({ done, plan }) => (2n * int(done) > 3n * int(plan) ? 200n : int(done) > int(plan) ? 50n : 0n),
  sentences: [
    [{ done: 101, plan: 100 }, 0.5, "完成数 101，计划数 100，超过计划＝0.5", "Done 101, Planned 100, above the plan = 0.5"],
    [{ done: 100, plan: 100 }, 0, "完成数 100，计划数 100，未超过计划＝0", "Done 100, Planned 100, not above the plan = 0"],
  ],
  refused: [[{ kind: "aboveQuota", done: "done", plan: "plan", tiers: [{ percent: 0, points: 1 }, { percent: 50, points: 2 }] }, "tiersDoNotFall"]],
};
