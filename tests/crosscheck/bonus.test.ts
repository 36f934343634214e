import { describe, expect, it } from "vitest";
import { randomFrom } from "../support/randomForms";
import { bookOf } from "./book";
import { differences, scoredByCore } from "./compare";
import { straightDifferences } from "./compareStraight";
import { IronBook } from "./ironCalc";
import { lineOf, straightBonus } from "./straightBonus";
import { withUnits } from "./subjects";
import { bonusWith, typedBonus } from "./typedBonus";
import type { BonusRow } from "./typedBonus";

const row = (changed: Readonly<Record<number, BonusRow[number]>> = {}): BonusRow => ["南京市", "平台", "其他", "得到省信用办推广", "附件 1", 40, 12.345, "已认定"].map((value, at) => (at in changed ? (changed[at] ?? null) : value));

describe("创新加分 by the words of article 7", () => {
  it.each([
    ["a recognised matter counts in hundredths", {}, 1_235n],
    ["as fifteen digits show it", { 6: 100.00000000000001 }, 10_000n],
    ["no more than 100", { 6: 100.01 }, 0n],
    ["nothing below 0", { 6: -1 }, 0n],
    ["a number written as text is none", { 6: "30" }, 0n],
    ["waits to be looked at", { 7: "待审核" }, 0n],
    ["was declined", { 7: "不予认定" }, 0n],
    ["another ground than the article's", { 3: "领导认可" }, 0n],
    ["no ground", { 3: null }, 0n],
    ["a matter of spaces", { 1: " \u3000" }, 0n],
    ["no evidence", { 4: null }, 0n],
    ["an error anywhere on the line", { 2: "#N/A" }, 0n],
    ["neither its field nor what was applied for is asked", { 2: null, 5: null }, 1_235n],
  ])("%s", (_what, changed, hundredths) => {
    expect(lineOf(row(changed))).toBe(hundredths);
  });

  it("gives a city at most 100 points, and 0 where it has applied in vain", () => {
    const sums = straightBonus([row({ 6: 60 }), row({ 6: 60 }), row({ 0: "无锡市", 7: null }), row({ 0: null }), []]);
    expect([...sums]).toEqual([["南京市", 10_000n], ["无锡市", 0n]]);
  });
});

describe("a workbook with 创新加分", () => {
  const [subject] = withUnits(3);
  if (subject === undefined) throw new Error("no subject");
  const seeds = Array.from({ length: 40 }, (_, seed) => seed).filter((seed) => bookOf(subject, seed).bonus?.some((one) => lineOf(one) > 0n) === true);

  it("is filled in with every kind of line: counted, not counted, over the cap and of nobody", () => {
    const random = randomFrom(5);
    const rows = Array.from({ length: 60 }, () => typedBonus(subject.scheme, subject.units, random));
    const sums = rows.flatMap((one) => [...straightBonus(one)]).filter(([unit]) => subject.units.some((known) => known === unit)).map(([, sum]) => sum);
    expect(sums.filter((sum) => sum === 0n).length).toBeGreaterThan(10);
    expect(sums.filter((sum) => sum > 0n && sum < 10_000n).length).toBeGreaterThan(10);
    expect(sums.filter((sum) => sum === 10_000n).length).toBeGreaterThan(10);
    expect(new Set(rows.flat().flatMap((one) => (lineOf(one) > 0n ? [one[3]] : []))).size).toBe(3);
    expect(rows.flat().some((one) => one[0] === "全市")).toBe(true);
  });

  it("says the same in the core, in the words and in IronCalc, and every point that differs is told", { timeout: 120_000 }, () => {
    const [seed = 0] = seeds;
    const book = bookOf(subject, seed);
    const scored = scoredByCore(book);
    const iron = new IronBook(book.plans);
    expect(straightDifferences(book, scored)).toEqual([]);
    expect(differences(book, scored, iron.calculated(book.plans))).toEqual([]);
    // One more matter of the second city, of which only the other side knows.
    const bonus = [...(book.bonus ?? []), row({ 0: subject.units[1] ?? "", 6: 0.01 })];
    const other = { ...book, bonus, plans: book.plans.map((plan) => (plan.name === "创新加分" ? bonusWith(plan, bonus) : plan)) };
    const told = differences(book, scored, iron.calculated(other.plans)).map(({ what }) => what);
    expect(told).toEqual(expect.arrayContaining(["创新加分 计入分", "recognised points", "8 核定分", "bonus 核定分", "total 核定分", "汇总 bonus", "汇总 total", "排名 total"]));
    expect(scoredByCore(other)[1]?.verified.bonus).toBeCloseTo((scored[1]?.verified.bonus ?? 0) + 0.01, 9);
    expect(straightDifferences(other, scored).map(({ what }) => what)).toEqual(expect.arrayContaining(["8 points", "total"]));
    iron.free();
  });
});
