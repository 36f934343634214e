import { describe, expect, it } from "vitest";
import type { Entries, Scheme } from "../../../src/core/index";
import { jiangsu2012, scoreUnit, subtractPoints } from "../../../src/core/index";
import { compareSchemes, compareYears, figuresNow, placesGained } from "../../../src/workbook/lastYear/compareYears";
import { comparisonColumns, comparisonPlan, comparisonRows, placesText } from "../../../src/workbook/lastYear/comparison";
import type { YearResults } from "../../../src/workbook/lastYear/lastYear";
import type { YearComparison } from "../../../src/workbook/lastYear/yearComparison";
import { droppedCode, goldenEntries, otherScheme } from "../../support/lastYearFiles";
import { smallestPrinted } from "../../support/printSize";

const scheme = jiangsu2012;

function results(year: number, cities: Readonly<Record<string, Entries>>, of: Scheme = scheme, doubled: readonly string[] = []): YearResults {
  const units = Object.entries(cities).map(([name, entries]) => ({ name, scorecard: scoreUnit(of, entries), isDoubled: doubled.includes(name) }));
  return { year, scheme: of, units };
}

const byTotal = [1, 2, 3, 4, 5].map(goldenEntries).sort((a, b) => scoreUnit(scheme, b).total - scoreUnit(scheme, a).total);
const [best = {}, second = {}, third = {}] = byTotal;
const last = results(2011, { 南京市: best, 无锡市: second, 徐州市: third });
const now = results(2012, { 徐州市: best, 南京市: second, 苏州市: third });

describe("two years under one scheme", () => {
  const compared = compareYears("上年.xlsx", last, now);

  it("compares every category", () => {
    expect(compared).toMatchObject({ file: "上年.xlsx", lastYear: 2011, year: 2012, sameScheme: true, categoriesLeft: [], codesChanged: [] });
    expect(compared.categories.map(({ code }) => code)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
    expect([compared.codesOnlyNow, compared.codesOnlyLast]).toEqual([[], []]);
  });

  it("ranks each city among all of its year, also those that are not compared", () => {
    expect(compared.units.map(({ unit, last: before, now: after }) => [unit, before.rank, after.rank])).toEqual([
      ["徐州市", 3, 1],
      ["南京市", 1, 2],
    ]);
    const nanjing = compared.units.find(({ unit }) => unit === "南京市");
    expect(nanjing?.last.total).toBe(scoreUnit(scheme, best).total);
    expect(nanjing?.now.categories.get("1")).toBe(scoreUnit(scheme, second).categories[0]?.points);
  });

  it("names cities of one year only", () => {
    expect([compared.unitsOnlyNow, compared.unitsOnlyLast]).toEqual([["苏州市"], ["无锡市"]]);
  });

  it.each(["now", "last"])("names a city with two forms %s and does not compare it", (when) => {
    const doubled = ["南京市"];
    const [before, after] =
      when === "last"
        ? [results(2011, { 南京市: best, 徐州市: third }, scheme, doubled), now]
        : [last, results(2012, { 徐州市: best, 南京市: second }, scheme, doubled)];
    const found = compareYears("", before, after);
    expect(found.unitsDoubled).toEqual(["南京市"]);
    expect(found.units.map(({ unit }) => unit)).toEqual(["徐州市"]);
    expect([...found.unitsOnlyNow, ...found.unitsOnlyLast]).not.toContain("南京市");
  });
});

describe("two years under two schemes", () => {
  const other = otherScheme();
  const compared = compareYears("", results(2011, { 南京市: best }, other), now);

  it("compares a category only where code, name, and its indicators' codes and maxima agree", () => {
    expect(compared.sameScheme).toBe(false);
    expect(compared.categories.map(({ code }) => code)).toEqual(["4", "5", "6", "7", "8"]);
    expect(compared.categoriesLeft.map(({ code, reason }) => [code, reason])).toEqual([
      ["1", "indicators"],
      ["2", "indicators"],
      ["3", "renamed"],
    ]);
    expect([...(compared.units[0]?.now.categories.keys() ?? [])]).toEqual(["4", "5", "6", "7", "8"]);
  });

  it("lists codes of one scheme only, and those whose maximum changed", () => {
    expect(droppedCode).toBe("2.5");
    expect([compared.codesOnlyNow, compared.codesOnlyLast, compared.codesChanged]).toEqual([["2.5"], [], ["1.1"]]);
    const turned = compareSchemes(scheme, other);
    expect([turned.codesOnlyNow, turned.codesOnlyLast, turned.codesChanged]).toEqual([[], ["2.5"], ["1.1"]]);
  });

  it("shows totals and ranks all the same", () => {
    expect(compared.units[0]?.last).toMatchObject({ rank: 1, total: scoreUnit(other, best).total });
  });

  it("leaves a category that last year did not have", () => {
    const seven = { ...scheme, categories: scheme.categories.slice(0, 7), bonusPoints: 0 };
    expect(compareSchemes(seven, scheme).categoriesLeft).toEqual([{ code: "8", name: scheme.categories[7]?.name, reason: "added" }]);
  });

  it("does not compare points that were added with points that were part of the base", () => {
    const base = { ...scheme, categories: scheme.categories.map((category) => ({ ...category, bonus: false })) };
    expect(compareSchemes(base, scheme).categoriesLeft.map(({ code }) => code)).toEqual(["8"]);
  });
});

describe("this year's figures at the moment of writing", () => {
  const compared = compareYears("", last, now);

  it("take the place of those of the preview", () => {
    const later = figuresNow(compared, results(2012, { 徐州市: third, 南京市: best, 苏州市: second }));
    expect(later.units.map(({ unit, last: before, now: after }) => [unit, before.rank, after.rank])).toEqual([
      ["徐州市", 3, 3],
      ["南京市", 1, 1],
    ]);
  });

  it("name cities that came, went or were doubled since", () => {
    const later = figuresNow(compared, results(2012, { 南京市: best, 常州市: second }, scheme, ["南京市"]));
    expect(later.units).toEqual([]);
    expect([later.unitsOnlyNow, later.unitsOnlyLast, later.unitsDoubled]).toEqual([["常州市"], ["无锡市", "徐州市"], ["南京市"]]);
  });
});

describe("differences", () => {
  it.each([
    [0.1, 0.3, 0.2],
    [612.35, 598.1, -14.25],
    [1.01, 1.1, 0.09],
    [1100, 0, -1100],
    [5, 5, 0],
  ])("from %d to %d are %d, exact to the hundredth", (before, after, change) => {
    expect(subtractPoints(after, before)).toBe(change);
  });

  it.each([
    [3, 1, "↑ 上升2位"],
    [1, 2, "↓ 下降1位"],
    [4, 4, "持平"],
  ])("from rank %d to %d are told in words", (before, after, words) => {
    const figures = (rank: number) => ({ isUnfilled: false, rank, total: 0, categories: new Map<string, number>() });
    expect(placesText(placesGained({ last: figures(before), now: figures(after) }) ?? Number.NaN)).toBe(words);
  });
});

describe("the sheet", () => {
  const title = scheme.title.zh;
  const texts = (comparison: YearComparison) => comparisonPlan(comparison, title).cells.map((row) => row.map((cell) => cell?.value ?? ""));

  it("can be read on paper: 8 points and more", () =>
    expect(smallestPrinted(comparisonPlan(compareYears("上年.xlsx", last, now), title))).toBeGreaterThanOrEqual(8));

  it("has a line a city by this year's rank, with values only, protected, on A3 landscape one page wide", () => {
    const comparison = compareYears("上年.xlsx", last, now);
    const plan = comparisonPlan(comparison, title);
    const [xuzhou, nanjing] = texts(comparison).slice(comparisonRows.first);
    expect(xuzhou?.slice(0, 4)).toEqual(["徐州市", 1, 3, "↑ 上升2位"]);
    expect(nanjing?.slice(0, 4)).toEqual(["南京市", 2, 1, "↓ 下降1位"]);
    const total = scoreUnit(scheme, best).total;
    const before = scoreUnit(scheme, third).total;
    expect(xuzhou?.slice(comparisonColumns.total, comparisonColumns.firstCategory)).toEqual([total, before, subtractPoints(total, before)]);
    expect(xuzhou).toHaveLength(comparisonColumns.firstCategory + 8 * 3);
    expect(plan.cells.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(plan).toMatchObject({ name: "与上年对比", protected: true, print: { paper: "A3", orientation: "landscape", fitToWidth: true, titleRows: [3, 4] } });
    expect(plan.rowHeights).toHaveLength(plan.cells.length);
    expect(plan.print?.area?.rows).toBe(plan.cells.length);
  });

  it("sorts by this year's rank, whatever the order of the forms", () => {
    const turned = compareYears("", last, results(2012, { 南京市: second, 徐州市: best }));
    expect(turned.units.map(({ unit }) => unit)).toEqual(["南京市", "徐州市"]);
    expect(texts(turned).slice(comparisonRows.first, comparisonRows.first + 2).map(([unit]) => unit)).toEqual(["徐州市", "南京市"]);
  });

  it("says that schemes differ, what was not compared, and why", () => {
    const other = otherScheme();
    const comparison = compareYears("上年.xlsx", results(2011, { 南京市: best, 无锡市: second }, other), now);
    const all = texts(comparison);
    expect(all[comparisonRows.group]?.filter((text) => String(text).includes("两年方案不同"))).toHaveLength(2);
    expect(all[comparisonRows.group]).not.toContain(scheme.categories[0]?.name);
    const notes = all.slice(comparisonRows.first + 2).map(([text]) => String(text));
    expect(notes[0]).toContain("上年.xlsx");
    expect(notes[1]).toContain(`${scheme.id} 2011`);
    expect(notes[2]).toContain(`1 ${scheme.categories[0]?.name ?? ""}（所含指标的编码或分值不同）`);
    expect(notes[2]).toContain(`3 ${scheme.categories[2]?.name ?? ""}（同一编码的类别名称不同）`);
    expect(notes.slice(3)).toEqual([
      "仅2012年有的指标：2.5。",
      "两年分值不同的指标：1.1。",
      "仅2012年参加考核的城市：徐州市、苏州市。",
      "仅2011年参加考核的城市：无锡市。",
    ]);
  });

  describe("with groups", () => {
    const inGroups = (results: YearResults, groups: Readonly<Record<string, string>>): YearResults => ({ ...results, units: results.units.map((unit) => ({ ...unit, group: groups[unit.name] ?? "" })) });
    const places = { 徐州市: "苏北", 南京市: "苏南", 无锡市: "苏南" };

    it("says the rank in each group of both years in a table of its own below, which makes nothing narrower", () => {
      const comparison = compareYears("上年.xlsx", inGroups(last, places), inGroups(now, { ...places, 苏州市: "苏南" }));
      const all = texts(comparison);
      const [above, end] = [comparisonRows.group, comparisonRows.first + 2];
      expect(all.slice(above, end)).toEqual(texts(compareYears("上年.xlsx", last, now)).slice(above, end));
      // 2011: 南京 best, 无锡, 徐州; 2012: 徐州, 南京, 苏州.
      expect(all.slice(comparisonRows.first + 2, comparisonRows.first + 7)).toEqual([
        [],
        ["城市", "组内名次", "", "组别"],
        ["", "2012年", "2011年", ""],
        ["徐州市", 1, 1, "苏北"],
        ["南京市", 1, 1, "苏南"],
      ]);
      const plan = comparisonPlan(comparison, title);
      expect(smallestPrinted(plan)).toBeGreaterThanOrEqual(8);
      expect([plan.rowHeights?.length, plan.print?.area?.rows]).toEqual([plan.cells.length, plan.cells.length]);
    });

    it("holds no rank against one of another group, and says of whom", () => {
      const moved = compareYears("", inGroups(last, { 徐州市: "沿海", 无锡市: "沿海" }), inGroups(now, places));
      const all = texts(moved);
      expect(all.slice(comparisonRows.first + 5, comparisonRows.first + 7)).toEqual([["徐州市", 1, "—", "苏北"], ["南京市", 1, "—", "苏南"]]);
      expect(all.flat()).toContain("上年在别的组或未分组、不列上年组内名次的城市：徐州市（沿海）、南京市（未分组）。");
      const first = texts(compareYears("", last, inGroups(now, places)));
      expect(first.flat()).toContain("2011年没有分组，不列当年组内名次。");
    });
  });

  it("stands where no city is of both years", () => {
    const comparison = compareYears("", results(2011, { 无锡市: best }), results(2012, { 苏州市: best }));
    expect(texts(comparison)[comparisonRows.first]).toEqual(["没有两年都有的城市"]);
  });
});
