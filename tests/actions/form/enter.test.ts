import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions, EntryInput, UnitState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { formColumns } from "../../../src/workbook/form/columns";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { cellName } from "../../../src/workbook/log/logNames";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { templatePlans } from "../../../src/workbook/returns/template";
import { loadSheets } from "../../../src/host/load";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { failBatch, protect, syncsOf } from "../../support/wire";

const scheme = jiangsu2012;
const placement = plannedPlacement(scheme);
const at = (key: string, column: ColumnId) => addressOf(placement, key, column) ?? "";
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openBook(office, ["南京市", "无锡市"]);
});

async function unitNow(): Promise<UnitState> {
  const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
  if (unit === undefined) throw new Error("no city");
  return unit;
}

const staff: readonly EntryInput[] = [
  { key: "1.3.fullTime", column: "reported", before: null, after: 5 },
  { key: "1.3.fullTime", column: "evidence", before: "", after: "编办〔2012〕7号" },
  { key: "1.3.partTime", column: "reported", before: null, after: 6 },
];

async function enter(inputs: readonly EntryInput[] = staff) {
  return actions.enter({ sheetId: (await unitNow()).sheetId, inputs }, inChinese);
}

/** What stands on an entry's line. */
async function typed(key: string, column: ColumnId): Promise<unknown> {
  const row = (await contentOf("南京市"))?.values.find((cells) => cells[0] === key);
  return row?.[formColumns.findIndex(({ id }) => id === column)];
}

async function logLines(): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(3).map((line) => line.slice(1, 7));
}

describe("填报", () => {
  it("writes 自报值 and 佐证材料, and the points follow", async () => {
    expect(valueOf(await enter())).toEqual({ unit: "南京市", written: 3, replaced: 0 });
    expect([await typed("1.3.fullTime", "reported"), await typed("1.3.fullTime", "evidence")]).toEqual([5, "编办〔2012〕7号"]);
    expect(await typed("1.3.fullTime", "reportedPoints")).toBe(35);
    expect((await unitNow()).reported.indicators.find(({ code }) => code === "1.3")?.points).toBe(35);
  });

  it("writes nothing else: the rest of the workbook is as it was", async () => {
    const before = await snapshot();
    valueOf(await enter([{ key: "1.3.fullTime", column: "evidence", before: "", after: "编办〔2012〕7号" }]));
    valueOf(await enter([{ key: "1.3.fullTime", column: "evidence", before: "编办〔2012〕7号", after: null }]));
    const others = (sheets: typeof before) => sheets.filter(({ name }) => name !== sheetNames.log);
    expect(others(await snapshot())).toEqual(others(before));
  });

  it("takes options as the form offers them", async () => {
    valueOf(await enter([{ key: "1.1.chairedByCityLeader", column: "reported", before: null, after: "是" }]));
    expect((await unitNow()).reported.indicators.find(({ code }) => code === "1.1")?.points).toBe(20);
  });

  it("has a line in 操作记录 for every cell, with what stood there; a blank had nothing", async () => {
    valueOf(await enter());
    expect((await logLines()).map((line) => line.slice(4))).toEqual([["", "5"], ["", "编办〔2012〕7号"], ["", "6"]]);
    valueOf(await enter([{ key: "1.3.fullTime", column: "reported", before: 5, after: 8 }]));
    expect((await logLines()).slice(3)).toEqual([["填报", "南京市", cellName(jiangsu2012, "1.3.fullTime", "reported"), at("1.3.fullTime", "reported"), "5", "8"]]);
  });

  it("keeps a formula that it replaces, and text that looks like one stays text", async () => {
    await office.host.userEdit("南京市", at("1.3.fullTime", "reported"), "=5-1");
    valueOf(
      await enter([
        { key: "1.3.fullTime", column: "reported", before: 4, after: 3 },
        { key: "1.3.fullTime", column: "evidence", before: "", after: "=附件1" },
      ]),
    );
    expect((await logLines()).map((line) => line.slice(4))).toEqual([["“=5-1”（公式，值为 4）", "3"], ["", "=附件1"]]);
    expect(await typed("1.3.fullTime", "evidence")).toBe("=附件1");
  });

  it("types a first value all the same where 操作记录 is protected, and without a line; one that replaces another it does not", async () => {
    await protect(sheetNames.log);
    expect(valueOf(await enter())).toMatchObject({ written: 3 });
    expect(await logLines()).toEqual([]);
    expect(failureOf(await enter([{ key: "1.3.fullTime", column: "reported", before: 5, after: 8 }]))).toEqual({ code: "protectedSheet", items: [sheetNames.log] });
  });

  it("writes nothing at all where one of the cells was changed meanwhile", async () => {
    await office.host.userEdit("南京市", at("1.3.partTime", "reported"), 2);
    const before = await snapshot();
    expect(failureOf(await enter())).toEqual({ code: "changedMeanwhile", items: ["南京市 兼职人员"] });
    expect(await snapshot()).toEqual(before);
  });

  it("finds the lines anew by key, and refuses one that is gone", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("南京市");
      sheet.getRange("2:3").insert("Down");
      await context.sync();
    });
    valueOf(await enter());
    expect(await typed("1.3.partTime", "reported")).toBe(6);
    expect(failureOf(await enter([{ key: "1.9.none", column: "reported", before: null, after: 1 }])).code).toBe("changedMeanwhile");
  });

  it("refuses what no cell should hold", async () => {
    const unwritable: EntryInput = { key: "1.3.fullTime", column: "evidence", before: "", after: "附件\u202e1" };
    expect(failureOf(await enter([unwritable]))).toEqual({ code: "unwritable", items: ["佐证材料"] });
  });

  it("says so where the sheet is gone or locked", async () => {
    expect(failureOf(await actions.enter({ sheetId: "{gone}", inputs: staff }, inChinese)).code).toBe("sheetGone");
    await protect("南京市", at("1.3.fullTime", "reported"));
    expect(failureOf(await enter())).toEqual({ code: "protectedSheet", items: ["南京市"] });
    expect(await typed("1.3.partTime", "reported")).toBe("");
  });

  it("leaves everything as it was where the write fails", async () => {
    const before = await snapshot();
    const { sheetId } = await unitNow();
    failBatch(office, 2, 2);
    expect(failureOf(await actions.enter({ sheetId, inputs: staff }, inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
  });

  it("takes at most four requests", async () => {
    const { sheetId } = await unitNow();
    const { value, syncs } = await syncsOf(office, () => actions.enter({ sheetId, inputs: staff }, inChinese));
    expect(valueOf(value).written).toBe(3);
    expect(syncs).toBeLessThanOrEqual(4);
  });
});

describe("in a city's own file", () => {
  it.each([
    ["as it was sent, protected", true],
    ["without its protection", false],
  ])("%s", async (_what, isProtected) => {
    const plans = templatePlans({ scheme, year: 2012, unit: "南京市", sheetName: "南京市", entries: new Map() });
    await openEmpty(office);
    await loadSheets(office.host, isProtected ? plans : plans.map(({ protected: _was, ...plan }) => plan));
    expect(valueOf(await enter())).toMatchObject({ written: 3 });
    valueOf(await enter([{ key: "1.3.fullTime", column: "reported", before: 5, after: 8 }]));
    expect((await unitNow()).reported.indicators.find(({ code }) => code === "1.3")?.points).toBe(40);
    expect((await logLines()).slice(3).map((line) => line.slice(4))).toEqual([["5", "8"]]);
  });
});
