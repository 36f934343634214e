import type { EntryValue } from "../../../src/core/index";
import type { KindCase } from "./case";
import { halfUp, least, notBelowZero, reported } from "./case";

/** Money held against money: 万元 with up to four decimals, which is to say in yuan. */
const yuan = (value: EntryValue): bigint => BigInt(Math.round(Number(value) * 10_000));
const amounts = [reported("spent", "投入资金", "Spent", { kind: "amount" }, { unit: "万元" }), reported("budget", "计划资金", "Budget", { kind: "plannedAmount" }, { unit: "万元" })];

export const amountShare: KindCase = {
  rule: { kind: "proportion", part: "spent", whole: "budget", points: 60 },
  entries: amounts,
  max: 60,
  straight: ({ spent, budget }) => least(6000n, halfUp(6000n * yuan(spent), yuan(budget))),
  sentences: [
    [{ spent: 67.5, budget: 120.25 }, 33.68, "投入资金 67.5÷计划资金 120.25×60＝33.68", "Spent 67.5 ÷ Budget 120.25 × 60 = 33.68"],
    [{ spent: 0.0067, budget: 0.4 }, 1.01, "投入资金 0.0067÷计划资金 0.4×60＝1.01", "Spent 0.0067 ÷ Budget 0.4 × 60 = 1.01"],
    [{ spent: 120.25, budget: 120.25 }, 60, "投入资金 120.25÷计划资金 120.25×60＝60", "Spent 120.25 ÷ Budget 120.25 × 60 = 60"],
  ],
  refused: [[{ kind: "proportion", part: "budget", whole: "spent", points: 60 }, "unfitting"]],
};

export const amountRate: KindCase = {
  rule: { kind: "rate", part: "spent", whole: "budget", tiers: [{ percent: 95, points: 10 }, { percent: 80, points: 5.5 }] },
  entries: amounts,
  max: 10,
  straight({ spent, budget }) {
    const reaches = (percent: bigint) => 100n * yuan(spent) >= percent * yuan(budget);
    return reaches(95n) ? 1000n : reaches(80n) ? 550n : 0n;
  },
  sentences: [
    [{ spent: 95, budget: 100.01 }, 5.5, "95÷100.01，80%以上＝5.5", "95 ÷ 100.01, 80% or more = 5.5"],
    [{ spent: 0.19, budget: 0.2 }, 10, "0.19÷0.2，95%以上＝10", "0.19 ÷ 0.2, 95% or more = 10"],
  ],
};

export const amountControl: KindCase = {
  rule: { kind: "control", actual: "spent", target: "budget", points: 20 },
  entries: amounts,
  max: 20,
  straight({ spent, budget }) {
    const [actual, target] = [yuan(spent), yuan(budget)];
    return actual <= target ? 2000n : halfUp(2000n * notBelowZero(2n * target - actual), target);
  },
  sentences: [[{ spent: 12.6, budget: 10.5 }, 16, "投入资金 12.6 万元，计划资金 10.5，（2－12.6÷10.5）×20＝16", "Spent 12.6, Budget 10.5, (2 − 12.6 ÷ 10.5) × 20 = 16"]],
};

export const amountGrowth: KindCase = {
  rule: { kind: "growth", current: "spent", last: "budget", each: 0.5, max: 10 },
  entries: amounts,
  max: 10,
  straight: ({ spent, budget }) => least(1000n, halfUp(50n * 100n * notBelowZero(yuan(spent) - yuan(budget)), yuan(budget))),
  sentences: [[{ spent: 103.3, budget: 100.1 }, 1.6, "投入资金 103.3，计划资金 100.1，（103.3－100.1）÷100.1×100×0.5＝1.6（最高10）", "Spent 103.3, Budget 100.1, (103.3 − 100.1) ÷ 100.1 × 100 × 0.5 = 1.6 (max 10)"]],
};

export const amountAboveQuota: KindCase = {
  rule: { kind: "cap", max: 5, of: { kind: "aboveQuota", done: "spent", plan: "budget", tiers: [{ percent: 10, points: 1 }], further: { beyond: 30, step: 20, each: 1 } } },
  entries: amounts,
  max: 5,
  straight({ spent, budget }) {
    const [over, of] = [100n * (yuan(spent) - yuan(budget)), yuan(budget)];
    return least(500n, (over > 10n * of ? 100n : 0n) + 100n * (notBelowZero(over - 30n * of) / (20n * of)));
  },
  sentences: [
    [{ spent: 0.33, budget: 0.3 }, 0, "投入资金 0.33，计划资金 0.3，未超过计划10%＝0；超过30%后每满20% 0×1；合计＝0（最高5）", "Spent 0.33, Budget 0.3, not more than 10% above the plan = 0; each whole 20% beyond 30%: 0 × 1; total = 0 (max 5)"],
  ],
};
