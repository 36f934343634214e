import { describe, expect, it } from "vitest";
import type { Entries } from "../../../src/core/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { displayWidth, textLines } from "../../../src/sheet/rowHeights";
import { compareYears, figuresNow } from "../../../src/workbook/lastYear/compareYears";
import { comparisonColumns, comparisonPlan, comparisonRows } from "../../../src/workbook/lastYear/comparison";
import type { YearResults } from "../../../src/workbook/lastYear/lastYear";
import type { YearComparison } from "../../../src/workbook/lastYear/yearComparison";
import { readWorkbook, writeXlsx } from "../../../src/xlsx/index";
import { goldenEntries } from "../../support/lastYearFiles";
import { smallestPrinted } from "../../support/printSize";

const scheme = jiangsu2012;
const title = scheme.title.zh;

function results(year: number, cities: Readonly<Record<string, Entries>>): YearResults {
  return { year, scheme, units: Object.entries(cities).map(([name, entries]) => ({ name, scorecard: scoreUnit(scheme, entries), isDoubled: false })) };
}

const byTotal = [1, 2, 3].map(goldenEntries).sort((a, b) => scoreUnit(scheme, b).total - scoreUnit(scheme, a).total);
const [best = {}, second = {}, third = {}] = byTotal;
const inOneGroup = (year: YearResults): YearResults => ({ ...year, units: year.units.map((unit) => ({ ...unit, group: "苏南" })) });
const texts = (comparison: YearComparison) => comparisonPlan(comparison, title).cells.map((row) => row.map((cell) => cell?.value ?? ""));

describe("with cities that reported nothing", () => {
  const [columns, first] = [comparisonColumns, comparisonRows.first];
  // 2011: 无锡 not; 2012: 南京 not, nor 常州 in either year.
  const before = results(2011, { 南京市: best, 无锡市: {}, 徐州市: third, 常州市: {} });
  const after = results(2012, { 南京市: {}, 无锡市: second, 徐州市: best, 常州市: {} });
  const comparison = compareYears("上年.xlsx", before, after);
  const lines = texts(comparison).slice(first, first + 4);
  const of = (unit: string) => lines.find(([name]) => name === unit) ?? [];
  const totals = (unit: string) => of(unit).slice(columns.total, columns.firstCategory);

  it("says 未填报 for their totals instead of 0, and no rank, no change and no points of categories", () => {
    expect([of("南京市").slice(0, 4), totals("南京市")]).toEqual([["南京市", "—", 1, "—"], ["未填报", scoreUnit(scheme, best).total, "—"]]);
    expect([of("无锡市").slice(0, 4), totals("无锡市")]).toEqual([["无锡市", 2, "—", "—"], [scoreUnit(scheme, second).total, "未填报", "—"]]);
    expect([of("常州市").slice(0, 4), totals("常州市")]).toEqual([["常州市", "—", "—", "—"], ["未填报", "未填报", "—"]]);
    expect(of("无锡市").slice(columns.firstCategory, columns.firstCategory + 3)).toEqual([scoreUnit(scheme, second).categories[0]?.points, "—", "—"]);
    expect(of("常州市").slice(columns.firstCategory).every((text) => text === "—")).toBe(true);
  });

  it("stand behind the others, whose ranks and changes are as without them", () => {
    expect(lines.map(([name]) => name)).toEqual(["徐州市", "无锡市", "南京市", "常州市"]);
    expect(of("徐州市").slice(0, 4)).toEqual(["徐州市", 1, 2, "↑ 上升1位"]);
  });

  it("are named below by year", () =>
    expect(texts(comparison).flat()).toContain("没有填报、不列得分和名次：2011年 无锡市、常州市；2012年 南京市、常州市。"));

  it("say so in a saved file as well", async () => {
    const read = await readWorkbook(await writeXlsx([comparisonPlan(comparison, title)]));
    const saved = read.ok ? read.plans[0]?.cells.map((row) => row.map((cell) => cell?.value ?? "")) : [];
    expect(saved?.slice(first, first + 4).map((line) => line.slice(0, columns.firstCategory))).toEqual(lines.map((line) => line.slice(0, columns.firstCategory)));
  });

  it("are written as they are by then: one that has reported meanwhile has its points", () => {
    const later = figuresNow(comparison, results(2012, { 南京市: third, 无锡市: second, 徐州市: best, 常州市: {} }));
    expect(texts(later).slice(first, first + 4).map((line) => line.slice(0, 2))).toEqual([["徐州市", 1], ["无锡市", 2], ["南京市", 3], ["常州市", "—"]]);
  });

  it("have no rank in their group either", () => {
    const all = texts(compareYears("", inOneGroup(before), inOneGroup(after)));
    expect(all.slice(first + 7, first + 11).map((line) => line.slice(0, 3))).toEqual([["徐州市", 1, 2], ["无锡市", 2, "—"], ["南京市", "—", 1], ["常州市", "—", "—"]]);
  });
});

describe("columns", () => {
  it("has columns wide enough for their headers on one line", () => {
    const { cells, columnWidths = [] } = comparisonPlan(compareYears("", results(2011, { 南京市: best }), results(2012, { 南京市: second })), title);
    // Of a cell, in characters.
    const padding = 0.5;
    const narrow = (cells[comparisonRows.header] ?? []).flatMap((cell, column) => (displayWidth(String(cell?.value ?? "")) + padding > (columnWidths[column] ?? 0) ? [column] : []));
    expect(narrow).toEqual([]);
  });

  it("shows long names whole, in a wider column and on several lines, and can still be read on paper", () => {
    const names = ["第272考核单位", "苏州工业园区及太湖国家旅游度假区社会信用体系建设办公室"];
    const year = (of: number) => inOneGroup(results(of, { [names[0] ?? ""]: best, [names[1] ?? ""]: second }));
    const plan = comparisonPlan(compareYears("", year(2011), year(2012)), title);
    const width = plan.columnWidths?.[0] ?? 0;
    const lines = plan.cells.flatMap((row, index) => (names.includes(String(row[0]?.value)) ? [{ name: String(row[0]?.value), wraps: row[0]?.style?.wrap, height: plan.rowHeights?.[index] ?? 0 }] : []));
    expect(lines.map(({ name }) => name)).toEqual([...names, ...names]);
    for (const { name, wraps, height } of lines) expect([wraps, height >= textLines(name, width) * 14.5]).toEqual([true, true]);
    expect(smallestPrinted(plan)).toBeGreaterThanOrEqual(8);
  });
});
