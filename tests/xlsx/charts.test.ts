import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { chartColors } from "../../src/sheet/chartLook";
import type { Chart, SheetPlan } from "../../src/sheet/plan";
import { rankingPlan } from "../../src/workbook/overview/ranking";
import { scorecardsPlan } from "../../src/workbook/publish/scorecards";
import { readWorkbook, writeXlsx } from "../../src/xlsx";
import { unpackZip } from "../../src/xlsx/zip/unpack";
import { libreOfficeAvailable, libreOfficeMissing, resaved } from "../support/libreoffice";
import { thirteenResults } from "../support/publishedResults";
import { ranking } from "./plans";

const [stacked, columns, clustered] = ranking.charts ?? [];
if (stacked === undefined || columns === undefined || clustered === undefined) throw new Error("no chart of each kind");
const withChart = (chart: Chart): SheetPlan => ({ ...ranking, charts: [chart] });

/** The parts of a file's charts, in their order. */
async function chartParts(plans: readonly SheetPlan[]): Promise<readonly string[]> {
  const unpacked = await unpackZip(await writeXlsx(plans));
  if (!unpacked.ok) throw new Error("the file cannot be unpacked");
  const parts = [...unpacked.parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  return parts.map(([, content]) => new TextDecoder().decode(content));
}

async function chartsIn(bytes: Uint8Array): Promise<readonly Chart[]> {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(`not read: ${JSON.stringify(read.problem)}`);
  return read.plans.flatMap(({ charts }) => charts ?? []);
}

const categoryAxis = (xml: string) => /<c:catAx>.*<\/c:catAx>/.exec(xml)?.[0] ?? "";
const valueAxis = (xml: string) => /<c:valAx>.*<\/c:valAx>/.exec(xml)?.[0] ?? "";
const fillsIn = (xml: string) => [...xml.matchAll(/<\/c:tx><c:spPr><a:solidFill><a:srgbClr val="(\w+)"/g)].map(([, color]) => `#${color}`);

describe("a chart in the file", () => {
  it.each([
    ["bars run from the top down, their axis of values below them", stacked, "maxMin", "max"],
    ["so do bars side by side", clustered, "maxMin", "max"],
    ["columns run to the right", columns, "minMax", "autoZero"],
    ["bars run upwards where the plan says so", { ...stacked, reversed: false }, "minMax", "autoZero"],
  ] as const)("%s", async (_what, chart, orientation, crosses) => {
    const [xml = ""] = await chartParts([withChart(chart)]);
    expect(categoryAxis(xml)).toContain(`<c:orientation val="${orientation}"/>`);
    expect(valueAxis(xml)).toContain('<c:orientation val="minMax"/>');
    expect(valueAxis(xml)).toContain(`<c:crosses val="${crosses}"/>`);
  });

  it("has the colours that the screen shows", async () => {
    const [xml = ""] = await chartParts([withChart(stacked)]);
    expect(fillsIn(xml)).toEqual(chartColors.slice(0, 2));
    const [own = ""] = await chartParts([withChart({ ...stacked, colors: ["#AA0000", "#00BB00"] })]);
    expect(fillsIn(own)).toEqual(["#AA0000", "#00BB00"]);
  });

  it("names every category, and draws no marks on its axes", async () => {
    const [xml = ""] = await chartParts([withChart(stacked)]);
    expect(categoryAxis(xml)).toContain('<c:tickLblSkip val="1"/>');
    for (const axis of [categoryAxis(xml), valueAxis(xml)]) expect(axis).toContain('<c:majorTickMark val="none"/><c:minorTickMark val="none"/>');
  });

  it("leaves between categories the gap that the screen does", async () => {
    const [xml = ""] = await chartParts([withChart(stacked)]);
    // Bars fill 64 % of their slot: 36 / 64.
    expect(xml).toContain('<c:gapWidth val="56"/>');
    // Three series share 76 %: 24 / (76 / 3).
    const [side = ""] = await chartParts([withChart(columns)]);
    expect(side).toContain('<c:gapWidth val="95"/>');
  });

  it("排名 and 成绩单 have theirs so, and are read back as they were planned", async () => {
    const results = thirteenResults();
    const plans = [rankingPlan(jiangsu2012, 2012, 13, null), scorecardsPlan({ ...results, pages: results.units.slice(0, 1) })];
    const [bars = "", pillars = ""] = await chartParts(plans);
    expect([categoryAxis(bars).includes("maxMin"), categoryAxis(pillars).includes("maxMin")]).toEqual([true, false]);
    expect([fillsIn(bars), fillsIn(pillars)]).toEqual([chartColors.slice(0, 8), chartColors.slice(0, 4)]);
    expect(await chartsIn(await writeXlsx(plans))).toEqual(plans.flatMap(({ charts }) => charts ?? []));
  });
});

describe("a chart that is read", () => {
  const other: Chart = { ...clustered, reversed: false, colors: ["#AA0000"], labels: true, legend: false, categoryAxisTitle: "城市" };

  it("keeps its order, colours, labels, legend and titles", async () => {
    expect(await chartsIn(await writeXlsx([withChart(other)]))).toEqual([other]);
  });

  it("of version 1.1, which wrote neither order nor colours, runs as it did on screen", async () => {
    const bytes = readFileSync(join(import.meta.dirname, "../golden/workbooks/whole-1.1.0.xlsx"));
    const [chart] = await chartsIn(new Uint8Array(bytes));
    expect(chart).toMatchObject({ kind: "barStacked" });
    expect([chart?.reversed, chart?.colors]).toEqual([undefined, undefined]);
  });

  it("is the same after LibreOffice saved it", { timeout: 300_000 }, async ({ skip }) => {
    skip(!libreOfficeAvailable, libreOfficeMissing);
    const look = ({ kind, reversed, colors, labels, legend }: Chart) => ({ kind, reversed, colors, labels, legend });
    const charts = [stacked, columns, other];
    expect((await chartsIn(await resaved(await writeXlsx([{ ...ranking, charts }])))).map(look)).toEqual(charts.map(look));
  });
});
