import type { KindCase } from "./case";
import { halfUp, int, reported } from "./case";

export const control: KindCase = {
  rule: { kind: "control", actual: "cases", target: "limit", points: 20 },
  entries: [reported("cases", "失信投诉件数", "Complaints", { kind: "count" }, { unit: "件" }), reported("limit", "控制目标", "Target", { kind: "plan" }, { unit: "件" })],
  max: 20,
  straight({ cases, limit }) {
    const [actual, target] = [int(cases), int(limit)];
    if (actual <= target) return 2000n;
    return actual >= 2n * target ? 0n : halfUp(2000n * (2n * target - actual), target);
  },
  sentences: [
    [{ cases: 15, limit: 15 }, 20, "失信投诉件数 15 件，控制目标 15，未超过控制目标＝20", "Complaints 15, Target 15, within the target = 20"],
    [{ cases: 18, limit: 15 }, 16, "失信投诉件数 18 件，控制目标 15，（2－18÷15）×20＝16", "Complaints 18, Target 15, (2 − 18 ÷ 15) × 20 = 16"],
    [{ cases: 30, limit: 15 }, 0, "失信投诉件数 30 件，控制目标 15，达到控制目标的两倍＝0", "Complaints 30, Target 15, twice the target or more = 0"],
  ],
};
