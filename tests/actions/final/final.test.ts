import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions, FinalReport, FinalVersion } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { captureSheets } from "../../../src/host/capture";
import { cellAddress } from "../../../src/sheet/a1";
import { awardLabels } from "../../../src/workbook/awards/bonusFormulas";
import { grounds } from "../../support/recognition";
import { finalColumns, finalRows } from "../../../src/workbook/final/finalColumns";
import { storePlace } from "../../../src/workbook/final/finalStore";
import { commendCell } from "../../../src/workbook/overview/ranking";
import { finalPrefix, finalStorePrefix, sheetNames } from "../../../src/workbook/sheetNames";
import type { SheetContent } from "../../../src/sheet/plan";
import { entryList } from "../../../src/workbook/form/readForm";
import { writeXlsx } from "../../../src/xlsx/index";
import { libreOfficeAvailable, libreOfficeMissing, recalculate } from "../../support/libreoffice";
import { contentOf, failureOf, fillIn, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { placeOf } from "../../support/randomForms";
import { plainSample } from "../../support/sampleForms";
import { failBatch, quiet } from "../../support/wire";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市", "徐州市"];
const columns = finalColumns(scheme);
const agrees = "一致";
const differs = "与定稿不一致";
const bonusKey = entryList(scheme).at(-1)?.key ?? "";
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openBook(office, units, [], { 南京市: plainSample(1, 8), 无锡市: plainSample(2, 6) });
});

const finalise = async (): Promise<FinalReport> => valueOf(await actions.finalise(inChinese));
const storeOf = (sheetName: string) => sheetName.replace(finalPrefix, finalStorePrefix);
const scorecardsOf = (sheetName: string) => `${sheetName}_成绩单`;
const linesOf = (sheet: SheetContent | null | undefined) => (sheet?.values ?? []).slice(finalRows.first).filter((line) => units.includes(String(line[columns.unit])));
const at = (key: string, side: "reported" | "verified" = "reported") => placeOf(scheme, key, side);
const namesNow = async () => (await snapshot()).map(({ name }) => name);

/** What 核对 says of each city. */
function checksOf(sheet: SheetContent | null | undefined): Record<string, unknown> {
  return Object.fromEntries(linesOf(sheet).map((line) => [String(line[columns.unit]), line[columns.check]]));
}
const checks = async (name: string) => checksOf(await contentOf(name));
const all = (word: string) => Object.fromEntries(units.map((unit) => [unit, word]));

/** Read by a pane that was just opened: nothing told this one of the edits. */
async function versionNow(): Promise<FinalVersion | null> {
  const state = valueOf(await createActions().readState(inChinese));
  return state.kind === "assessment" ? state.final : null;
}

/** Writes into a sheet whose protection is taken off first, as someone who tampers would. */
async function tamper(name: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.unprotect();
    sheet.getRange(address).values = [[value]];
    await context.sync();
  });
}

describe("a 定稿", () => {
  it("is made, protected, shown and logged, and every city agrees with it", async () => {
    const report = await finalise();
    expect(report).toMatchObject({ units: 3, incomplete: 1, errors: 0, unreviewed: 141, sheetName: expect.stringMatching(/^定稿_\d{8}$/) });
    expect(await shownSheet()).toBe(report.sheetName);
    expect(await checks(report.sheetName)).toEqual(all(agrees));
    const content = await contentOf(report.sheetName);
    const first = content?.values.map(([cell]) => cell) ?? [];
    expect(first.slice(0, finalRows.header).join("\n")).not.toContain("SHA-256");
    expect(first).toContain(`数据摘要（SHA-256）：${report.digest}`);
    expect(linesOf(content).map((line) => line[columns.total])).toContain(scoreUnit(scheme, plainSample(1, 8)).total);
    expect(linesOf(content).find((line) => line[columns.unit] === "徐州市")?.[columns.remark]).toBe("未报送齐全");
    const log = (await contentOf(sheetNames.log))?.values.slice(3).map((line) => line.slice(0, 7));
    expect(log).toEqual([
      [report.time, "定稿", "", report.sheetName, "", "", `数据摘要 ${report.digest}`],
      [report.time, "定稿", "", "当时未处理的事项", "", "", expect.stringContaining("未审核 141 项")],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(report.sheetName).load("protection/protected");
      const store = context.workbook.worksheets.getItem(storeOf(report.sheetName)).load("visibility,protection/protected");
      const copy = context.workbook.worksheets.getItem(scorecardsOf(report.sheetName)).load("protection/protected");
      copy.charts.load("count");
      await context.sync();
      expect([sheet.protection.protected, store.visibility, store.protection.protected]).toEqual([true, "VeryHidden", true]);
      expect([copy.protection.protected, copy.charts.count]).toEqual([true, 3]);
    });
    expect(await versionNow()).toMatchObject({ ...{ sheetName: report.sheetName, time: report.time, digest: report.digest }, changes: [] });
  });

  it("has a change of one entry told on the sheet and by name, until it is changed back", async () => {
    const { sheetName } = await finalise();
    const key = "1.3.fullTime";
    const before = plainSample(1, 8)[key] ?? null;
    await office.host.userEdit("南京市", at(key), 7.5);
    expect(await checks(sheetName)).toEqual({ ...all(agrees), 南京市: differs });
    const version = await versionNow();
    expect(version?.changes).toEqual([
      { unit: "南京市", sheetId: expect.any(String), address: at(key), key, label: "专职人员", side: "reported", published: before, now: 7.5 },
    ]);
    await office.host.userEdit("南京市", at(key), typeof before === "number" ? before : 0);
    expect(await checks(sheetName)).toEqual(all(agrees));
    expect((await versionNow())?.changes).toEqual([]);
  });

  it.each([
    ["nothing becomes 0", "徐州市", "1.3.fullTime", "reported", 0],
    ["a number becomes text", "南京市", "1.3.partTime", "reported", "number as text"],
    ["是 becomes TRUE", "南京市", "1.1.chairedByCityLeader", "reported", true],
    ["an entry is emptied", "无锡市", "1.3.fullTime", "reported", null],
    ["a 核定值 is added", "无锡市", "6.2.fund", "verified", 3],
    ["an error comes up", "无锡市", "6.2.fund", "reported", "=1/0"],
  ] as const)("differs where %s", async (_what, unit, key, side, input) => {
    const { sheetName } = await finalise();
    const old = plainSample(1, 8)[key];
    await office.host.userEdit(unit, at(key, side), input === "number as text" ? `'${String(old)}` : input);
    expect(await checks(sheetName)).toEqual({ ...all(agrees), [unit]: differs });
    expect((await versionNow())?.changes).toMatchObject([{ unit, key, side }]);
  });

  it("agrees with wrong entries too while they stay as they are", async () => {
    await office.host.userEdit("南京市", at("1.3.fullTime"), "约10");
    await office.host.userEdit("南京市", at("1.3.partTime"), "'12");
    await office.host.userEdit("南京市", at("6.2.fund"), "=NA()");
    await office.host.userEdit("南京市", at("1.1.chairedByCityLeader"), true);
    await office.host.userEdit("南京市", at("1.2.office"), "' =1+1 \"x\"");
    const report = await finalise();
    expect(report.errors).toBeGreaterThanOrEqual(5);
    expect(await checks(report.sheetName)).toEqual(all(agrees));
    expect((await versionNow())?.changes).toEqual([]);
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
  });

  it("keeps the innovation points that 创新加分 gives as a value, and differs when they change", async () => {
    const recognised = ["南京市", "信用惠民", "其他", grounds[1], "苏信用办〔2012〕8号", 30, 20, awardLabels.recognised];
    for (const [column, value] of recognised.entries()) await office.host.userEdit(sheetNames.bonus, cellAddress(4, column), value);
    const { sheetName } = await finalise();
    expect(await checks(sheetName)).toEqual(all(agrees));
    const line = linesOf(await contentOf(sheetName)).find((one) => one[columns.unit] === "南京市");
    expect(line?.[columns.bonus]).toBe(20);
    await office.host.userEdit(sheetNames.bonus, "G5", 25);
    expect(await checks(sheetName)).toEqual({ ...all(agrees), 南京市: differs });
    expect((await versionNow())?.changes).toMatchObject([{ key: bonusKey, side: "verified", published: 20, now: 25 }]);
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
  });

  it("tells cities that were added, removed or named otherwise, and its sheet each but the added", async () => {
    const { sheetName } = await finalise();
    await office.host.userEdit("无锡市", "C3", "常州市");
    expect(await checks(sheetName)).toEqual({ ...all(agrees), 无锡市: differs });
    office.host.deleteSheet("徐州市");
    expect(await checks(sheetName)).toEqual({ 南京市: agrees, 无锡市: differs, 徐州市: differs });
    expect(await versionNow()).toMatchObject({ changes: [], unitsAdded: ["常州市"], unitsRemoved: ["无锡市", "徐州市"] });
  });

  it("still agrees after lines were inserted into a form and its sheet was renamed", async () => {
    const { sheetName } = await finalise();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("南京市");
      sheet.getRange("9:9").insert("Down");
      sheet.name = "南京";
      await context.sync();
    });
    expect(await checks(sheetName)).toEqual(all(agrees));
    expect((await versionNow())?.changes).toEqual([]);
  });

  it("of the same day stands beside the earlier one, and is the one that counts", async () => {
    const first = await finalise();
    await office.host.userEdit("南京市", at("1.3.fullTime"), 1);
    const second = await finalise();
    expect(second.sheetName).toBe(`${first.sheetName}_2`);
    expect(second.digest).not.toBe(first.digest);
    expect(await checks(first.sheetName)).toEqual({ ...all(agrees), 南京市: differs });
    expect(await checks(second.sheetName)).toEqual(all(agrees));
    expect(await versionNow()).toMatchObject({ sheetName: second.sheetName, changes: [] });
  });

  it("marks ties and commended cities as 排名 does", async () => {
    await fillIn("无锡市", plainSample(1, 8));
    await office.host.userEdit(sheetNames.ranking, cellAddress(commendCell(scheme).row, commendCell(scheme).column), 1);
    const { sheetName } = await finalise();
    const lines = linesOf(await contentOf(sheetName));
    expect(lines.map((line) => [line[columns.rank], line[columns.unit], line[columns.remark]])).toEqual([
      [1, "南京市", "并列 先进市"],
      [1, "无锡市", "并列 先进市"],
      [3, "徐州市", "未报送齐全"],
    ]);
  });
});

describe("verifying", () => {
  it("finds all as published, also after entries changed", async () => {
    const { sheetName, time } = await finalise();
    await office.host.userEdit("南京市", at("1.3.fullTime"), 1);
    expect(valueOf(await actions.verifyFinal(inChinese))).toEqual({ sheetName, time, digestAgrees: true, figures: [], units: 3 });
  });

  it("finds a figure that was changed on the sheet", async () => {
    const { sheetName } = await finalise();
    const lines = linesOf(await contentOf(sheetName));
    const row = finalRows.first + lines.findIndex((line) => line[columns.unit] === "徐州市");
    await tamper(sheetName, cellAddress(row, columns.total), 900);
    const check = valueOf(await actions.verifyFinal(inChinese));
    expect(check).toMatchObject({ digestAgrees: true, figures: [{ what: "徐州市 总分", printed: "900", computed: "0" }] });
  });

  it("finds a figure that was changed on a scorecard, and the scorecards missing", async () => {
    const { sheetName } = await finalise();
    const copy = scorecardsOf(sheetName);
    await tamper(copy, "C4", 999);
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [{ what: `${copy}!C4`, printed: "999" }] });
    office.host.deleteSheet(copy);
    expect(valueOf(await actions.verifyFinal(inChinese)).figures).toEqual([{ what: copy, printed: "", computed: copy }]);
  });

  it("finds an entry that was changed in the store", async () => {
    const { sheetName } = await finalise();
    const line = entryList(scheme).findIndex(({ key }) => key === "1.3.fullTime");
    const { row, column } = storePlace(0, line);
    await tamper(storeOf(sheetName), cellAddress(row, column), 0);
    const check = valueOf(await actions.verifyFinal(inChinese));
    expect(check.digestAgrees).toBe(false);
    expect(check.figures.map(({ what }) => what)).toContain("南京市 总分");
    expect((await versionNow())?.changes).toMatchObject([{ unit: "南京市", key: "1.3.fullTime", published: 0 }]);
    expect(await checks(sheetName)).toEqual({ ...all(agrees), 南京市: differs });
  });

  it("finds a store that cannot be read any more, which the state then passes over", async () => {
    const { sheetName } = await finalise();
    await tamper(storeOf(sheetName), "A8", "城市");
    expect(valueOf(await actions.verifyFinal(inChinese))).toEqual({ sheetName, time: "", digestAgrees: false, figures: [], units: 0 });
    expect(await versionNow()).toBeNull();
  });

  it("says where there is none, or one of its sheets is gone", async () => {
    expect(failureOf(await actions.verifyFinal(inChinese)).code).toBe("noFinal");
    const { sheetName } = await finalise();
    office.host.deleteSheet(sheetName);
    expect(failureOf(await actions.verifyFinal(inChinese))).toEqual({ code: "sheetGone", items: [sheetName] });
    const second = await finalise();
    expect(second.sheetName).toBe(`${sheetName}_2`);
    await Excel.run(async (context) => {
      for (const name of [sheetName, second.sheetName]) context.workbook.worksheets.getItem(storeOf(name)).visibility = "Visible";
      await context.sync();
    });
    office.host.deleteSheet(storeOf(sheetName));
    office.host.deleteSheet(storeOf(second.sheetName));
    expect(failureOf(await actions.verifyFinal(inChinese))).toEqual({ code: "sheetGone", items: [storeOf(second.sheetName)] });
    await openEmpty(office);
    expect(failureOf(await actions.verifyFinal(inChinese)).code).toBe("noAssessment");
  });
});

describe("what hinders a 定稿", () => {
  it.each([2, 40, 200, 500])("failing at request %i of the batch leaves nothing behind", async (after) => {
    const before = await snapshot();
    failBatch(office, 2, after);
    expect(failureOf(await actions.finalise(inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
    expect((await finalise()).sheetName).toMatch(/^定稿_\d{8}$/);
  });

  it("refuses a read-only workbook, a protected log, one without cities, none at all, and a cancelled wish", async () => {
    const before = await snapshot();
    office.host.setReadOnly(true);
    expect(failureOf(await actions.finalise(inChinese)).code).toBe("readOnly");
    office.host.setReadOnly(false);
    expect(failureOf(await actions.finalise({ ...inChinese, signal: AbortSignal.abort() })).code).toBe("cancelled");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetNames.log).protection.protect();
      await context.sync();
    });
    expect(failureOf(await actions.finalise(inChinese))).toEqual({ code: "protectedSheet", items: [sheetNames.log] });
    expect(await snapshot()).toEqual(before);
    for (const unit of units) office.host.deleteSheet(unit);
    expect(failureOf(await actions.finalise(inChinese)).code).toBe("noUnits");
    await openEmpty(office);
    expect(failureOf(await actions.finalise(inChinese)).code).toBe("noAssessment");
  });

  it("is told where the workbook's structure is protected", async () => {
    const before = await namesNow();
    const { bridge } = office.host;
    const send = bridge.sendMessageToHost;
    let batch = 0;
    // Excel refuses to add a sheet then; the first request of the writing batch is the store's.
    bridge.sendMessageToHost = (text) => {
      batch += 1;
      if (batch === 3) office.host.failNext({ after: 0, code: "AccessDenied" });
      send(text);
    };
    const failure = failureOf(await actions.finalise(inChinese));
    bridge.sendMessageToHost = send;
    expect(failure.code).toBe("protectedSheet");
    expect(await namesNow()).toEqual(before);
  });

  it("of thirteen cities it takes at most five syncs, and their state's answer stays small", async () => {
    await openBook(office, scheme.units, [], Object.fromEntries(scheme.units.map((unit, index) => [unit, plainSample(index + 1, 7)])));
    await quiet(office);
    office.host.resetStats();
    const { sheetName } = await finalise();
    expect(office.host.stats.requests).toBeLessThanOrEqual(5);
    const words = (await contentOf(sheetName))?.values.slice(finalRows.first, finalRows.first + scheme.units.length).map((line) => line[columns.check]);
    expect(words).toEqual(scheme.units.map(() => agrees));
    expect(JSON.stringify(await contentOf(storeOf(sheetName))).length).toBeLessThan(60_000);
  });
});

describe("the saved workbook in LibreOffice", { timeout: 300_000 }, () => {
  it("says the same of each city", async ({ skip }) => {
    skip(!libreOfficeAvailable, libreOfficeMissing);
    await office.host.userEdit("徐州市", at("1.3.fullTime"), "约10");
    await office.host.userEdit("徐州市", at("1.3.partTime"), "'12");
    await office.host.userEdit("徐州市", at("6.2.fund"), "=NA()");
    await office.host.userEdit("徐州市", at("1.1.chairedByCityLeader"), true);
    const { sheetName } = await finalise();
    const saved = async () => {
      const sheets = await recalculate(await writeXlsx(captureSheets(office.host)));
      return checksOf(sheets.find(({ name }) => name === sheetName));
    };
    expect(await saved()).toEqual(all(agrees));
    await office.host.userEdit("徐州市", at("1.3.partTime"), 12);
    await office.host.userEdit("无锡市", at("6.2.fund", "verified"), 0);
    expect(await saved()).toEqual({ 南京市: agrees, 无锡市: differs, 徐州市: differs });
    expect(await checks(sheetName)).toEqual({ 南京市: agrees, 无锡市: differs, 徐州市: differs });
  });
});
