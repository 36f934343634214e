import { beforeEach, describe, expect, it } from "vitest";
import type { EntryMark, ReviewState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import type { Entries } from "../../../src/core/index";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { logFirstRow } from "../../../src/workbook/log/log";
import { sheetNames, trackingNames } from "../../../src/workbook/sheetNames";
import type { TrackingColumn } from "../../../src/workbook/tracking/trackingColumns";
import cases from "../../golden/complete-forms.json";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { lastYearSheets } from "../../support/lastYearFiles";
import { trackingPlan } from "../../../src/workbook/tracking/trackingSheet";
import { writeXlsx } from "../../../src/xlsx/index";
import { picked, returnedFile } from "../../support/returnedFiles";
import { trackedCell, trackedLine } from "../../support/trackingSheet";
import { useGlobalOffice } from "../../support/useGlobalOffice";
import { failBatch, protect } from "../../support/wire";

const actions = createActions();
const units = ["南京市", "无锡市"];
const office = useGlobalOffice();
const { tracking } = trackingNames;
const full: Entries = { ...cases[1]?.entries, "1.3.fullTime": 5 };

beforeEach(async () => {
  await openBook(office, units);
  valueOf(await actions.startTracking(inChinese));
});

const type = (column: TrackingColumn, input: string | number | null, line = 0) => office.host.userEdit(tracking, trackedCell(column, line), input);
const update = async () => valueOf(await actions.updateTracking(inChinese));
const exported = async (names: "all" | readonly string[] = "all") => valueOf(await actions.exportTemplates({ units: names }, inChinese));

async function imported(unit: string, entries: Entries, file = `${unit}.xlsx`) {
  const previews = valueOf(await actions.previewReturns([picked(file, await returnedFile(unit, entries))], inChinese));
  return valueOf(await actions.acceptReturns(previews, inChinese));
}

async function decide(indicator: string, state: ReviewState, before: ReviewState = "pending", entries: readonly EntryMark[] = []) {
  const unit = unitsOf(valueOf(await actions.readState(inChinese))).find(({ name }) => name === "南京市");
  return valueOf(await actions.review([{ sheetId: unit?.sheetId ?? "", indicator, before, state, entries }], inChinese));
}

const sendBack = (before: ReviewState = "pending") =>
  decide("1.3", "returned", before, [{ key: "1.3.fullTime", before: { verified: null, reason: "" }, verified: null, reason: "请附任命文件" }]);

async function logOf(unit: string): Promise<readonly (readonly unknown[])[]> {
  return ((await contentOf(sheetNames.log))?.values ?? []).slice(logFirstRow).filter((line) => line[1] === tracking && line[2] === unit);
}

describe("the sheet", () => {
  it("is made on demand, a line per city, nothing sent and nothing returned", async () => {
    await openBook(office, units);
    expect(await contentOf(tracking)).toBeNull();
    expect(failureOf(await actions.updateTracking(inChinese)).code).toBe("noTracking");
    expect(valueOf(await actions.startTracking(inChinese))).toEqual({ units: 2, lines: 2, made: true, kept: null });
    expect(await trackedLine("南京市")).toMatchObject({ unit: "南京市", state: "未发", late: "", sentAt: "", times: "", open: "", byHand: "" });
    expect(valueOf(await actions.readTracking())?.table?.lines.size).toBe(2);
  });

  it("disturbs neither recomputing, ranking, 定稿 nor a city's file", async () => {
    const computed = valueOf(await actions.recompute(inChinese));
    expect([computed.units, computed.restored]).toEqual([2, []]);
    expect(valueOf(await actions.rank(inChinese)).units).toBe(2);
    valueOf(await actions.finalise(inChinese));
    expect(valueOf(await actions.verifyFinal(inChinese))).toMatchObject({ digestAgrees: true, figures: [] });
    const { readWorkbook } = await import("../../../src/xlsx/index");
    const { files } = await exported(["南京市"]);
    const read = await readWorkbook(files[0]?.bytes ?? new Uint8Array());
    expect(read.ok && read.plans.map(({ name }) => name)).toEqual(["填报说明", "南京市", "_方案"]);
  });

  it("of last year's workbook is passed over by 与上年对比", async () => {
    const sheets = [...lastYearSheets(), trackingPlan({ scheme: jiangsu2012, year: 2011 }, [], 41_253)];
    const { comparison } = valueOf(await actions.previewLastYear(picked("2011年考核.xlsx", await writeXlsx(sheets)), inChinese));
    expect(comparison).not.toBeNull();
  });

  it("leaves the workbook as it was where making it fails", async () => {
    await openBook(office, units);
    const before = await snapshot();
    failBatch(office, 2, 4);
    expect(failureOf(await actions.startTracking(inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
  });
});

describe("fills itself", () => {
  it("with what goes out, and keeps the earlier file in 操作记录", async () => {
    expect(await exported(["南京市"])).toMatchObject({ tracking: "written" });
    expect(await trackedLine("南京市")).toMatchObject({ state: "已发", sentFile: "2012_南京市_填报表.xlsx", sentAt: expect.any(Number), byHand: "" });
    expect(await trackedLine("无锡市")).toMatchObject({ state: "未发", sentFile: "" });
    expect(await logOf("南京市")).toEqual([]);
  });

  it("with what comes back, how often, and takes back what is undone", async () => {
    await exported();
    expect(await imported("南京市", full)).toMatchObject({ tracking: "written" });
    const once = await trackedLine("南京市");
    expect(once).toMatchObject({ state: "已报", times: 1, returnedFile: "南京市.xlsx", firstAt: expect.any(Number), open: expect.stringContaining("待核定") });
    await imported("南京市", { ...full, "1.3.fullTime": 6 }, "南京市（二）.xlsx");
    expect(await trackedLine("南京市")).toMatchObject({ state: "已报", times: 2, returnedFile: "南京市（二）.xlsx", firstAt: once["firstAt"] });
    valueOf(await actions.undoLastImport(inChinese));
    expect(await trackedLine("南京市")).toMatchObject({ times: 1, returnedFile: "南京市.xlsx" });
  });

  it("with sending back, returning again and having all reviewed", async () => {
    await imported("南京市", full);
    expect(await sendBack()).toMatchObject({ tracking: "written" });
    expect(await trackedLine("南京市")).toMatchObject({ state: "退回", open: expect.stringContaining("退回 1 项") });
    await exported(["南京市"]);
    expect((await trackedLine("南京市"))["state"]).toBe("退回");
    await imported("南京市", { ...full, "1.3.fullTime": 6 });
    expect(await trackedLine("南京市")).toMatchObject({ state: "重报", times: 2 });
    const { sheetId = "" } = unitsOf(valueOf(await actions.readState(inChinese)))[0] ?? {};
    const marks = indicatorsOf(jiangsu2012).map(({ code }) => ({ sheetId, indicator: code, before: code === "1.3" ? ("returned" as const) : ("pending" as const), state: "verified" as const }));
    valueOf(await actions.review(marks, inChinese));
    expect(await trackedLine("南京市")).toMatchObject({ state: "已核定" });
  });

  it("says so where it is protected, and brings it up to date later", async () => {
    await protect(tracking);
    expect(await imported("南京市", full)).toMatchObject({ tracking: "locked", written: expect.any(Number) });
    expect((await trackedLine("南京市"))["state"]).toBe("未发");
    expect(failureOf(await actions.updateTracking(inChinese))).toMatchObject({ code: "protectedSheet", items: [tracking] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(tracking).protection.unprotect();
      await context.sync();
    });
    expect((await update()).lines).toBe(1);
    expect((await trackedLine("南京市"))["state"]).toBe("已报");
    expect((await update()).lines).toBe(0);
  });

  it("does its own part where the sheet fails", async () => {
    const previews = valueOf(await actions.previewReturns([picked("南京市.xlsx", await returnedFile("南京市", full))], inChinese));
    failBatch(office, 4, 0);
    const report = valueOf(await actions.acceptReturns(previews, inChinese));
    expect(report).toMatchObject({ tracking: "failed" });
    expect(report.written).toBeGreaterThan(50);
  });
});

describe("what was typed", () => {
  it("stays, is marked, and gives way again once it is emptied", async () => {
    await exported();
    await type("state", "已核定");
    await type("returnedAt", "2012-12-05");
    expect((await update()).lines).toBe(1);
    expect(await trackedLine("南京市")).toMatchObject({ state: "已核定", byHand: "最近报回、状态" });
    await imported("南京市", full);
    await sendBack();
    expect(await trackedLine("南京市")).toMatchObject({ state: "已核定", times: 1, byHand: "最近报回、状态" });
    await type("state", null);
    await update();
    expect(await trackedLine("南京市")).toMatchObject({ state: "退回", byHand: "最近报回" });
  });

  it("counts: a time of return typed for a form on paper makes it returned", async () => {
    await type("firstAt", "2012-12-05");
    await update();
    expect(await trackedLine("南京市")).toMatchObject({ state: "已报", byHand: "首次报回" });
  });

  it("comes along when the sheet is made anew, which keeps the old one", async () => {
    await exported();
    await type("contact", "张三");
    await type("state", "已报", 1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(tracking).getRange("E:E").delete("Left");
      await context.sync();
    });
    expect(valueOf(await actions.startTracking(inChinese))).toMatchObject({ kept: "报送跟踪_旧" });
    expect(await trackedLine("南京市")).toMatchObject({ contact: "张三", state: "已发", sentFile: "2012_南京市_填报表.xlsx", byHand: "" });
    expect((await trackedLine("南京市", "报送跟踪_旧"))["contact"]).toBe("张三");
  });
});

describe("deadlines and contacts", () => {
  const edit = (unit: string | null, column: "contact" | "phone" | "deadline" | "note", before: string, after: string) => actions.editTracking([{ unit, column, before, after }], inChinese);

  it("a deadline for all, which a city may have another of", async () => {
    valueOf(await edit(null, "deadline", "", "2012-12-10"));
    expect((await trackedLine("无锡市"))["deadline"]).toBe(41_253);
    valueOf(await edit("南京市", "deadline", "", "2012-12-20"));
    valueOf(await edit(null, "deadline", "2012-12-10", "2012-12-11"));
    expect([(await trackedLine("南京市"))["deadline"], (await trackedLine("无锡市"))["deadline"]]).toEqual([41_263, 41_254]);
    valueOf(await edit("南京市", "deadline", "2012-12-20", ""));
    expect((await trackedLine("南京市"))["deadline"]).toBe(41_254);
    expect((await logOf("南京市")).map((line) => [line[3], line[6]])).toEqual([["报送截止", expect.any(String)], ["报送截止", expect.any(String)]]);
    expect(await logOf("")).toEqual([
      [expect.any(String), tracking, "", "报送截止", "B3", "", "2012-12-10", ""],
      [expect.any(String), tracking, "", "报送截止", "B3", "2012-12-10", "2012-12-11", ""],
    ]);
  });

  it("days late are live: up to today, then up to the return", async () => {
    valueOf(await edit(null, "deadline", "", "2012-12-10"));
    const late = (await trackedLine("无锡市"))["late"];
    expect(late).toBe(Math.floor(Date.now() / 86_400_000 + 25_569) - 41_253);
    await type("firstAt", "2012-12-13", 1);
    await update();
    expect(await trackedLine("无锡市")).toMatchObject({ late: 3, state: "已报" });
  });

  it("writes texts as texts, and nothing over what changed meanwhile", async () => {
    valueOf(await edit("南京市", "contact", "", "=HYPERLINK(\"x\")"));
    valueOf(await edit("南京市", "phone", "", "02583301234"));
    expect(await trackedLine("南京市")).toMatchObject({ contact: "=HYPERLINK(\"x\")", phone: "02583301234" });
    expect(failureOf(await edit("南京市", "contact", "", "李四"))).toMatchObject({ code: "changedMeanwhile", items: ["南京市 联系人"] });
    valueOf(await edit("南京市", "contact", "=HYPERLINK(\"x\")", "李四"));
    expect((await logOf("南京市")).at(-1)).toMatchObject({ 3: "联系人", 5: "=HYPERLINK(\"x\")", 6: "李四" });
  });
});

describe("a sheet that was worked on", () => {
  it("is read by names and headers: sorted, with rows above and columns moved", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(tracking);
      sheet.getRange("A1:A1").getEntireRow().insert("Down");
      sheet.getRange("B:B").insert("Right");
      await context.sync();
      sheet.getRange("A6:R7").sort.apply([{ key: 0, ascending: false }]);
      await context.sync();
    });
    await imported("南京市", full);
    expect(await trackedLine("南京市")).toMatchObject({ state: "已报", times: 1, byHand: "" });
    expect(await trackedLine("无锡市")).toMatchObject({ state: "未发", times: "" });
  });

  it("gets lines for cities that have none, and writes on none of two that share a name", async () => {
    await type("unit", "无锡市", 0);
    await update();
    const content = await contentOf(tracking);
    expect(content?.values.slice(4).map((row) => row[0])).toEqual(["无锡市", "无锡市", "南京市"]);
    expect(await trackedLine("南京市")).toMatchObject({ state: "未发", late: "" });
    expect(valueOf(await actions.readTracking())?.table?.faults).toEqual([{ kind: "doubledUnit", unit: "无锡市", rows: [4, 5] }]);
  });

  it("is refused without what its lines are known by, and nothing is written", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(tracking).getRange("A4:Q4").clear("Contents");
      await context.sync();
    });
    const before = await contentOf(tracking);
    expect(failureOf(await actions.updateTracking(inChinese)).code).toBe("trackingUnreadable");
    expect(await imported("南京市", full)).toMatchObject({ tracking: "unreadable" });
    expect(await contentOf(tracking)).toEqual(before);
    expect(valueOf(await actions.readTracking())).toMatchObject({ table: null });
  });
});
