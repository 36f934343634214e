import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actions } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { loadSheets } from "../../../src/host/load";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { comparedRanges } from "../../../src/workbook/overview/comparedColumns";
import { exampleSchemes } from "../../../src/workbook/scheme/examples/index";
import { sheetNames } from "../../../src/workbook/sheetNames";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { reported } from "../../core/kinds/case";
import { indicator, schemeOf } from "../../core/support/smallScheme";
import { contentOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openEmpty } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { picked } from "../../support/returnedFiles";

const units = ["甲市", "乙市", "丙市"];
const small = schemeOf(
  indicator({ kind: "rank", entry: "users", tiers: [{ rank: 1, points: 10 }, { rank: 2, points: 6 }] }, [reported("users", "查询量", "Queries")]),
  indicator({ kind: "perUnit", entry: "staff", each: 1 }, [reported("staff", "人员", "Staff", { kind: "count" })], 10, "1.2"),
);
const scheme = { ...small, categories: small.categories.map((one) => ({ ...one, items: one.items.map((item) => ({ ...item, indicators: item.indicators.map((of) => (of.code === "1.2" ? { ...of, rule: { kind: "cap", max: 10, of: of.rule } as const } : of)) })) })) };
const placement = plannedPlacement(scheme);
const at = (column: ColumnId, key = "1.1.users") => addressOf(placement, key, column) ?? "";
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openEmpty(office);
});

/** What the cells hold now. */
async function shown(column: ColumnId): Promise<readonly unknown[]> {
  return Excel.run(async (context) => {
    const ranges = units.map((unit) => context.workbook.worksheets.getItem(unit).getRange(at(column)).load("values"));
    await context.sync();
    return ranges.map((range) => range.values[0]?.[0] as unknown);
  });
}

async function filled(): Promise<void> {
  await office.host.userEdit("甲市", at("reported"), "5");
  await office.host.userEdit("乙市", at("reported"), "9");
}

describe("cities that are held against each other", () => {
  it.each([
    ["made by 新建", async () => void valueOf(await actions.createWorkbook({ scheme, year: 2013, units }, inChinese))],
    ["loaded from a file", async () => loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }))],
  ])("have their ranks in a workbook %s, live and in what the pane shows", async (_, make) => {
    await make();
    await filled();
    expect(await shown("verifiedPoints")).toEqual([6, 10, 0]);
    expect(await shown("reportedPoints")).toEqual([0, 0, 0]);
    expect(await shown("explanation")).toEqual(["查询量 5，第 2 名（以已报送的 2 市计），前2名＝6", "查询量 9，第 1 名（以已报送的 2 市计），前1名＝10", "未填报，不计分"]);
    const state = valueOf(await actions.readState(inChinese));
    expect(unitsOf(state).map(({ verified }) => [verified.indicators[0]?.points, verified.total])).toEqual([[6, 6], [10, 10], [0, 0]]);
    expect(unitsOf(state)[0]?.verified.indicators[0]?.explanation).toBe("查询量 5，第 2 名（以已报送的 2 市计），前2名＝6");
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [], updated: 0 });
  });

  it("change their points when another city changes its figure", async () => {
    await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
    await filled();
    const heard = vi.fn<() => void>();
    const stop = await actions.watch(heard);
    valueOf(await actions.readState(inChinese));
    await office.host.bridge.idle();
    heard.mockClear();
    await office.host.userEdit("丙市", at("reported"), "7");
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(await shown("verifiedPoints")).toEqual([0, 10, 6]);
    expect(unitsOf(valueOf(await actions.readState(inChinese))).map(({ verified }) => verified.total)).toEqual([0, 10, 6]);
    stop();
  });

  it("have a damaged column of 汇总 mended by 一键计算", async () => {
    await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
    await filled();
    const column = /\$([A-Z]+)\$/.exec(comparedRanges(scheme).get("1.1") ?? "")?.[1] ?? "";
    await office.host.userEdit(sheetNames.summary, `${column}6`, "1");
    expect(await shown("verifiedPoints")).toEqual([10, 0, 0]);
    const { restored, disagreements } = valueOf(await actions.recompute(inChinese));
    expect(restored.map(({ address, before }) => [address, before])).toEqual([[`${column}6`, "1"]]);
    expect(disagreements).not.toEqual([]);
    expect(await shown("verifiedPoints")).toEqual([6, 10, 0]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [] });
  });

  it("wait where 汇总 has lost their own figures", async () => {
    await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
    await filled();
    const column = /\$([A-Z]+)\$/.exec(comparedRanges(scheme).get("1.1") ?? "")?.[1] ?? "";
    for (const row of [5, 6, 7]) await office.host.userEdit(sheetNames.summary, `${column}${row}`, null);
    expect(await shown("verifiedPoints")).toEqual([0, 0, 0]);
    expect(await shown("explanation")).toEqual(["待全省汇总", "待全省汇总", "未填报，不计分"]);
    valueOf(await actions.recompute(inChinese));
    expect(await shown("verifiedPoints")).toEqual([6, 10, 0]);
  });

  it("wait while 汇总 is gone, and count again when 一键计算 has made it", async () => {
    await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
    await filled();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetNames.summary).delete();
      await context.sync();
    });
    expect(await shown("verifiedPoints")).toEqual([0, 0, 0]);
    expect(await shown("explanation")).toEqual(["待全省汇总", "待全省汇总", "未填报，不计分"]);
    valueOf(await actions.recompute(inChinese));
    expect(await shown("verifiedPoints")).toEqual([6, 10, 0]);
    expect(JSON.stringify(await contentOf("甲市"))).not.toContain("#REF!");
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [], updated: 0 });
  });

  it("wait in a template, which comes back without a word and computes again", async () => {
    await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
    await filled();
    const { files } = valueOf(await actions.exportTemplates({ units }, inChinese));
    const previews = valueOf(await actions.previewReturns(files.map(({ name, bytes }) => picked(name, bytes)), inChinese));
    expect(previews.map(({ unit, refused, problems }) => [unit, refused, problems])).toEqual(units.map((unit) => [unit, false, []]));
    expect(await shown("verifiedPoints")).toEqual([6, 10, 0]);
  });

  it("are published with the points that they have among all, and 定稿 is found to be sound", async () => {
    await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
    await filled();
    valueOf(await actions.rank(inChinese));
    valueOf(await actions.writeScorecards("all", inChinese));
    const card = JSON.stringify((await contentOf("成绩单"))?.values);
    expect(card).toContain("甲市");
    const { sheetName } = valueOf(await actions.finalise(inChinese));
    const values = (await contentOf(sheetName))?.values ?? [];
    expect(values.filter(([, unit]) => units.some((one) => one === unit)).map(([rank, unit, total]) => [rank, unit, total])).toEqual([[1, "乙市", 10], [2, "甲市", 6], [3, "丙市", 0]]);
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
    valueOf(await actions.writeSensitivity(inChinese));
  });

  it("are whole again after 修复表格 put a lost line back", async () => {
    const [example] = exampleSchemes.filter(({ id }) => id === "example-monitoring");
    if (example === undefined) throw new Error("no example");
    await loadSheets(office.host, assessmentPlans({ scheme: example, year: 2025, units }));
    const cell = (column: ColumnId) => addressOf(plannedPlacement(example), "2.1.queries", column) ?? "";
    const points = () => Promise.all(units.map(async (unit) => (await contentOf(unit))?.values[Number(/\d+/.exec(cell("reported"))?.[0]) - 1]?.[plannedPlacement(example).columns.verifiedPoints]));
    for (const [index, unit] of units.entries()) await office.host.userEdit(unit, cell("reported"), String(5 - index));
    expect(await points()).toEqual([10, 8, 8]);
    const row = /\d+/.exec(cell("reported"))?.[0] ?? "";
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("甲市").getRange(`${row}:${row}`).delete("Up");
      await context.sync();
    });
    expect((await points()).slice(1)).toEqual([10, 8]);
    const found = valueOf(await actions.previewRepair(inChinese));
    expect(found.map(({ items }) => items.map(({ kind, name }) => [kind, name]))).toEqual([[["line", "2.1 查询量"]], [], []]);
    valueOf(await actions.repairForms(found, inChinese));
    await office.host.userEdit("甲市", cell("reported"), "4");
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ disagreements: [] });
    expect(await points()).toEqual([10, 10, 8]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [], updated: 0 });
  });

  it("take in one more form", async () => {
    await loadSheets(office.host, assessmentPlans({ scheme, year: 2013, units }));
    await filled();
    valueOf(await actions.insertForm({ scheme, year: 2013, unit: "丁市" }, inChinese));
    await office.host.userEdit("丁市", at("reported"), "7");
    expect(await shown("verifiedPoints")).toEqual([0, 10, 0]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [], updated: 0 });
  });

  it("of a form that stood alone, has its formulas brought up to date and not called restored", async () => {
    valueOf(await actions.insertForm({ scheme, year: 2013, unit: "甲市" }, inChinese));
    await office.host.userEdit("甲市", at("reported"), "5");
    const { restored, updated } = valueOf(await actions.recompute(inChinese));
    expect([restored, updated > 0]).toEqual([[], true]);
    expect(valueOf(await actions.recompute(inChinese))).toMatchObject({ restored: [], disagreements: [], updated: 0 });
    expect(unitsOf(valueOf(await actions.readState(inChinese)))[0]?.verified.total).toBe(10);
  });
});
