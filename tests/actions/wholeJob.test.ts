import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createActions } from "../../src/actions/index";
import type { Actions, Progress } from "../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../src/core/index";
import { sheetNames } from "../../src/workbook/sheetNames";
import type { OfficeHarness } from "../support/officeHarness";
import { startOffice } from "../support/officeHarness";
import { fillIn, inChinese, unitsOf, valueOf } from "../support/officeActions";
import { shownSheet } from "../support/officeBooks";
import { placeOf } from "../support/randomForms";
import cases from "../golden/complete-forms.json";
import { syncsOf } from "../support/wire";

const scheme = jiangsu2012;
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  actions = createActions();
});
afterAll(() => office.dispose());

async function cellAt(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

describe("the whole job", () => {
  it("creates a year's workbook", async () => {
    const steps: Progress[] = [];
    const shown: Promise<string>[] = [];
    const onProgress = (step: Progress) => {
      steps.push(step);
      if (step.done > 1) shown.push(shownSheet());
    };
    const report = valueOf(await actions.createWorkbook({ scheme, year: 2012, units: scheme.units }, { ...inChinese, onProgress }));
    expect(report).toMatchObject({ units: 13, sheets: 19 });
    // One to look, one for the guide, one for the first form, four for the others, so that their coming can be seen, one for the rest.
    expect(report.syncs).toBe(8);
    expect(steps.map(({ done }) => done)).toEqual([0, 1, 3, 6, 9, 12, 15, 19]);
    expect(steps.every(({ total }) => total === 19)).toBe(true);
    expect(steps.slice(1, 7).map(({ doing }) => doing)).toEqual(["南京市", "无锡市", "苏州市", "淮安市", "镇江市", sheetNames.summary]);
    expect(new Set(await Promise.all(shown))).toEqual(new Set(["南京市"]));
    const state = valueOf(await actions.readState(inChinese));
    expect(unitsOf(state).map((unit) => [unit.name, unit.state])).toEqual(scheme.units.map((name) => [name, "notBegun"]));
  });

  it("leaves the cursor on the first entry of the first city's form", async () => {
    const cursor = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(cursor).toBe(`南京市!${placeOf(scheme, "1.1.chairedByCityLeader", "reported")}`);
  });

  it("puts the sheets in the office's order, the scheme very hidden", async () => {
    const sheets = await Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      return context.workbook.worksheets.items.map((sheet) => [sheet.name, sheet.visibility]);
    });
    const ours = [sheetNames.guide, ...scheme.units, sheetNames.bonus, sheetNames.summary, sheetNames.ranking, sheetNames.log];
    expect(sheets.slice(0, 18)).toEqual(ours.map((name) => [name, "Visible"]));
    expect(sheets.find(([name]) => name === sheetNames.scheme)).toEqual([sheetNames.scheme, "VeryHidden"]);
  });

  it("scores what is typed, live and by the core alike", async () => {
    for (const [index, unit] of scheme.units.slice(0, 3).entries()) await fillIn(unit, cases[index + 1]?.entries ?? {});
    const report = valueOf(await actions.recompute(inChinese));
    expect(report.restored).toEqual([]);
    expect(report.disagreements).toEqual([]);
    expect(unitsOf(report.state).slice(0, 3).map((unit) => unit.verified.total)).toEqual(cases.slice(1, 4).map((one) => one.base));
    expect(unitsOf(report.state).map((unit) => unit.state).slice(2, 5)).toEqual(["complete", "notBegun", "notBegun"]);
  });

  it("ranks, live on the sheet as by the core", async () => {
    const report = valueOf(await actions.rank(inChinese));
    expect(report).toMatchObject({ units: 13, incomplete: 10 });
    const state = valueOf(await actions.readState(inChinese));
    const ranking = state.kind === "assessment" ? state.ranking : [];
    for (const [index, ranked] of ranking.entries()) {
      expect([await cellAt("排名", `A${5 + index}`), await cellAt("排名", `B${5 + index}`), await cellAt("排名", `C${5 + index}`)]).toEqual([
        ranked.rank,
        ranked.name,
        ranked.total,
      ]);
    }
    expect(await cellAt("排名", "N17")).toContain("未报送齐全");
  });

  it("lets a verified value count in place of the reported one", async () => {
    await office.host.userEdit("南京市", placeOf(scheme, "1.3.fullTime", "verified"), 0);
    const { state, disagreements } = valueOf(await actions.recompute(inChinese));
    const entries = { ...cases[1]?.entries, "8.innovation": 0 };
    expect(disagreements).toEqual([]);
    expect(unitsOf(state)[0]?.reported.total).toBe(scoreUnit(scheme, entries).total);
    expect(unitsOf(state)[0]?.verified.total).toBe(scoreUnit(scheme, { ...entries, "1.3.fullTime": 0 }).total);
    await office.host.userEdit("南京市", placeOf(scheme, "1.3.fullTime", "verified"), null);
  });

  it("puts back what was overwritten, with a record of the old value", async () => {
    await office.host.userEdit("南京市", placeOf(scheme, "1.2.office", "verifiedPoints"), 40);
    await office.host.userEdit("汇总", "N5", 1000);
    const report = valueOf(await actions.recompute(inChinese));
    expect(report.restored.map(({ unit, what, before }) => [unit, what, before])).toEqual([
      ["南京市", "1.2", "40"],
      ["汇总", "汇总", "1000"],
    ]);
    expect(await cellAt("操作记录", "F4")).toBe("40");
    expect(await cellAt("汇总", "N5")).toBe(cases[1]?.base);
    const again = valueOf(await actions.recompute(inChinese));
    expect(again.restored).toEqual([]);
  });

  it("corrects what can be read safely and records it", async () => {
    await office.host.userEdit("南京市", placeOf(scheme, "1.3.fullTime", "reported"), "１２");
    const before = valueOf(await actions.readState(inChinese));
    const [correction] = unitsOf(before)[0]?.corrections ?? [];
    expect(correction).toMatchObject({ before: "１２", after: 12, key: "1.3.fullTime" });
    const report = valueOf(await actions.correct(correction === undefined ? [] : [correction], inChinese));
    expect(report).toMatchObject({ corrected: 1, skipped: 0 });
    expect(await cellAt("南京市", placeOf(scheme, "1.3.fullTime", "reported"))).toBe(12);
    const again = valueOf(await actions.correct(correction === undefined ? [] : [correction], inChinese));
    expect(again).toMatchObject({ corrected: 0, skipped: 1 });
  });

  it("inserts one more city, which joins the overviews", async () => {
    valueOf(await actions.insertForm({ scheme, year: 2012, unit: "昆山市" }, inChinese));
    const state = valueOf(await actions.readState(inChinese));
    expect(unitsOf(state).map((unit) => unit.name)).toContain("昆山市");
    expect(await cellAt("汇总", "A18")).toBe("昆山市");
    expect(valueOf(await actions.recompute(inChinese)).restored).toEqual([]);
  });

  it("takes at most four syncs for each action", async () => {
    const counts = {
      check: (await syncsOf(office, () => actions.check(inChinese))).syncs,
      recompute: (await syncsOf(office, () => actions.recompute(inChinese))).syncs,
      rank: (await syncsOf(office, () => actions.rank(inChinese))).syncs,
    };
    expect(counts).toEqual({ check: 2, recompute: 3, rank: 3 });
    expect((await syncsOf(office, () => actions.insertForm({ scheme, year: 2012, unit: "太仓市" }, inChinese))).syncs).toBeLessThanOrEqual(4);
  });
});
