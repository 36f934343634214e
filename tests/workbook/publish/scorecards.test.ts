import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { columnPoints } from "../../../src/sheet/paper";
import type { SheetPlan } from "../../../src/sheet/plan";
import { pageColumns, pageHeights, pageRows, pageWidths } from "../../../src/workbook/publish/scorecardGrid";
import { lossesOf } from "../../../src/workbook/publish/scorecardPage";
import { scorecardsPlan } from "../../../src/workbook/publish/scorecards";
import { fullForm } from "../../support/fullForm";
import { resultsFrom, thirteenResults } from "../../support/publishedResults";
import { completeSample } from "../../support/sampleForms";

const scheme = jiangsu2012;
const rows = pageRows(scheme);
const results = thirteenResults();
const plan = scorecardsPlan({ ...results, pages: results.units });
const valuesOf = ({ cells }: SheetPlan, row: number) => cells[row]?.map((cell) => cell?.value ?? null) ?? [];

describe("the scorecards", () => {
  it("have pages of one height, each begun by a page break", () => {
    expect(plan.cells).toHaveLength(13 * rows.all);
    expect(plan.rowHeights).toHaveLength(13 * rows.all);
    expect(plan.print?.breaksBefore).toEqual(Array.from({ length: 12 }, (_, index) => (index + 1) * rows.all));
    expect(pageHeights(scheme)).toHaveLength(rows.all);
  });

  it("fit one sheet of A4 at narrow margins, scaled to its width", () => {
    const width = pageWidths.slice(0, pageColumns.printed).reduce((sum, one) => sum + columnPoints(one), 0);
    const height = pageHeights(scheme).reduce((sum, one) => sum + one, 0);
    const scale = Math.min(1, (595 - 2 * 18) / width);
    expect(scale).toBeGreaterThan(0.8);
    expect(height * scale).toBeLessThan(842 - 25 - 28);
  });

  it("have room for a bold total of 1100.00 in every column of points", () => {
    // Seven characters, a bold one an eighth wider than those that widths count.
    for (const width of pageWidths.slice(2, 8)) expect(width).toBeGreaterThanOrEqual(7 * 1.125);
  });

  it("show rank, points and categories against all cities", () => {
    const leader = results.ranking[0];
    const page = results.units.findIndex(({ name }) => name === leader?.name);
    const top = page * rows.all;
    expect(valuesOf(plan, top)[0]).toBe(`${leader?.name}成绩单`);
    expect(valuesOf(plan, top + rows.figures).filter((value) => value !== null).slice(0, 2)).toEqual(["1 / 13", leader?.total]);
    const totals = valuesOf(plan, top + rows.table + scheme.categories.length + 2);
    expect([totals[3], totals[6]]).toEqual([leader?.total, leader?.total]);
    const chart = plan.charts?.[page];
    expect(valuesOf(plan, chart?.data.row ?? 0).slice(14, 19)).toEqual(["类别", "本市", "平均", "中位数", "最高"]);
    expect(chart?.place).toMatchObject({ row: top + rows.chart, rows: rows.chartRows });
  });

  it("compare with the cities that reported, and name those that did not", () => {
    const [last] = results.units.slice(-1);
    const unreported = [last?.name ?? ""];
    const compared = scorecardsPlan({ ...results, pages: results.units.slice(0, 1), unreported });
    const without = scorecardsPlan({ ...results, units: results.units.slice(0, -1), pages: results.units.slice(0, 1) });
    const figures = (plan: SheetPlan) => Array.from({ length: scheme.categories.length + 2 }, (_, index) => valuesOf(plan, rows.table + 1 + index).slice(2, 8));
    expect(figures(compared)).toEqual(figures(without));
    expect(figures(compared)).not.toEqual(figures(plan));
    expect(valuesOf(compared, rows.table)[pageColumns.note]).toContain("平均、中位数、最高为已填报的 12 个城市核定得分的平均、中位数和最高，四舍五入到两位小数。宿迁市未填报，不计在内。");
    expect(valuesOf(compared, rows.figures)[0]).toBe(valuesOf(plan, rows.figures)[0]);
  });

  it("list every lost point once, largest first, and none for innovation", () => {
    for (const { verified } of results.units) {
      const losses = lossesOf(scheme, verified);
      const lost = losses.reduce((sum, one) => sum + one.lost, 0);
      expect(lost).toBe(scheme.basePoints * 100 - Math.round(verified.base * 100));
      expect(losses.map((one) => one.lost)).toEqual(losses.map((one) => one.lost).sort((a, b) => b - a));
    }
  });

  it("mark what is missing and what is wrong", () => {
    const page = plan.cells.slice(3 * rows.all, 4 * rows.all).flat().map((cell) => String(cell?.value ?? ""));
    expect(page).toContain("有误 人员配置情况");
    expect(page.some((text) => text.startsWith("未填报 "))).toBe(true);
    expect(page.join("\n")).toContain("未填报 1 项，填报有误 1 项");
  });

  it("say so where nothing was lost", () => {
    const best = resultsFrom({ 甲市: completeSample(1, 10) });
    const [unit] = best.units;
    const complete = unit === undefined ? [] : [{ ...unit, verified: { ...unit.verified, indicators: unit.verified.indicators.map((one) => ({ ...one, points: one.max })) } }];
    expect(valuesOf(scorecardsPlan({ ...best, pages: complete }), rows.losses)[0]).toBe("失分指标：无");
  });

  it("list the largest gains below the lost points, with what they do to the rank, on pages of the same height", () => {
    const lacking = { ...fullForm, "1.1.chairedByCityLeader": false, "1.3.fullTime": 5, "1.3.partTime": 0, "3.3a.cityModelsRevoked": 1 };
    const two = resultsFrom({ 甲市: lacking, 乙市: { ...fullForm, "1.2.office": "shared" } });
    const made = scorecardsPlan({ ...two, pages: two.units });
    expect(made.cells).toHaveLength(2 * rows.all);
    const texts = (top: number) => made.cells.slice(top + rows.losses, top + rows.all).map((row) => row.map((cell) => cell?.value).filter((value) => value !== undefined));
    // 甲市 lost points three times, in two rows and as many blocks.
    expect(texts(0).slice(4, 10)).toEqual([
      [],
      ["提分空间（只改一处就能再得的分，最多的 3 项）", "可再得", "名次"],
      ["1.1", "成立领导小组并由市领导担任组长：改为“是”", 20, "名次不变"],
      ["3.3a", "因投诉并经查实而取消市级示范：减少 1 家", 10, "名次不变"],
      ["1.3", "专职人员：再增 1 人", 5, "名次不变"],
      [],
    ]);
    expect(texts(rows.all).slice(3, 6)).toEqual([[], ["提分空间（只改一处就能再得的分，最多的 1 项）", "可再得", "名次"], ["1.2", "信用建设职能部门的设置情况：改为“单设信用办”", 20, "名次不变"]]);
    expect(made.merges).toContainEqual({ row: rows.losses + 6, column: 1, rows: 1, columns: 7 });
  });

  it("say a rank that a gain would change", () => {
    const two = resultsFrom({ 甲市: { ...fullForm, "1.2.office": "none" }, 乙市: { ...fullForm, "1.2.office": "shared", "4.5.reports": 1999 } });
    const made = scorecardsPlan({ ...two, pages: two.units.slice(0, 1) });
    expect(made.cells.flat().map((cell) => cell?.value)).toContain("第 2 名→第 1 名");
  });

  it("leave gains out where lost points need the rows, and on copies that stay as they were published", () => {
    const heading = (of: SheetPlan) => of.cells.map((row) => String(row[0]?.value ?? "")).filter((text) => text.startsWith("提分空间"));
    const poor = resultsFrom({ 甲市: { "1.1.chairedByCityLeader": false } });
    expect(heading(scorecardsPlan({ ...poor, pages: poor.units }))).toEqual([]);
    expect(heading(plan)).toHaveLength(12);
    expect(heading(scorecardsPlan({ ...results, pages: results.units, copy: "定稿1_成绩单" }))).toEqual([]);
  });

  it("hold formulas only beside the printed page", () => {
    for (const row of plan.cells) for (const cell of row.slice(0, pageColumns.printed)) expect(cell?.formula).toBeUndefined();
  });
});
