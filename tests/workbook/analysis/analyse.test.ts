import { describe, expect, test } from "vitest";
import { indicatorsOf, jiangsu2012, rankUnits, scoreUnit } from "../../../src/core/index";
import type { Entries } from "../../../src/core/index";
import { analyse, bands } from "../../../src/workbook/analysis/analyse";
import { resultsFrom, thirteenResults } from "../../support/publishedResults";
import { completeSample } from "../../support/sampleForms";

/** A form that has 20 points, of 1.1. */
const led: Entries = { "1.1.chairedByCityLeader": true };

describe("得分分析's figures", () => {
  const results = thirteenResults();
  const found = analyse(results);

  test("cities stand by rank, indicators by the points lost on average", () => {
    expect(found.units).toEqual(results.ranking.map(({ name }) => name));
    const lost = found.indicators.map((one) => one.lost);
    expect(lost).toEqual([...lost].sort((a, b) => b - a));
    expect(found.indicators.map(({ indicator }) => indicator.code).sort()).toEqual(
      indicatorsOf(jiangsu2012)
        .map(({ code }) => code)
        .filter((code) => !code.startsWith("8"))
        .sort(),
    );
  });

  test("what is reached and what is lost make up full marks, to a rounding", () => {
    for (const { indicator, average, lost } of found.indicators) expect(Math.abs(average + lost - indicator.max)).toBeLessThan(0.011);
    for (const { category, average, lost } of found.categories) expect(Math.abs(average + lost - category.points)).toBeLessThan(0.011);
  });

  test("a category's cities stand in one band each", () => {
    for (const { inBands } of found.categories) expect(inBands.reduce((sum, one) => sum + one, 0)).toBe(13);
    expect(found.categories[0]?.inBands).toHaveLength(bands.length);
  });

  test("bonus points are lost by nobody", () => {
    expect(found.categories.map(({ category }) => category.code)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
  });
});

describe("figures by hand", () => {
  const found = analyse(resultsFrom({ 南京市: led, 无锡市: {}, 徐州市: led }));
  const first = found.indicators.find(({ indicator }) => indicator.code === "1.1");

  test("two of three with 20 of 20: 13.33 on average, 6.67 lost, one at nothing", () => {
    expect(first).toMatchObject({ average: 13.33, lost: 6.67, share: 2 / 3, atZero: 1 });
    expect(first?.shares).toEqual([1, 1, "unfilled"]);
  });

  test("an indicator of which a part was entered has what that comes to, and one that is wrong nothing", () => {
    const partly = analyse(resultsFrom({ 南京市: { "1.3.fullTime": 0 }, 无锡市: { "1.3.fullTime": "很多", "1.3.partTime": "不少" }, 徐州市: led }));
    expect(partly.indicators.find(({ indicator }) => indicator.code === "1.3")?.shares).toEqual(partly.units.map((name) => (name === "徐州市" ? "unfilled" : 0)));
  });

  test("their category has 20 of 100: all below 60 %", () => {
    expect(found.categories[0]).toMatchObject({ average: 13.33, lost: 86.67, inBands: [0, 0, 0, 3] });
  });
});

describe("who counts", () => {
  test("cities of which nothing was entered are left out and named", () => {
    const all = resultsFrom({ 南京市: led, 无锡市: {} });
    const found = analyse({ ...all, unreported: ["无锡市"] });
    expect([found.units, found.leftOut]).toEqual([["南京市"], ["无锡市"]]);
    expect(found.indicators.find(({ indicator }) => indicator.code === "1.1")?.lost).toBe(0);
  });

  test("where nobody has entered anything, all count", () => {
    const all = resultsFrom({ 南京市: {}, 无锡市: {} });
    const found = analyse({ ...all, unreported: ["南京市", "无锡市"] });
    expect([found.units.length, found.leftOut]).toEqual([2, []]);
    expect(found.categories[0]).toMatchObject({ share: 0, atZero: 2, shares: ["unfilled", "unfilled"], inBands: [0, 0, 0, 2] });
  });

  test("what does not apply to a city is in no average", () => {
    const all = resultsFrom({ 南京市: completeSample(1, 9), 无锡市: completeSample(2, 9) });
    const units = all.units.map((unit, index) =>
      index === 1 ? { ...unit, verified: { ...unit.verified, indicators: unit.verified.indicators.map((one) => (one.code === "1.1" ? { ...one, points: 0, max: 0 } : one)) } } : unit,
    );
    const found = analyse({ ...all, units, ranking: rankUnits(units.map(({ name, verified }) => ({ name, scorecard: verified }))) });
    const one = found.indicators.find(({ indicator }) => indicator.code === "1.1");
    const reached = scoreUnit(jiangsu2012, completeSample(1, 9)).indicators[0]?.points;
    expect(one?.average).toBe(reached);
    expect(one?.shares.filter((share) => share === null)).toHaveLength(1);
  });
});
