import { describe, expect, it } from "vitest";
import { indicatorsOf, jiangsu2012 } from "../../src/core/index";
import { overviewPlans } from "../../src/workbook/assessment";
import { noticePlan } from "../../src/workbook/publish/notice";
import { columnPoints, pageBreaks, printable, printScale } from "../../src/sheet/paper";
import type { SheetPlan } from "../../src/sheet/plan";
import { rankingPlan } from "../../src/workbook/overview/ranking";
import { scorecardsPlan } from "../../src/workbook/publish/scorecards";
import { sheetNames } from "../../src/workbook/sheetNames";
import { summaryColumns } from "../../src/workbook/overview/summaryColumns";
import { sensitivityPlan } from "../../src/workbook/sensitivity/sensitivity";
import { sensitivityOf } from "../support/sensitivity";
import { thirteenResults } from "../support/publishedResults";

const scheme = jiangsu2012;

/** Rows and height of a plan's pages, in points of the sheet, and how much a page takes. */
function pagesOf({ print, rowHeights = [], columnWidths = [] }: SheetPlan) {
  if (print?.area === undefined) throw new Error("the sheet says what it prints");
  const { row, rows, column, columns } = print.area;
  const room = printable(print).height / printScale(print, columnWidths.slice(column, column + columns).map((width) => width ?? 8));
  const pages = [row, ...(print.breaksBefore ?? [])].map((first, index, all) => {
    const end = all[index + 1] ?? row + rows;
    return { first, end, height: Array.from({ length: end - first }, (_, at) => rowHeights[first + at] ?? 15).reduce((sum, height) => sum + height, 0) };
  });
  return { room, pages };
}

describe("page breaks", () => {
  it.each([
    ["where all fits", [50, 50], 100, []],
    ["before what does not fit any more", [50, 60, 30], 100, [1]],
    ["none before the first, however high", [150, 20], 100, [1]],
    ["with room for what every page repeats", [50, 60, 40], 100, [1, 2]],
  ])("stand %s", (_, heights, capacity, breaks) => {
    expect(pageBreaks(heights.map((height, row) => ({ row, height })), capacity, 0, 10)).toEqual(breaks);
  });
});

describe("排名 on paper", () => {
  it.each([3, 13, 40, 200])("does not cut its chart in two with %i cities", (count) => {
    const plan = rankingPlan(scheme, 2012, count, null);
    const { room, pages } = pagesOf(plan);
    const place = plan.charts?.[0]?.place ?? { row: 0, rows: 0 };
    const page = pages.find(({ first, end }) => first <= place.row && place.row + place.rows <= end);
    // Where the table alone takes several pages, the chart begins one.
    expect(page?.first).toBe(pages.length > 1 ? place.row : 0);
    expect(page?.height).toBeLessThanOrEqual(room);
  });
});

describe("汇总 on paper", () => {
  const units = [...scheme.units];
  const plan = overviewPlans({ scheme, year: 2012, units }).find(({ name }) => name === sheetNames.summary);
  const { print, columnWidths = [] } = plan ?? {};
  const widthOf = (first: number, columns: number) => columnWidths.slice(first, first + columns).reduce<number>((sum, width) => sum + columnPoints(width ?? 8), 0);

  it("shows every indicator of every city, each once, beside the city", () => {
    const { firstIndicator, unit } = summaryColumns(scheme);
    const shown = (print?.furtherAreas ?? []).flatMap(({ column, columns }) => Array.from({ length: columns }, (_, index) => column + index));
    expect(shown).toEqual(indicatorsOf(scheme).map((_, index) => firstIndicator + index));
    expect(print?.titleColumns).toEqual([unit, unit]);
  });

  it("makes nothing smaller for the indicators than for the totals", () => {
    const totals = widthOf(0, print?.area?.columns ?? 0);
    for (const { column, columns } of print?.furtherAreas ?? []) expect(widthOf(0, 1) + widthOf(column, columns)).toBeLessThanOrEqual(totals);
  });
});

describe("结果通报 on paper", () => {
  const all = thirteenResults();
  const date = { year: 2013, month: 3, day: 5 };

  it("keeps its table whole on one page", () => {
    const plan = noticePlan({ ...all, commend: 3, date, unreported: [], countsUnreported: false });
    const { room, pages } = pagesOf(plan);
    for (const { height } of pages) expect(height).toBeLessThanOrEqual(room);
    const header = plan.cells.findIndex((row) => row[0]?.value === "名次");
    expect(pages.some(({ first, end }) => first <= header - 1 && end === plan.cells.length)).toBe(true);
  });

  it("is one page where that is enough", () => {
    const few = { ...all, ranking: all.ranking.slice(0, 2), units: all.units.slice(0, 2) };
    expect(noticePlan({ ...few, commend: null, date, unreported: [], countsUnreported: false }).print?.breaksBefore).toBeUndefined();
  });
});

describe("敏感性分析 on paper", () => {
  it.each([3, 13, 120])("parts no line, no list of indicators and no chart of %i cities", (count) => {
    const { units } = thirteenResults();
    const many = Array.from({ length: count }, (_, index) => ({ ...(units[index % units.length] ?? { verified: undefined }), name: `第${index + 1}市` })).flatMap(({ name, verified }) => (verified === undefined ? [] : [{ name, verified }]));
    const plan = sensitivityPlan(sensitivityOf(many, 100), scheme, 2012);
    const { room, pages } = pagesOf(plan);
    for (const { height } of pages) expect(height).toBeLessThanOrEqual(room);
    const place = plan.charts?.[0]?.place ?? { row: 0, rows: 0 };
    expect(pages.some(({ first, end }) => first <= place.row && place.row + place.rows <= end)).toBe(true);
  });
});

describe("成绩单 on paper", () => {
  it("has a little of each page to spare, for programs that draw rows a little higher", () => {
    const all = thirteenResults();
    const { room, pages } = pagesOf(scorecardsPlan({ ...all, pages: all.units.slice(0, 2) }));
    for (const { height } of pages) expect(height).toBeLessThanOrEqual(room * 0.96);
  });
});
