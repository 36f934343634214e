import { beforeEach, describe, expect, it } from "vitest";
import type { AwardInput, UnitDecision, WorkbookState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { loadSheets } from "../../../src/host/load";
import { assessmentPlans } from "../../../src/workbook/assessment";
import { grounds } from "../../support/recognition";
import { logFirstRow } from "../../../src/workbook/log/log";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { unitsIn } from "../../../src/workbook/units/units";
import { readWorkbook } from "../../../src/xlsx/index";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet } from "../../support/officeBooks";
import { placeOf } from "../../support/randomForms";
import { picked, returnedFile } from "../../support/returnedFiles";
import { protect, syncsOf } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";
import { withFault } from "../../support/wireFaults";

const scheme = jiangsu2012;
const [full, part] = ["1.3.fullTime", "1.3.partTime"];
const office = useGlobalOffice();

beforeEach(() => openBook(office, ["南京市", "无锡市", "徐州市"]));

const known = (...names: readonly string[]) => names.map((name) => ({ name, sheetName: name }));
const type = (sheet: string, address: string, input: string | number | null) => office.host.userEdit(sheet, address, input);
const recompute = async () => valueOf(await createActions().recompute(inChinese));
const settle = async (decision: UnitDecision) => valueOf(await createActions().settleUnit(decision, inChinese));

async function state(): Promise<Extract<WorkbookState, { kind: "assessment" }>> {
  const found = valueOf(await createActions().readState(inChinese));
  if (found.kind !== "assessment") throw new Error("no assessment");
  return found;
}

async function listed() {
  return unitsIn((await contentOf(sheetNames.scheme))?.values ?? []);
}

async function logged(): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(logFirstRow).map((line) => line.slice(1));
}

async function summarised(): Promise<readonly unknown[]> {
  return ((await contentOf(sheetNames.summary))?.values ?? []).slice(4).map(([name]) => name).filter((name) => name !== "" && name !== null);
}

async function cellAt(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

/** What a person does with the menu of a sheet's tab. */
async function onSheet(name: string, work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
}
const rename = (name: string, to: string) => onSheet(name, (sheet) => { sheet.name = to; });
const copy = (name: string, to: string) => onSheet(name, (sheet) => { sheet.copy("After", sheet).name = to; });

/** The book as version 1.1.0 made it, without a list of cities. */
async function openEarlier(...units: readonly string[]): Promise<void> {
  await openEmpty(office);
  const plans = assessmentPlans({ scheme, year: 2012, units });
  await loadSheets(office.host, plans.map((plan) => (plan.name === sheetNames.scheme ? { ...plan, cells: plan.cells.filter(([key]) => key?.value !== "unit") } : plan)));
}

const platform: AwardInput = {
  unit: "无锡市",
  item: "信用信息共享平台",
  field: "其他",
  ground: grounds[1],
  evidence: "苏信用办〔2012〕8号",
  applied: 60,
  recognised: 50,
  state: "recognised",
};

describe("the workbook knows its cities", () => {
  it("from its creation on", async () => {
    await openEmpty(office);
    valueOf(await createActions().createWorkbook({ scheme, year: 2012, units: ["南京市", "=无锡"] }, inChinese));
    expect(await listed()).toEqual(known("南京市", "=无锡"));
    expect((await state()).unitIssues).toEqual([]);
  });

  it("and those that are inserted, into an assessment and into a workbook of something else", async () => {
    valueOf(await createActions().insertForm({ scheme, year: 2012, unit: "太仓市" }, inChinese));
    expect(await listed()).toEqual(known("南京市", "无锡市", "徐州市", "太仓市"));
    await openEmpty(office);
    valueOf(await createActions().insertForm({ scheme, year: 2012, unit: "太仓市" }, inChinese));
    expect(await listed()).toEqual(known("太仓市"));
  });

  it("takes in one whose form came by hand, and says so in the log", async () => {
    await copy("南京市", "太仓市");
    await type("太仓市", "C3", "太仓市");
    await recompute();
    expect(await listed()).toEqual(known("南京市", "无锡市", "徐州市", "太仓市"));
    expect(await logged()).toContainEqual(["一键计算", "太仓市", "城市名单", "", "", "太仓市", ""]);
  });

  it.each([
    ["一键计算", recompute],
    ["生成排名", async () => valueOf(await createActions().rank(inChinese))],
  ])("learns them at the first %s where it was made before the list was kept", async (_name, action) => {
    await openEarlier("南京市", "无锡市");
    expect((await state()).unitIssues).toEqual([]);
    await action();
    expect(await listed()).toEqual(known("南京市", "无锡市"));
    expect((await state()).unitIssues).toEqual([]);
  });

  it("learns from 汇总 of a city that had gone before the list was kept", async () => {
    await openEarlier("南京市", "无锡市", "徐州市");
    office.host.deleteSheet("无锡市");
    const { state: said } = await recompute();
    expect(said).toMatchObject({ unitIssues: [{ kind: "missing", name: "无锡市" }] });
    expect((await state()).unitIssues).toMatchObject([{ kind: "missing", name: "无锡市" }]);
  });

  it("computes where the list cannot be written, because _方案 is protected", async () => {
    await openEarlier("南京市", "无锡市");
    await protect(sheetNames.scheme);
    await recompute();
    expect(await listed()).toEqual([]);
  });
});

describe("a deleted city", () => {
  beforeEach(() => office.host.deleteSheet("无锡市"));

  it("is missed by the state and by every action that tells the state, until that is decided", async () => {
    const issue = { kind: "missing", name: "无锡市", others: [] };
    expect((await state()).unitIssues).toEqual([issue]);
    expect(await recompute()).toMatchObject({ units: 2, state: { unitIssues: [issue] } });
    expect(valueOf(await createActions().check(inChinese))).toMatchObject({ units: 2, state: { unitIssues: [issue] } });
    expect(await recompute()).toMatchObject({ state: { unitIssues: [issue] } });
    expect((await state()).unitIssues).toEqual([issue]);
  });

  it("leaves the list when its removal is confirmed, which the log tells", async () => {
    await recompute();
    expect(await settle({ kind: "remove", name: "无锡市" })).toMatchObject({ name: "无锡市" });
    expect(await listed()).toEqual(known("南京市", "徐州市"));
    expect((await state()).unitIssues).toEqual([]);
    expect(await summarised()).toEqual(["南京市", "徐州市"]);
    expect(await logged()).toEqual([["核对城市名单", "无锡市", "城市名单", "", "无锡市", "", ""]]);
  });

  it("gets its form anew, in 汇总 and 排名 again and empty where the log knows nothing", async () => {
    await recompute();
    const { value, syncs } = await syncsOf(office, () => settle({ kind: "rebuild", name: "无锡市" }));
    expect(value).toMatchObject({ name: "无锡市", cells: 0 });
    expect(syncs).toBeLessThanOrEqual(4);
    const after = await state();
    expect(after.unitIssues).toEqual([]);
    expect(unitsOf(after).map(({ name, filled }) => [name, filled])).toEqual([["南京市", 0], ["徐州市", 0], ["无锡市", 0]]);
    expect(await summarised()).toEqual(["南京市", "无锡市", "徐州市"]);
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
  });

  it("stays deleted where somebody else made its form meanwhile", async () => {
    valueOf(await createActions().insertForm({ scheme, year: 2012, unit: "无锡市" }, inChinese));
    for (const kind of ["rebuild", "remove"] as const) {
      expect(failureOf(await createActions().settleUnit({ kind, name: "无锡市" }, inChinese)).code).toBe("changedMeanwhile");
    }
    expect(await listed()).toEqual(known("南京市", "徐州市", "无锡市"));
  });

  it("is not taken from the list where _方案 is protected", async () => {
    await protect(sheetNames.scheme);
    expect(failureOf(await createActions().settleUnit({ kind: "remove", name: "无锡市" }, inChinese))).toMatchObject({ code: "protectedSheet", items: ["_方案"] });
  });
});

it("a form that is made anew has what the log knows of its entries: imports, reviews and corrections, the last of each", async () => {
  const actions = createActions();
  await type("无锡市", placeOf(scheme, part, "reported"), "１２");
  const corrections = unitsOf(await state()).flatMap((unit) => unit.corrections).filter(({ key, reason }) => key === part && reason === "numberAsText");
  expect(valueOf(await actions.correct(corrections, inChinese)).corrected).toBe(1);
  for (const count of [3, 6]) {
    const files = [picked("无锡.xlsx", await returnedFile("无锡市", { [full]: count }))];
    valueOf(await actions.acceptReturns(valueOf(await actions.previewReturns(files, inChinese)), inChinese));
  }
  const [wuxi] = unitsOf(await state()).filter(({ name }) => name === "无锡市");
  const review = wuxi?.reviews.get("1.3");
  if (wuxi === undefined || review === undefined) throw new Error("no review");
  const entries = review.entries.filter(({ key }) => key === full).map(({ key, verified, reason }) => ({ key, before: { verified, reason }, verified: 5, reason: "实地核查" }));
  valueOf(await actions.review([{ sheetId: wuxi.sheetId, indicator: "1.3", before: "pending", state: "verified", entries }], inChinese));
  const expected = await Promise.all([placeOf(scheme, full, "reported"), placeOf(scheme, full, "verified"), placeOf(scheme, part, "reported")].map((address) => cellAt("无锡市", address)));
  expect(expected).toEqual([6, 5, expect.anything()]);
  office.host.deleteSheet("无锡市");
  const { cells } = await settle({ kind: "rebuild", name: "无锡市" });
  expect(cells).toBeGreaterThanOrEqual(5);
  const again = unitsOf(await state()).find(({ name }) => name === "无锡市");
  expect(again?.reviews.get("1.3")).toMatchObject({ state: "verified" });
  expect([await cellAt("无锡市", placeOf(scheme, full, "reported")), await cellAt("无锡市", placeOf(scheme, full, "verified"))]).toEqual([6, 5]);
  expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
});

describe("a city that was renamed", () => {
  beforeEach(async () => {
    valueOf(await createActions().saveAward({ row: null, before: null, line: platform }, inChinese));
    await type("无锡市", placeOf(scheme, full, "reported"), 6);
  });
  const totalOf = async (name: string) => unitsOf(await state()).find((unit) => unit.name === name)?.verified.total;

  it("in its head stays the same one when that is said: its awards, 汇总, 排名 and its sheet follow", async () => {
    const total = await totalOf("无锡市");
    await type("无锡市", "C3", "梁溪市");
    expect((await state()).unitIssues).toMatchObject([{ kind: "missing", name: "无锡市", others: [{ city: "梁溪市", sheetName: "无锡市" }] }]);
    const { sheetId } = unitsOf(await state()).find(({ name }) => name === "梁溪市") ?? { sheetId: "" };
    expect(await settle({ kind: "rename", name: "无锡市", sheetId, to: "梁溪市" })).toMatchObject({ awards: 1 });
    expect(await listed()).toEqual(known("南京市", "梁溪市", "徐州市"));
    const after = await state();
    expect(after.unitIssues).toEqual([]);
    expect(unitsOf(after).map(({ name, sheetName }) => [name, sheetName])).toContainEqual(["梁溪市", "梁溪市"]);
    expect(after.awards?.lines).toMatchObject([{ unit: "梁溪市", problems: [] }]);
    expect(await totalOf("梁溪市")).toBe(total);
    expect(await summarised()).toContain("梁溪市");
    expect(await summarised()).not.toContain("无锡市");
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
    expect(await logged()).toContainEqual(["核对城市名单", "梁溪市", "创新加分 城市", "A5", "无锡市", "梁溪市", ""]);
  });

  it("on its sheet's tab is asked about, and takes that name in its head, in the awards and on the overviews when that is said", async () => {
    await rename("无锡市", "梁溪市");
    const [issue] = (await state()).unitIssues;
    expect(issue).toMatchObject({ kind: "sheetRenamed", name: "无锡市", before: "无锡市", form: { sheetName: "梁溪市" } });
    const sheetId = issue?.kind === "sheetRenamed" ? issue.form.sheetId : "";
    await settle({ kind: "rename", name: "无锡市", sheetId, to: "梁溪市" });
    expect(await cellAt("梁溪市", "C3")).toBe("梁溪市");
    expect(await listed()).toEqual(known("南京市", "梁溪市", "徐州市"));
    expect((await state()).awards?.lines).toMatchObject([{ unit: "梁溪市", problems: [] }]);
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
  });

  it("on its sheet's tab only stays who it is when that is said, and is asked about no more", async () => {
    await rename("无锡市", "锡");
    const [issue] = (await state()).unitIssues;
    const sheetId = issue?.kind === "sheetRenamed" ? issue.form.sheetId : "";
    await settle({ kind: "keepName", name: "无锡市", sheetId });
    expect(await listed()).toContainEqual({ name: "无锡市", sheetName: "锡" });
    expect((await state()).unitIssues).toEqual([]);
    expect(await recompute()).toMatchObject({ restored: [], state: { unitIssues: [] } });
  });

  it("takes no other city's name", async () => {
    const { sheetId } = unitsOf(await state()).find(({ name }) => name === "无锡市") ?? { sheetId: "" };
    expect(failureOf(await createActions().settleUnit({ kind: "rename", name: "无锡市", sheetId, to: "徐州市" }, inChinese))).toMatchObject({ code: "namesTaken", items: ["徐州市"] });
  });
});

describe("a copied form", () => {
  beforeEach(async () => {
    await type("南京市", placeOf(scheme, full, "reported"), 6);
    await copy("南京市", "南京市 (2)");
    await type("南京市 (2)", placeOf(scheme, part, "reported"), 3);
  });

  it("is said to be the city a second time, on every action", async () => {
    const issue = { kind: "doubled", name: "南京市", forms: [{ sheetName: "南京市" }, { sheetName: "南京市 (2)" }] };
    expect((await state()).unitIssues).toMatchObject([issue]);
    expect(await recompute()).toMatchObject({ state: { unitIssues: [issue] } });
    expect(await listed()).toEqual(known("南京市", "无锡市", "徐州市"));
  });

  it("goes when that is said; what was typed into it stands in the log, and the city counts once", async () => {
    await recompute();
    const twice = unitsOf(await state()).find(({ sheetName }) => sheetName === "南京市 (2)");
    expect(await settle({ kind: "removeForm", sheetId: twice?.sheetId ?? "" })).toMatchObject({ name: "南京市 (2)", cells: 2 });
    const after = await state();
    expect(after.unitIssues).toEqual([]);
    expect(unitsOf(after).map(({ name, filled }) => [name, filled])).toEqual([["南京市", 1], ["无锡市", 0], ["徐州市", 0]]);
    expect(await summarised()).toEqual(["南京市", "无锡市", "徐州市"]);
    expect(await logged()).toContainEqual(["核对城市名单", "南京市（南京市 (2)）", expect.stringMatching(/ 自报值〔1\.3\.partTime〕$/), placeOf(scheme, part, "reported"), "3", "", ""]);
    expect(await shownSheet()).not.toBe("南京市 (2)");
  });

  it("goes, and what was typed into it still stands in the log, where that is new and Excel did it without an answer", async () => {
    office.host.deleteSheet(sheetNames.log);
    const twice = unitsOf(await state()).find(({ sheetName }) => sheetName === "南京市 (2)");
    const press = () => createActions().settleUnit({ kind: "removeForm", sheetId: twice?.sheetId ?? "" }, inChinese);
    expect(failureOf(await withFault(office, { kind: "lost", at: 3, share: 1 }, press)).code).toBe("hostFailed");
    expect(unitsOf(await state()).map(({ sheetName }) => sheetName)).not.toContain("南京市 (2)");
    expect(await logged()).toContainEqual(["核对城市名单", "南京市（南京市 (2)）", expect.stringMatching(/ 自报值〔1\.3\.partTime〕$/), placeOf(scheme, part, "reported"), "3", "", ""]);
  });

  it("may stay in the original's place", async () => {
    const original = unitsOf(await state()).find(({ sheetName }) => sheetName === "南京市");
    await settle({ kind: "removeForm", sheetId: original?.sheetId ?? "" });
    expect(await listed()).toContainEqual({ name: "南京市", sheetName: "南京市 (2)" });
    expect((await state()).unitIssues).toEqual([]);
    expect(unitsOf(await state())).toMatchObject([{ name: "南京市", filled: 2 }, { filled: 0 }, { filled: 0 }]);
  });

  it("may be another city's, under its own name on sheet, head and list", async () => {
    const twice = unitsOf(await state()).find(({ sheetName }) => sheetName === "南京市 (2)");
    await settle({ kind: "separate", sheetId: twice?.sheetId ?? "", to: "江宁区" });
    expect(await cellAt("江宁区", "C3")).toBe("江宁区");
    expect(await listed()).toEqual(known("南京市", "无锡市", "徐州市", "江宁区"));
    expect((await state()).unitIssues).toEqual([]);
    expect(await recompute()).toMatchObject({ restored: [], disagreements: [] });
  });

  it("is not deleted once it is the city's only one", async () => {
    const [wuxi] = unitsOf(await state()).filter(({ name }) => name === "无锡市");
    expect(failureOf(await createActions().settleUnit({ kind: "removeForm", sheetId: wuxi?.sheetId ?? "" }, inChinese)).code).toBe("changedMeanwhile");
  });
});

it("in a city's template, which has one, nobody is asked about cities", async () => {
  const [file] = valueOf(await createActions().exportTemplates({ units: ["无锡市"] }, inChinese)).files;
  const read = await readWorkbook(file?.bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.problem.code);
  await openEmpty(office);
  await loadSheets(office.host, read.plans);
  expect(await listed()).toEqual(known("无锡市"));
  office.host.deleteSheet("无锡市");
  expect(await state()).toMatchObject({ side: "city", units: [], unitIssues: [] });
});
