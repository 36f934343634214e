import type { KindCase } from "./case";
import { halfUp, int, least, reported } from "./case";

export const weighted: KindCase = {
  rule: {
    kind: "weighted",
    parts: [
      { percent: 60, of: { kind: "proportion", part: "done", whole: "plan", points: 100 } },
      { percent: 35, of: { kind: "awarded", entry: "opinion" } },
      { percent: 5, of: { kind: "cap", max: 100, of: { kind: "perUnit", entry: "docs", each: 0.1 } } },
    ],
  },
  entries: [
    reported("done", "完成数", "Done"),
    reported("plan", "计划数", "Planned", { kind: "plan" }),
    reported("opinion", "公众评议", "Public opinion", { kind: "score", max: 100 }),
    reported("docs", "信息条数", "Items"),
  ],
  max: 100,
  straight({ done, plan, opinion, docs }) {
    const target = int(done) >= int(plan) ? 10_000n : halfUp(10_000n * int(done), int(plan));
    const voted = BigInt(Math.round(Number(opinion) * 100));
    return halfUp(60n * target + 35n * voted + 5n * least(10_000n, 10n * int(docs)), 100n);
  },
  sentences: [
    [
      { done: 2, plan: 3, opinion: 87.5, docs: 3 },
      70.64,
      "完成数 2÷计划数 3×100＝66.67；公众评议＝87.5（最高100）；信息条数 3×0.1＝0.3（最高100）；66.67×60%＋87.5×35%＋0.3×5%＝70.64",
      "Done 2 ÷ Planned 3 × 100 = 66.67; Public opinion = 87.5 (max 100); Items 3 × 0.1 = 0.3 (max 100); 66.67 × 60% + 87.5 × 35% + 0.3 × 5% = 70.64",
    ],
  ],
  refused: [
    [
      {
        kind: "weighted",
        parts: [
          { percent: 0, of: { kind: "proportion", part: "done", whole: "plan", points: 100 } },
          { percent: 60.5, of: { kind: "highest", of: [{ kind: "awarded", entry: "opinion" }, { kind: "perUnit", entry: "docs", each: 1 }] } },
        ],
      },
      "noPercent",
    ],
  ],
};
