import { beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { loadSheets } from "../../../src/host/load";
import { grounds } from "../../support/recognition";
import { formPlan } from "../../../src/workbook/form/form";
import { plannedPlacement } from "../../../src/workbook/form/placement";
import { schemeSheetPlan } from "../../../src/workbook/scheme/schemeSheet";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, fillIn, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, openEmpty } from "../../support/officeBooks";
import { placeOf } from "../../support/randomForms";
import { plainSample } from "../../support/sampleForms";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市"];
const application = placeOf(scheme, "8.innovation", "reported");
const base = (seed: number) => scoreUnit(scheme, plainSample(seed, 8)).base;
const office = useGlobalOffice();

const unitNow = async (unit: string) => unitsOf(valueOf(await createActions().readState(inChinese))).find(({ name }) => name === unit);
const live = async (sheet: string, key: string, column: "reportedPoints" | "verifiedPoints" | "check" | "explanation") => {
  const { rows, columns } = plannedPlacement(scheme);
  return (await contentOf(sheet))?.values[rows.get(key) ?? -1]?.[columns[column]];
};

/** 自评分, 核定分 and both totals as the sheet calculates them. */
const liveFigures = async (sheet: string) =>
  Promise.all([
    live(sheet, "8.innovation", "reportedPoints"),
    live(sheet, "8.innovation", "verifiedPoints"),
    live(sheet, "#total", "reportedPoints"),
    live(sheet, "#total", "verifiedPoints"),
  ]);

describe("a city's own figure in category 8", () => {
  beforeEach(async () => {
    await openBook(office, units);
    for (const [index, unit] of units.entries()) await fillIn(unit, plainSample(index + 1, 8));
    await office.host.userEdit("无锡市", application, 100);
  });

  it("counts for nothing on either side while 创新加分 has no line of the city's", async () => {
    const unit = await unitNow("无锡市");
    expect([unit?.reported.bonus, unit?.verified.bonus, unit?.reported.total, unit?.verified.total]).toEqual([0, 0, base(2), base(2)]);
    expect(await liveFigures("无锡市")).toEqual([0, 0, base(2), base(2)]);
  });

  it("is shown as what was applied for, with the word that nothing was recognised", async () => {
    const said = "申请分 100；工作创新加分＝0（没有已认定的事项）";
    expect((await unitNow("无锡市"))?.verified.indicators.find(({ code }) => code === "8")?.explanation).toBe(said);
    expect(await live("无锡市", "8.innovation", "check")).toBe("申请分 100，认定 0");
    expect(await live("无锡市", "8.innovation", "explanation")).toBe("工作创新加分＝0（没有已认定的事项）");
  });

  it("ranks no city first", async () => {
    valueOf(await createActions().rank(inChinese));
    const totals = (await contentOf(sheetNames.ranking))?.values.slice(4, 6).map((line) => line.slice(0, 3));
    const expected = units.map((unit, index) => [unit, base(index + 1)] as const).sort(([, a], [, b]) => b - a);
    expect(totals).toEqual(expected.map(([unit, total], index) => [index + 1, unit, total]));
  });

  it.each([
    ["applied for", 60],
    ["applied for nothing", 0],
    ["left it empty", null],
    ["wrote text", "约60"],
  ])("gives way to what was recognised, on both sides, where the city %s", async (_what, applied) => {
    await office.host.userEdit("无锡市", application, applied);
    const line = { unit: "无锡市", item: "信用惠民", field: "其他", ground: grounds[1], evidence: "附件", applied: 60, recognised: 50, state: "recognised" } as const;
    valueOf(await createActions().saveAward({ row: null, before: null, line }, inChinese));
    const unit = await unitNow("无锡市");
    expect([unit?.reported.bonus, unit?.verified.bonus]).toEqual([50, 50]);
    expect(await liveFigures("无锡市")).toEqual([50, 50, base(2) + 50, base(2) + 50]);
    expect(valueOf(await createActions().recompute(inChinese))).toMatchObject({ restored: [], updated: 0, disagreements: [] });
  });

  it.each([
    ["约60", "notNumber"],
    [120, "aboveMax"],
    [null, "missing"],
  ])("is told of where it is %s, and counts for nothing", async (applied, code) => {
    await office.host.userEdit("无锡市", application, applied);
    const unit = await unitNow("无锡市");
    expect(unit?.problems.filter(({ key }) => key === "8.innovation")).toMatchObject([{ code, side: "reported", address: application }]);
    expect(unit?.verified.total).toBe(base(2));
    expect(await liveFigures("无锡市")).toEqual([0, 0, base(2), base(2)]);
  });
});

describe("on a city's template", () => {
  it("the application is complete and counts for nothing", async () => {
    await openEmpty(office);
    await loadSheets(office.host, [formPlan({ scheme, year: 2012, unit: "无锡市", hasBonusSheet: false }), schemeSheetPlan(scheme, 2012, { side: "city" })]);
    await fillIn("无锡市", { ...plainSample(2, 8), "8.innovation": 60 });
    expect(await liveFigures("无锡市")).toEqual([0, 0, base(2), base(2)]);
    expect(await unitNow("无锡市")).toMatchObject({ state: "complete", filled: 64, problems: [] });
  });
});
