import type { Values } from "../kinds/case";
import { halfUp, reported } from "../kinds/case";
import type { AcrossCase } from "./case";
import { cents, nearest, placeOf } from "./case";

const fund = reported("fund", "信用服务收入", "Revenue", { kind: "amount" }, { unit: "万元" });
const before = reported("before", "上年收入", "Revenue last year", { kind: "plannedAmount" }, { unit: "万元" });
const yuan = (value: Values[string]): bigint => BigInt(Math.round(Number(value) * 10_000));
const funds = (all: readonly Values[]): readonly bigint[] => all.map(({ fund: of }) => cents(of));
const growth = ({ fund: now, before: last }: Values): bigint => nearest(10_000n * (yuan(now) - yuan(last)), yuan(last));

export const shareOfAmounts: AcrossCase = {
  rule: { kind: "shareOfAll", entry: "fund", points: 20 },
  entries: [fund],
  max: 20,
  straight: (own, all) => (cents(own["fund"]) === 0n ? 0n : halfUp(2000n * cents(own["fund"]), funds(all).reduce((a, b) => a + b, 0n))),
  sentences: [[[{ fund: 0.5 }, { fund: 1.25 }], 5.71, "信用服务收入 0.5÷各市合计 1.75×20＝5.71（以已报送的 2 市计）", "Revenue 0.5 ÷ total of all 1.75 × 20 = 5.71 (of 2 that have reported)"]],
};

export const rankOfAmounts: AcrossCase = {
  rule: { kind: "rank", entry: "fund", tiers: [{ rank: 1, points: 10 }, { rank: 2, points: 5 }] },
  entries: [fund],
  max: 10,
  straight(own, all) {
    const place = placeOf(cents(own["fund"]), funds(all));
    return place === 1n ? 1000n : place === 2n ? 500n : 0n;
  },
  sentences: [[[{ fund: 9.99 }, { fund: 10 }], 5, "信用服务收入 9.99 万元，第 2 名（以已报送的 2 市计），前2名＝5", "Revenue 9.99, rank 2 (of 2 that have reported), first 2 = 5"]],
};

export const rankOfAmountGrowth: AcrossCase = {
  rule: { kind: "rank", entry: "fund", last: "before", tiers: [{ rank: 1, points: 10 }] },
  entries: [fund, before],
  max: 10,
  straight: (own, all) => (placeOf(growth(own), all.map(growth)) === 1n ? 1000n : 0n),
  sentences: [
    [
      [{ fund: 10.5, before: 10.2 }, { fund: 3, before: 3 }],
      10,
      "信用服务收入 10.5，上年收入 10.2，增幅 2.94%，第 1 名（以已报送的 2 市计），前1名＝10",
      "Revenue 10.5, Revenue last year 10.2, growth 2.94%, rank 1 (of 2 that have reported), first 1 = 10",
    ],
  ],
};
