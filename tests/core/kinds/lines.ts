import type { EntryValue } from "../../../src/core/index";
import type { KindCase, Values } from "./case";
import { int, least, reported } from "./case";

const numbers = [1, 2, 3];
const names = numbers.map((one) => `name${one}`);
const funds = numbers.map((one) => `fund${one}`);
const named = numbers.map((one) => reported(`name${one}`, `项目${one}名称`, `Name ${one}`, { kind: "text" }));
const funded = numbers.map((one) => reported(`fund${one}`, `项目${one}投入`, `Fund ${one}`, { kind: "amount" }, { unit: "万元" }));
const counted = numbers.map((one) => reported(`line${one}`, `活动${one}人数`, `Event ${one}`, { kind: "count" }, { unit: "人" }));
const lines = counted.map(({ name }) => name);

const isNamed = (value: EntryValue): boolean => !/^[\s　]*无?[\s　]*$/u.test(String(value));
const cents = (value: EntryValue): bigint => BigInt(Math.round(Number(value) * 100));
const sum = (all: readonly bigint[]): bigint => all.reduce((a, b) => a + b, 0n);
const fundsNamed = (values: Values): readonly bigint[] => numbers.filter((one) => isNamed(values[`name${one}`])).map((one) => cents(values[`fund${one}`]));

/** A list of names: so many points for each that there is. */
export const listOfNames: KindCase = {
  rule: { kind: "cap", max: 4, of: { kind: "lines", entries: names, take: "count", each: 1.5 } },
  entries: named,
  max: 4,
  straight: (values) => least(400n, 150n * BigInt(names.filter((name) => isNamed(values[name])).length)),
  sentences: [
    [{ name1: "信用街区", name2: "无", name3: "诚信市场" }, 3, "3 项中有 2 项×1.5＝3（最高4）", "2 of 3 × 1.5 = 3 (max 4)"],
    [{ name1: "无", name2: "无", name3: "无" }, 0, "3 项中有 0 项×1.5＝0（最高4）", "0 of 3 × 1.5 = 0 (max 4)"],
  ],
};

/** A list of names with amounts: what is named counts, in whole steps of the sum. */
export const listOfAmounts: KindCase = {
  rule: { kind: "cap", max: 10, of: { kind: "lines", entries: funds, names, take: "sum", each: 0.5, step: 0.3 } },
  entries: [...named, ...funded],
  max: 10,
  straight: (values) => least(1000n, 50n * (sum(fundsNamed(values)) / 30n)),
  sentences: [
    [
      // In binary 0.1 and 0.2 come to more than 0.3, and 0.7 and 0.2 to less than 0.9.
      { name1: "甲", fund1: 0.7, name2: "无", fund2: 30, name3: "丙", fund3: 0.2 },
      1.5,
      "项目1投入 0.7，项目2投入 0，项目3投入 0.2；合计 0.9 万元，满0.3的整数倍 3×0.5＝1.5（最高10）",
      "Fund 1 0.7, Fund 2 0, Fund 3 0.2; together 0.9, whole steps of 0.3: 3 × 0.5 = 1.5 (max 10)",
    ],
  ],
  refused: [
    [{ kind: "lines", entries: [...funds, ...names], names: ["name1"], take: "sum", each: 1, step: 1 }, "namesDiffer"],
    [{ kind: "lines", entries: [...funds, ...names], take: "sum", each: 1, step: 1 }, "unfitting"],
  ],
};

/** The greatest line of whole numbers, for each. */
export const listsHighest: KindCase = {
  rule: { kind: "cap", max: 8, of: { kind: "lines", entries: lines, take: "highest", each: 0.1 } },
  entries: counted,
  max: 8,
  straight: (values) => least(800n, 10n * lines.map((name) => int(values[name])).reduce((a, b) => (a > b ? a : b))),
  sentences: [[{ line1: 3, line2: 12, line3: 0 }, 1.2, "活动1人数 3，活动2人数 12，活动3人数 0；最高 12 人×0.1＝1.2（最高8）", "Event 1 3, Event 2 12, Event 3 0; the highest 12 × 0.1 = 1.2 (max 8)"]],
};

/** How many lines are more than 0, in steps of two, beside tiers of the sum of all. */
export const listInTiers: KindCase = {
  rule: {
    kind: "sum",
    of: [
      { kind: "lineTiers", entries: lines, take: "sum", tiers: [{ atLeast: 100, points: 10 }, { atLeast: 12.5, points: 4 }] },
      { kind: "cap", max: 1, of: { kind: "lines", entries: lines, take: "count", each: 1, step: 2 } },
    ],
  },
  entries: counted,
  max: 11,
  straight(values) {
    const all = lines.map((name) => int(values[name]));
    return (sum(all) >= 100n ? 1000n : sum(all) >= 13n ? 400n : 0n) + (all.filter((one) => one > 0n).length >= 2 ? 100n : 0n);
  },
  sentences: [
    [
      { line1: 7, line2: 6, line3: 0 },
      5,
      "活动1人数 7，活动2人数 6，活动3人数 0；合计 13 人，12.5以上＝4；3 项中有 2 项，满2的整数倍 1×1＝1（最高1）；合计＝5",
      "Event 1 7, Event 2 6, Event 3 0; together 13, 12.5 or more = 4; 2 of 3, whole steps of 2: 1 × 1 = 1 (max 1); total = 5",
    ],
  ],
  refused: [[{ kind: "lineTiers", entries: lines, take: "sum", tiers: [{ atLeast: 1, points: 1 }, { atLeast: 2, points: 2 }] }, "tiersDoNotFall"]],
};

/** Tiers of the greatest amount, and of how many are named. */
export const amountTiers: KindCase = {
  rule: {
    kind: "sum",
    of: [
      { kind: "lineTiers", entries: funds, names, take: "highest", tiers: [{ atLeast: 100.05, points: 5 }, { atLeast: 0.01, points: 1.25 }] },
      { kind: "lineTiers", entries: funds, names, take: "count", tiers: [{ atLeast: 3, points: 5 }, { atLeast: 1, points: 2 }] },
    ],
  },
  entries: [...named, ...funded],
  max: 10,
  straight(values) {
    const all = fundsNamed(values);
    const highest = all.reduce((a, b) => (a > b ? a : b), 0n);
    const count = all.filter((one) => one > 0n).length;
    return (highest >= 10_005n ? 500n : highest >= 1n ? 125n : 0n) + (count >= 3 ? 500n : count >= 1 ? 200n : 0n);
  },
  sentences: [
    [
      { name1: "甲", fund1: 100.05, name2: "乙", fund2: 30, name3: "无", fund3: 200 },
      7,
      "项目1投入 100.05，项目2投入 30，项目3投入 0；最高 100.05 万元，100.05以上＝5；3 项中有 2 项，1以上＝2；合计＝7",
      "Fund 1 100.05, Fund 2 30, Fund 3 0; the highest 100.05, 100.05 or more = 5; 2 of 3, 1 or more = 2; total = 7",
    ],
  ],
};
