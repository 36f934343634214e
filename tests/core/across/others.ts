import { halfUp, int, least, reported } from "../kinds/case";
import type { Values } from "../kinds/case";
import type { AcrossCase } from "./case";
import { cents, nearest, placeOf } from "./case";

const users = reported("users", "查询量", "Queries");
const rated = [reported("done", "办结数", "Done", { kind: "count" }, { atMost: "received" }), reported("received", "受理数", "Received", { kind: "plan" })];
const sum = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);
const most = (all: readonly bigint[]): bigint => all.reduce((a, b) => (a > b ? a : b));
const fewest = (all: readonly bigint[]): bigint => all.reduce((a, b) => (a < b ? a : b));
const usersOf = (all: readonly Values[]): readonly bigint[] => all.map(({ users: of }) => int(of));
const rate = ({ done, received }: Values): bigint => nearest(10_000n * int(done), int(received));

export const shareOfAll: AcrossCase = {
  rule: { kind: "shareOfAll", entry: "users", points: 20 },
  entries: [users],
  max: 20,
  straight: (own, all) => (int(own["users"]) === 0n ? 0n : halfUp(2000n * int(own["users"]), sum(usersOf(all)))),
  sentences: [
    [[{ users: 1 }, { users: 2 }], 6.67, "查询量 1÷各市合计 3×20＝6.67（以已报送的 2 市计）", "Queries 1 ÷ total of all 3 × 20 = 6.67 (of 2 that have reported)"],
    [[{ users: 0 }, { users: 0 }], 0, "查询量 0÷各市合计 0×20＝0（以已报送的 2 市计）", "Queries 0 ÷ total of all 0 × 20 = 0 (of 2 that have reported)"],
  ],
};

export const shareUpTo: AcrossCase = {
  rule: { kind: "shareOfAll", entry: "users", points: 20, full: 15 },
  entries: [users],
  max: 20,
  straight: (own, all) => (int(own["users"]) === 0n ? 0n : least(2000n, halfUp(2000n * 100n * int(own["users"]), 15n * sum(usersOf(all))))),
  sentences: [[[{ users: 1 }, { users: 9 }], 13.33, "查询量 1÷各市合计 10÷15%×20＝13.33（最高20）（以已报送的 2 市计）", "Queries 1 ÷ total of all 10 ÷ 15% × 20 = 13.33 (max 20) (of 2 that have reported)"]],
  refused: [[{ kind: "shareOfAll", entry: "users", points: 20, full: 0.5 }, "noPercent"]],
};

export const percentile: AcrossCase = {
  rule: { kind: "percentile", entry: "users", tiers: [{ percent: 20, points: 10 }, { percent: 50, points: 6.5 }] },
  entries: [users],
  max: 10,
  straight(own, all) {
    const place = placeOf(int(own["users"]), usersOf(all));
    const within = (percent: bigint) => place <= (percent * BigInt(all.length)) / 100n;
    return within(20n) ? 1000n : within(50n) ? 650n : 0n;
  },
  sentences: [
    [[{ users: 3 }, { users: 4 }, { users: 2 }, { users: 1 }], 6.5, "查询量 3，第 2 名（以已报送的 4 市计），前50%＝6.5", "Queries 3, rank 2 (of 4 that have reported), first 50% = 6.5"],
    [[{ users: 3 }], 0, "查询量 3，第 1 名（以已报送的 1 市计），前50%以外＝0", "Queries 3, rank 1 (of 1 that have reported), not among the first 50% = 0"],
  ],
  refused: [[{ kind: "percentile", entry: "users", tiers: [{ percent: 50, points: 10 }, { percent: 20, points: 5 }] }, "tiersDoNotRise"]],
};

export const efficacy: AcrossCase = {
  rule: { kind: "minMax", entry: "done", whole: "received", points: 60, base: 40 },
  entries: rated,
  max: 100,
  straight(own, all) {
    const [high, low] = [most(all.map(rate)), fewest(all.map(rate))];
    return high === low ? 10_000n : halfUp(6000n * (rate(own) - low), high - low) + 4000n;
  },
  sentences: [
    [
      [{ done: 8, received: 10 }, { done: 9, received: 10 }, { done: 1, received: 2 }],
      85,
      "办结数 8÷受理数 10＝80%，最低 50，最高 90（以已报送的 3 市计），（80－50）÷（90－50）×60＋40＝85",
      "Done 8 ÷ Received 10 = 80%, lowest 50, highest 90 (of 3 that have reported), (80 − 50) ÷ (90 − 50) × 60 + 40 = 85",
    ],
    [[{ done: 1, received: 2 }, { done: 2, received: 4 }], 100, "办结数 1÷受理数 2＝50%，最低 50，最高 50（以已报送的 2 市计），各市相同＝100", "Done 1 ÷ Received 2 = 50%, lowest 50, highest 50 (of 2 that have reported), all the same = 100"],
  ],
};

export const minMaxFromBelow: AcrossCase = {
  rule: { kind: "minMax", entry: "share", better: "low", points: 7.5 },
  entries: [reported("share", "失信率", "Defaults", { kind: "percent" })],
  max: 7.5,
  straight(own, all) {
    const shares = all.map(({ share }) => cents(share));
    const [high, low] = [most(shares), fewest(shares)];
    return high === low ? 750n : halfUp(750n * (high - cents(own["share"])), high - low);
  },
  sentences: [[[{ share: 1 }, { share: 0.5 }, { share: 2 }], 5, "失信率 1%，最低 0.5，最高 2（以已报送的 3 市计），（2－1）÷（2－0.5）×7.5＝5", "Defaults 1%, lowest 0.5, highest 2 (of 3 that have reported), (2 − 1) ÷ (2 − 0.5) × 7.5 = 5"]],
};

export const minMaxOfGrowth: AcrossCase = {
  rule: { kind: "minMax", entry: "now", last: "before", points: 10 },
  entries: [reported("now", "本年", "This year"), reported("before", "上年", "Last year", { kind: "plan" })],
  max: 10,
  straight(own, all) {
    const growth = ({ now, before }: Values) => nearest(10_000n * (int(now) - int(before)), int(before));
    const [high, low] = [most(all.map(growth)), fewest(all.map(growth))];
    return high === low ? 1000n : halfUp(1000n * (growth(own) - low), high - low);
  },
  sentences: [[[{ now: 0, before: 3 }, { now: 4, before: 3 }], 0, "本年 0，上年 3，增幅 -100%，最低 -100，最高 33.33（以已报送的 2 市计），（-100－-100）÷（33.33－-100）×10＝0", "This year 0, Last year 3, growth -100%, lowest -100, highest 33.33 (of 2 that have reported), (-100 − -100) ÷ (33.33 − -100) × 10 = 0"]],
};

/** Of own × (n − 1) by what the others have together. */
const toMean = (points: bigint, own: bigint, all: readonly bigint[]): bigint => {
  const rest = sum(all) - own;
  const times = own * BigInt(all.length - 1);
  return own === 0n ? 0n : times >= rest ? points : halfUp(points * times, rest);
};

export const averageOfOthers: AcrossCase = {
  rule: { kind: "averageOfOthers", entry: "users", points: 10 },
  entries: [users],
  max: 10,
  straight: (own, all) => toMean(1000n, int(own["users"]), usersOf(all)),
  sentences: [
    [[{ users: 5 }, { users: 9 }, { users: 6 }], 6.67, "查询量 5（以已报送的 3 市计），其他市平均 7.5，按比例×10＝6.67（最高10）", "Queries 5 (of 3 that have reported), mean of the others 7.5, in proportion × 10 = 6.67 (max 10)"],
    [[{ users: 5 }], 10, "查询量 5（以已报送的 1 市计），没有其他市，按比例×10＝10（最高10）", "Queries 5 (of 1 that have reported), no others, in proportion × 10 = 10 (max 10)"],
  ],
};

export const averageRate: AcrossCase = {
  rule: { kind: "averageOfOthers", entry: "done", whole: "received", points: 10 },
  entries: rated,
  max: 10,
  straight: (own, all) => toMean(1000n, rate(own), all.map(rate)),
  sentences: [[[{ done: 1, received: 3 }, { done: 2, received: 3 }], 5, "办结数 1÷受理数 3＝33.33%（以已报送的 2 市计），其他市平均 66.67%，按比例×10＝5（最高10）", "Done 1 ÷ Received 3 = 33.33% (of 2 that have reported), mean of the others 66.67%, in proportion × 10 = 5 (max 10)"]],
};

const none = reported("none", "没有口岸", "No port", { kind: "bool" });

export const notApplicable: AcrossCase = {
  rule: { kind: "notApplicable", entry: "none", of: { kind: "proportion", part: "done", whole: "received", points: 10 } },
  entries: [none, ...rated],
  max: 10,
  straight(own, all) {
    const share = ({ done, received }: Values) => halfUp(1000n * int(done), int(received));
    const have = all.filter((one) => one["none"] === false).map(share);
    if (own["none"] === false) return share(own);
    return have.length === 0 ? 0n : halfUp(sum(have), BigInt(have.length));
  },
  sentences: [
    [[{ none: true }, { none: false, done: 1, received: 2 }, { none: false, done: 2, received: 3 }, { none: true }], 5.84, "不适用，按其他市平均分＝5.84（以已报送的 2 市计）", "Not applicable, mean of the others = 5.84 (of 2 that have reported)"],
    [[{ none: false, done: 1, received: 2 }, { none: true }], 5, "办结数 1÷受理数 2×10＝5", "Done 1 ÷ Received 2 × 10 = 5"],
    [[{ none: true }, {}], 0, "不适用，按其他市平均分＝0（以已报送的 0 市计）", "Not applicable, mean of the others = 0 (of 0 that have reported)"],
  ],
  refused: [
    [{ kind: "cap", max: 5, of: { kind: "notApplicable", entry: "none", of: { kind: "proportion", part: "done", whole: "received", points: 10 } } }, "notOutermost"],
    [{ kind: "notApplicable", entry: "none", of: { kind: "rank", entry: "done", whole: "received", tiers: [{ rank: 1, points: 10 }] } }, "severalAcross"],
  ],
};

/** Within other kinds: four fifths of its own, one fifth by what it adds to the whole. */
export const weightedShare: AcrossCase = {
  rule: { kind: "weighted", parts: [{ percent: 80, of: { kind: "cap", max: 10, of: { kind: "perUnit", entry: "users", each: 0.1 } } }, { percent: 20, of: { kind: "shareOfAll", entry: "users", points: 10 } }] },
  entries: [users],
  max: 10,
  straight(own, all) {
    const share = int(own["users"]) === 0n ? 0n : halfUp(1000n * int(own["users"]), sum(usersOf(all)));
    return halfUp(80n * least(1000n, 10n * int(own["users"])) + 20n * share, 100n);
  },
  sentences: [],
};
