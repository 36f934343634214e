import type { KindCase } from "./case";
import { halfUp, int, least, notBelowZero, reported } from "./case";

const entries = [reported("now", "本年用户数", "Users this year"), reported("before", "上年用户数", "Users last year", { kind: "plan" })];

export const growth: KindCase = {
  rule: { kind: "growth", current: "now", last: "before", each: 0.25, max: 10 },
  entries,
  max: 10,
  straight: ({ now, before }) => least(1000n, halfUp(25n * 100n * notBelowZero(int(now) - int(before)), int(before))),
  sentences: [
    [{ now: 113, before: 100 }, 3.25, "本年用户数 113，上年用户数 100，（113－100）÷100×100×0.25＝3.25（最高10）", "Users this year 113, Users last year 100, (113 − 100) ÷ 100 × 100 × 0.25 = 3.25 (max 10)"],
    [{ now: 99, before: 100 }, 0, "本年用户数 99，上年用户数 100，未增长＝0", "Users this year 99, Users last year 100, no growth = 0"],
  ],
};

export const growthInSteps: KindCase = {
  rule: { kind: "growth", current: "now", last: "before", each: 2, max: 10, step: 5 },
  entries,
  max: 10,
  straight: ({ now, before }) => least(1000n, 200n * ((100n * notBelowZero(int(now) - int(before))) / (5n * int(before)))),
  sentences: [[{ now: 114, before: 100 }, 4, "本年用户数 114，上年用户数 100，增幅每满5% 2×2＝4（最高10）", "Users this year 114, Users last year 100, each whole 5% of growth: 2 × 2 = 4 (max 10)"]],
  refused: [[{ kind: "growth", current: "now", last: "before", each: 2, max: 10, step: 2.5 }, "noPercent"]],
};
