import { describe, expect, it } from "vitest";
import { jiangsu2012, rankUnits, scoreUnit } from "../../../src/core/index";
import { textLines } from "../../../src/sheet/rowHeights";
import { readWorkbook, writeXlsx } from "../../../src/xlsx/index";
import { changeOf, compareMany, rateOf } from "../../../src/workbook/years/compareMany";
import { drawnUnits } from "../../../src/workbook/years/yearsChart";
import { yearsPlan, yearsRows } from "../../../src/workbook/years/yearsSheet";
import { otherScheme } from "../../support/lastYearFiles";
import { sixYears, yearOf } from "../../support/yearsResults";

const texts = (of: ReturnType<typeof yearsPlan>) => of.cells.flat().flatMap((cell) => (typeof cell?.value === "string" ? [cell.value] : [])).join("\n");

describe("several years side by side", () => {
  it("stand in their order whatever that of the files, by the latest rank", () => {
    const sources = sixYears();
    const compared = compareMany([...sources].reverse());
    expect(compared).toEqual(compareMany(sources));
    expect(compared.years.map(({ year }) => year)).toEqual([2007, 2008, 2009, 2010, 2011, 2012]);
    expect(compared.isInPoints).toBe(true);
    const latest = sources.at(-1)?.results.units ?? [];
    expect(compared.units.map(({ name }) => name)).toEqual(rankUnits(latest, jiangsu2012).map(({ name }) => name));
    const came = compared.units.find(({ name }) => name === jiangsu2012.units.at(-1));
    expect(came?.years.map((year) => year === null)).toEqual([true, true, false, false, false, false]);
    expect(came === undefined ? 0 : changeOf(came, ({ total }) => total)).toBeNull();
  });

  it("leave out who has several forms in a year there, and rank them all the same", () => {
    const [first, second] = [yearOf(2011, ["南京市", "无锡市"]), yearOf(2012, ["南京市", "无锡市"], null)];
    const doubled = { ...first, results: { ...first.results, units: [...first.results.units, ...first.results.units.slice(0, 1)].map((unit) => ({ ...unit, isDoubled: unit.name === "南京市" })) } };
    const compared = compareMany([doubled, second]);
    expect(compared.units.find(({ name }) => name === "南京市")?.years[0]).toBeNull();
    expect(compared.doubled).toEqual([{ year: 2011, names: ["南京市"] }]);
    expect(texts(yearsPlan(compared, "考核"))).toContain("2011年有多张填报表、该年不列的城市：南京市。");
  });

  it("say who had not reported all in a year", () => {
    const [first, second] = [yearOf(2011, ["南京市", "无锡市"]), yearOf(2012, ["南京市", "无锡市"], null)];
    const units = second.results.units.map((unit) => (unit.name === "无锡市" ? { ...unit, scorecard: scoreUnit(jiangsu2012, { "1.3.fullTime": 1 }) } : unit));
    const compared = compareMany([first, { ...second, results: { ...second.results, units } }]);
    expect(compared.incomplete).toEqual([{ year: 2012, names: ["无锡市"] }]);
    expect(texts(yearsPlan(compared, "考核"))).toContain("未报送齐全、缺项或错误项计 0 分：2012年 无锡市。");
  });

  it("have no points, rank, change nor line of who had reported nothing in a year, and say so", () => {
    const [first, second] = [yearOf(2011, ["南京市", "无锡市"]), yearOf(2012, ["南京市", "无锡市"], null)];
    const units = second.results.units.map((unit) => (unit.name === "无锡市" ? { ...unit, scorecard: scoreUnit(jiangsu2012, {}) } : unit));
    const compared = compareMany([first, { ...second, results: { ...second.results, units } }]);
    expect([compared.incomplete, compared.unfilled]).toEqual([[], [{ year: 2012, names: ["无锡市"] }]]);
    const plan = yearsPlan(compared, "考核");
    const [before] = compared.units.find(({ name }) => name === "无锡市")?.years ?? [];
    expect(plan.cells[yearsRows.first + 1]?.slice(0, 7).map((cell) => cell?.value)).toEqual(["无锡市", before?.total, "未填报", "—", before?.rank, "—", "—"]);
    const data = plan.charts?.[0]?.data;
    expect(plan.cells[(data?.row ?? 0) + 2]?.slice(data?.column).map((cell) => cell?.value)).toEqual(["2012年", expect.any(Number), undefined]);
    expect(texts(plan)).toContain("没有填报、不列得分和名次：2012年 无锡市。");
  });

  it("have room for every name, on several lines where it is long", () => {
    const name = "长江三角洲一体化发展示范区信用办公室";
    const plan = yearsPlan(compareMany([yearOf(2011, ["南京市", name]), yearOf(2012, ["南京市", name], null)]), "考核");
    const at = plan.cells.findIndex((line) => line[0]?.value === name);
    expect(textLines(name, plan.columnWidths?.[0] ?? 0) * 14).toBeLessThanOrEqual(plan.rowHeights?.[at] ?? 0);
    expect(plan.cells[at]?.[0]?.style?.wrap).toBe(true);
  });

  it("are compared by rates where full marks differ; a category of another name is not one with ours", () => {
    const other = yearOf(2011, ["南京市"]);
    const compared = compareMany([{ ...other, results: { ...other.results, scheme: otherScheme() } }, yearOf(2012, ["南京市"], null)]);
    expect(compared.isInPoints).toBe(false);
    const third = jiangsu2012.categories[2]?.name ?? "";
    expect(compared.categories.filter(({ in: isIn }) => isIn.includes(false)).map(({ name, in: isIn }) => [name, isIn])).toEqual([
      [third, [false, true]],
      [`${third}（旧）`, [true, false]],
    ]);
  });

  it.each([
    [50, 200, 25],
    [1, 3, 33.33],
    [2, 3, 66.67],
    [0, 0, null],
    [1050, 1000, 105],
  ])("%d of %d points are %s per cent", (points, max, rate) => {
    expect(rateOf(points, max)).toBe(rate);
  });
});

describe("历年对比 as a sheet", () => {
  const compared = compareMany(sixYears());
  const plan = yearsPlan(compared, jiangsu2012.title.zh);

  it("has a line per city, its years beside each other with the change, and of ranks what was gained", () => {
    const [line] = plan.cells.slice(yearsRows.first);
    const unit = compared.units[0];
    expect(line?.slice(0, 8).map((cell) => cell?.value)).toEqual([unit?.name, ...(unit?.years ?? []).map((year) => year?.total ?? "—"), unit === undefined ? null : (changeOf(unit, ({ total }) => total) ?? "—")]);
    const ranks = unit?.years.map((year) => year?.rank ?? 0) ?? [];
    expect(line?.[14]?.value).toBe((ranks[0] ?? 0) - (ranks[5] ?? 0));
  });

  it("draws a line per city, with a gap where one was not there, and stays so in the saved file", async () => {
    const [chart] = plan.charts ?? [];
    if (chart === undefined) throw new Error("no chart");
    expect(chart).toMatchObject({ kind: "line", seriesBy: "columns" });
    expect(chart.data.columns).toBe(1 + Math.min(drawnUnits, compared.units.length));
    const came = compared.units.findIndex(({ name }) => name === jiangsu2012.units.at(-1));
    expect(plan.cells[chart.data.row + 1]?.[chart.data.column + 1 + came]?.value).toBeUndefined();
    const read = await readWorkbook(await writeXlsx([plan]));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.plans[0]?.charts).toEqual(plan.charts);
  });

  it("says which came later, and what is not there every year", () => {
    expect(texts(plan)).toContain("宿迁市（2009年、2010年、2011年、2012年）");
  });
});
