import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { textLines } from "../../../src/sheet/rowHeights";
import { analyse } from "../../../src/workbook/analysis/analyse";
import { analysisPlan } from "../../../src/workbook/analysis/analysis";
import { analysisColumns as columns, analysisRows as rows } from "../../../src/workbook/analysis/analysisGrid";
import { resultsFrom, thirteenResults } from "../../support/publishedResults";
import { completeSample } from "../../support/sampleForms";

const results = thirteenResults();
const found = analyse(results);
const plan = analysisPlan(found, results);
const textAt = (row: number, column: number) => plan.cells[row]?.[column]?.value;

describe("得分分析", () => {
  it("has a line per indicator, the weakest first, with each city's share of full marks by rank", () => {
    expect(plan.cells[rows.header]?.slice(columns.units).map((cell) => cell?.value)).toEqual(found.units);
    const first = found.indicators[0];
    expect(plan.cells[rows.first]?.map((cell) => cell?.value)).toEqual([
      first?.indicator.code,
      first?.item.name,
      expect.stringMatching(/^当地企业和个人使用信用报告.*…$/),
      first?.category.number,
      first?.indicator.max,
      first?.average,
      first?.share,
      first?.lost,
      first?.atZero,
      ...(first?.shares ?? []).map((share) => (share === "unfilled" ? "未填" : share)),
    ]);
  });

  it("can be filtered and sorted over its indicators, and nothing else", () => {
    expect(plan.filter).toEqual({ row: rows.header, column: 0, rows: 47, columns: columns.units + 13 });
    expect(plan.protected).not.toBe(true);
    expect(textAt(rows.first + 45, columns.code)).not.toBe("");
    expect(plan.cells[rows.first + 46]).toEqual([]);
  });

  it("has rows of one height with room for their texts, since sorting moves the texts alone", () => {
    const heights = plan.rowHeights?.slice(rows.first, rows.first + 46) ?? [];
    expect(new Set(heights).size).toBe(1);
    for (const line of plan.cells.slice(rows.first, rows.first + 46)) {
      for (const column of [columns.item, columns.content]) {
        expect(textLines(String(line[column]?.value), plan.columnWidths?.[column] ?? 0) * 14.5).toBeLessThanOrEqual(heights[0] ?? 0);
      }
    }
    const whole = found.indicators.find(({ indicator }) => indicator.code === "7.1")?.item.name ?? "";
    const cut = String(plan.cells.slice(rows.first).find((line) => line[columns.code]?.value === "7.1")?.[columns.item]?.value);
    expect([cut.endsWith("…"), whole.startsWith(cut.slice(0, -1))]).toEqual([true, true]);
  });

  it("colours a share by its band, and says nothing of what does not apply", () => {
    const shares = found.indicators[0]?.shares ?? [];
    const fills = plan.cells[rows.first]?.slice(columns.units).map((cell) => cell?.style?.fill);
    expect(fills?.map((fill) => fill === "#F4B0A8")).toEqual(shares.map((share) => share === 0));
    expect(shares).toContain(0);
    const without = analysisPlan({ ...found, indicators: found.indicators.map((one) => ({ ...one, shares: one.shares.map(() => null) })) }, results);
    expect(without.cells[rows.first]?.[columns.units]).toMatchObject({ value: "不适用" });
    expect(without.cells[rows.first]?.[columns.units]?.style?.fill).toBeUndefined();
  });

  it("names those left out, and says when all count", () => {
    const texts = (one: typeof plan) => one.cells.flat().map((cell) => cell?.value);
    expect(texts(plan)).toContain("本次 13 个城市全部计入。");
    expect(texts(analysisPlan({ ...found, leftOut: ["宿迁市"] }, results))).toContain("尚未填报的城市不计入：宿迁市。");
  });

  it("draws categories by band and the ten weakest indicators from cells that are not printed", () => {
    expect(plan.charts?.map(({ data }) => [data.rows, data.columns])).toEqual([[8, 5], [11, 2]]);
    for (const { data } of plan.charts ?? []) {
      const area = plan.print?.area;
      expect(data.column).toBeGreaterThanOrEqual((area?.column ?? 0) + (area?.columns ?? 0));
      const drawn = plan.cells.slice(data.row, data.row + data.rows).map((line) => line.slice(data.column, data.column + data.columns));
      expect(drawn.flat().every((cell) => cell?.value !== undefined)).toBe(true);
    }
    const [, lost] = plan.charts ?? [];
    expect(plan.cells[(lost?.data.row ?? 0) + 1]?.[(lost?.data.column ?? 0) + 1]?.value).toBe(found.indicators[0]?.lost);
  });

  it("keeps categories, notes and charts together on a page, after the indicators where there is room", () => {
    const firstCategory = rows.first + 48;
    expect(plan.print?.breaksBefore?.every((row) => row < firstCategory)).toBe(true);
    const few = analysisPlan({ ...found, indicators: found.indicators.slice(0, 2) }, results);
    expect(few.print?.breaksBefore).toEqual([]);
  });

  it("has no formula, names that begin with = included", () => {
    const odd = resultsFrom({ "=甲市": completeSample(1, 9), 乙市: completeSample(2, 5) });
    const cells = analysisPlan(analyse(odd), { scheme: jiangsu2012, year: 2012 }).cells.flat();
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(cells.map((cell) => cell?.value)).toContain("=甲市");
  });

  it("of more than twenty cities prints what is over all of them", () => {
    const many = resultsFrom(Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`第${index + 1}县`, completeSample(index + 1, 8)])));
    expect(analysisPlan(analyse(many), many).print?.area?.columns).toBe(columns.units);
  });
});
