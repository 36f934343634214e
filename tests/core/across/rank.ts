import { int, reported } from "../kinds/case";
import type { AcrossCase } from "./case";
import { cents, nearest, placeOf } from "./case";

const tiers = [{ rank: 1, points: 10 }, { rank: 3, points: 7.5 }, { rank: 6, points: 2 }];
const pointsAt = (place: bigint): bigint => (place <= 1n ? 1000n : place <= 3n ? 750n : place <= 6n ? 200n : 0n);
const users = reported("users", "查询量", "Queries");
const done = [reported("done", "办结数", "Done", { kind: "count" }, { atMost: "received" }), reported("received", "受理数", "Received", { kind: "plan" })];
const years = [reported("now", "本年", "This year"), reported("before", "上年", "Last year", { kind: "plan" })];

export const rank: AcrossCase = {
  rule: { kind: "rank", entry: "users", tiers },
  entries: [users],
  max: 10,
  straight: (own, all) => pointsAt(placeOf(int(own["users"]), all.map(({ users: of }) => int(of)))),
  sentences: [
    [[{ users: 5 }, { users: 9 }, { users: 5 }, { users: 1 }], 7.5, "查询量 5，第 2 名（以已报送的 4 市计），前3名＝7.5", "Queries 5, rank 2 (of 4 that have reported), first 3 = 7.5"],
    [[{ users: 1 }, ...[2, 3, 4, 5, 6, 7].map((of) => ({ users: of }))], 0, "查询量 1，第 7 名（以已报送的 7 市计），前6名以外＝0", "Queries 1, rank 7 (of 7 that have reported), not among the first 6 = 0"],
  ],
  refused: [
    [{ kind: "rank", entry: "users", tiers: [{ rank: 3, points: 10 }, { rank: 1, points: 5 }] }, "tiersDoNotRise"],
    [{ kind: "rank", entry: "users", tiers: [{ rank: 1.5, points: 10 }] }, "tiersDoNotRise"],
    [{ kind: "sum", of: [{ kind: "rank", entry: "users", tiers: [{ rank: 1, points: 5 }] }, { kind: "rank", entry: "users", better: "low", tiers: [{ rank: 1, points: 5 }] }] }, "severalAcross"],
  ],
};

const rate = ({ done: part, received }: Readonly<Record<string, unknown>>): bigint => nearest(10_000n * BigInt(Number(part)), BigInt(Number(received)));

export const rankOfRates: AcrossCase = {
  rule: { kind: "rank", entry: "done", whole: "received", tiers },
  entries: done,
  max: 10,
  straight: (own, all) => pointsAt(placeOf(rate(own), all.map(rate))),
  sentences: [[[{ done: 2, received: 3 }, { done: 6667, received: 10_000 }], 10, "办结数 2÷受理数 3＝66.67%，第 1 名（以已报送的 2 市计），前1名＝10", "Done 2 ÷ Received 3 = 66.67%, rank 1 (of 2 that have reported), first 1 = 10"]],
};

const growth = ({ now, before }: Readonly<Record<string, unknown>>): bigint => nearest(10_000n * (BigInt(Number(now)) - BigInt(Number(before))), BigInt(Number(before)));

export const rankOfGrowth: AcrossCase = {
  rule: { kind: "rank", entry: "now", last: "before", tiers },
  entries: years,
  max: 10,
  straight: (own, all) => pointsAt(placeOf(growth(own), all.map(growth))),
  sentences: [[[{ now: 1, before: 3 }, { now: 2, before: 3 }], 7.5, "本年 1，上年 3，增幅 -66.67%，第 2 名（以已报送的 2 市计），前3名＝7.5", "This year 1, Last year 3, growth -66.67%, rank 2 (of 2 that have reported), first 3 = 7.5"]],
};

export const rankFromBelow: AcrossCase = {
  rule: { kind: "rank", entry: "share", better: "low", tiers },
  entries: [reported("share", "失信率", "Defaults", { kind: "percent" })],
  max: 10,
  straight: (own, all) => pointsAt(placeOf(cents(own["share"]), all.map(({ share }) => cents(share)), true)),
  sentences: [[[{ share: 0.29 }, { share: 0.3 }], 10, "失信率 0.29%，第 1 名（以已报送的 2 市计），前1名＝10", "Defaults 0.29%, rank 1 (of 2 that have reported), first 1 = 10"]],
};
