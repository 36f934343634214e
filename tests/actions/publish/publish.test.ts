import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actions } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { pageBytes } from "../../../src/excel/writePages";
import { lineKeys } from "../../../src/workbook/form/formLines";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { commendCell } from "../../../src/workbook/overview/ranking";
import { cellAddress } from "../../../src/sheet/a1";
import { pageRows } from "../../../src/workbook/publish/scorecardGrid";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { placeOf } from "../../support/randomForms";
import { plainSample } from "../../support/sampleForms";
import { failBatch } from "../../support/wire";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市", "徐州市"];
const { notice, scorecards } = publishedNames;
const height = pageRows(scheme).all;
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(() => {
  actions = createActions();
});

async function protect(name: string, isProtected = true): Promise<void> {
  await Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(name);
    if (isProtected) protection.protect();
    else protection.unprotect();
    await context.sync();
  });
}

async function cell(name: string, row: number, column: number): Promise<unknown> {
  return (await contentOf(name))?.values[row]?.[column];
}

const namesNow = async () => (await snapshot()).map(({ name }) => name);
const textOf = async (name: string) => (await contentOf(name))?.values.map((row) => row[0]).join("\n") ?? "";

/** Nanjing and Wuxi alike and complete, Xuzhou with nothing. */
async function openTied(): Promise<void> {
  const entries = plainSample(1, 8);
  await openBook(office, units, [], { 南京市: entries, 无锡市: entries });
}

describe("the notice", () => {
  beforeEach(openTied);

  it("is made, shown and says counts, ties and totals as the core computes them", async () => {
    const total = scoreUnit(scheme, plainSample(1, 8)).total.toFixed(2);
    await office.host.userEdit(sheetNames.ranking, cellAddress(commendCell(scheme).row, commendCell(scheme).column), 1);
    expect(valueOf(await actions.writeNotice(inChinese))).toEqual({ units: 3, commended: 2, replaced: 0 });
    expect(await shownSheet()).toBe(notice);
    const text = await textOf(notice);
    expect(text).toContain("参加考核的城市共 3 个，其中报送齐全的 2 个；徐州市未报送齐全");
    expect(text).toContain(`考核结果排名前列的是：第 1 名并列 南京市、无锡市，${total} 分。`);
    expect(text).toContain(`已填报的 2 个城市总分平均 ${total} 分，最高 ${total} 分，最低 ${total} 分；徐州市未填报，不计在内。`);
    expect(text).toContain("对南京市、无锡市等 2 个先进市予以表彰");
    expect(await cell(notice, 0, 7)).toBe("与当前排名一致");
    expect((await namesNow()).filter((name) => name.startsWith(notice))).toEqual([notice]);
  });

  it("keeps in 操作记录 what was open, and counts cities without entries where so asked", async () => {
    valueOf(await actions.writeNotice({ ...inChinese, countsUnreported: true }));
    expect(await textOf(notice)).toContain("全部 3 个城市（含未填报的徐州市）总分平均");
    expect(await textOf(notice)).toContain("最低 0.00 分");
    const log = (await contentOf(sheetNames.log))?.values.map((row) => row.slice(1)) ?? [];
    expect(log).toContainEqual(["结果通报", "", "当时未处理的事项", "", "", "未填报城市 1 个（徐州市）；未审核 141 项", ""]);
  });

  it("is refused, as are scorecards and 定稿, while innovation points are reported that nobody looked at", async () => {
    await office.host.userEdit("无锡市", placeOf(scheme, "8.innovation", "reported"), 30);
    const before = await snapshot();
    const wanted = { code: "awardsOpen", items: ["无锡市"] };
    expect(failureOf(await actions.writeNotice(inChinese))).toEqual(wanted);
    expect(failureOf(await actions.writeScorecards("all", inChinese))).toEqual(wanted);
    expect(failureOf(await actions.finalise(inChinese))).toEqual(wanted);
    expect(await snapshot()).toEqual(before);
    await office.host.userEdit(sheetNames.bonus, "A5", "无锡市");
    expect(valueOf(await actions.writeNotice(inChinese)).units).toBe(3);
    expect(await textOf(notice)).toContain("本年度没有认定创新加分。");
  });

  it("is refused while 核定值 of innovation points is not what 创新加分 gives, until it is recomputed", async () => {
    await office.host.userEdit("南京市", placeOf(scheme, "8.innovation", "verified"), 88);
    expect(failureOf(await actions.writeNotice(inChinese))).toEqual({ code: "awardsStale", items: ["南京市"] });
    expect(failureOf(await actions.finalise(inChinese))).toEqual({ code: "awardsStale", items: ["南京市"] });
    valueOf(await actions.recompute(inChinese));
    expect(valueOf(await actions.writeNotice(inChinese)).units).toBe(3);
  });

  it("says that it is out of date when a city's total changes", async () => {
    valueOf(await actions.writeNotice(inChinese));
    await office.host.userEdit("徐州市", placeOf(scheme, "1.3.fullTime", "reported"), 4);
    await office.host.userEdit("徐州市", placeOf(scheme, "1.3.partTime", "reported"), 4);
    expect(await cell(notice, 0, 7)).toBe("排名已变化，请一键计算后重新生成");
    valueOf(await actions.writeNotice(inChinese));
    expect(await cell(notice, 0, 7)).toBe("与当前排名一致");
  });

  it("is replaced with the changed wording kept in the log, and nothing logged where nothing changed", async () => {
    valueOf(await actions.writeNotice(inChinese));
    expect(valueOf(await actions.writeNotice(inChinese)).replaced).toBe(0);
    expect(JSON.stringify(await contentOf(sheetNames.log))).not.toContain("通报文字");
    await office.host.userEdit(notice, "A2", "各设区市人民政府：");
    await office.host.userEdit(notice, "J3", "待领导审定");
    const before = await namesNow();
    expect(valueOf(await actions.writeNotice(inChinese)).replaced).toBe(1);
    expect(await namesNow()).toEqual(before);
    expect(await cell(notice, 1, 0)).toBe("各省辖市人民政府：");
    const log = (await contentOf(sheetNames.log))?.values.map((row) => row.slice(1)) ?? [];
    expect(log).toContainEqual(["结果通报", "", "通报文字", "A2", "各设区市人民政府：", "各省辖市人民政府：", ""]);
    expect(log.flat()).toContain("待领导审定");
    expect(await shownSheet()).toBe(notice);
  });

  it.each([
    ["while it is written", 2, 30],
    ["as the old one is taken away", 3, 0],
  ])("that fails %s leaves the earlier one whole", async (_where, skip, after) => {
    valueOf(await actions.writeNotice(inChinese));
    await office.host.userEdit(notice, "A2", "各设区市人民政府：");
    const before = await snapshot();
    failBatch(office, skip, after);
    expect(failureOf(await actions.writeNotice(inChinese)).code).toBe("hostFailed");
    const left = await snapshot();
    expect(left.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const others = (sheets: typeof before) => sheets.filter(({ name }) => name !== sheetNames.log);
    expect(others(left)).toEqual(others(before));
    valueOf(await actions.writeNotice(inChinese));
    expect((await namesNow()).filter((name) => name.startsWith(notice))).toEqual([notice]);
  });

  it("refuses a protected notice, a read-only workbook, a workbook without cities and a cancelled wish", async () => {
    valueOf(await actions.writeNotice(inChinese));
    await protect(notice);
    expect(failureOf(await actions.writeNotice(inChinese))).toEqual({ code: "protectedSheet", items: [notice] });
    await protect(notice, false);
    const before = await snapshot();
    expect(failureOf(await actions.writeNotice({ ...inChinese, signal: AbortSignal.abort() })).code).toBe("cancelled");
    office.host.setReadOnly(true);
    expect(failureOf(await actions.writeNotice(inChinese)).code).toBe("readOnly");
    expect(failureOf(await actions.writeScorecards("all", inChinese)).code).toBe("readOnly");
    office.host.setReadOnly(false);
    expect(await snapshot()).toEqual(before);
    for (const unit of units) office.host.deleteSheet(unit);
    expect(failureOf(await actions.writeNotice(inChinese)).code).toBe("noUnits");
    expect(failureOf(await actions.writeScorecards("all", inChinese)).code).toBe("noUnits");
    await openEmpty(office);
    expect(failureOf(await actions.writeNotice(inChinese)).code).toBe("noAssessment");
  });

  it("makes 汇总 where it is missing, for the comparison to draw on", async () => {
    office.host.deleteSheet(sheetNames.ranking);
    office.host.deleteSheet(sheetNames.summary);
    valueOf(await actions.writeNotice(inChinese));
    expect(await cell(notice, 0, 7)).toBe("与当前排名一致");
  });
});

describe("the scorecards", () => {
  beforeEach(openTied);

  it("are a page per city, protected, each with its chart and a comparison that holds", async () => {
    expect(valueOf(await actions.writeScorecards("all", inChinese))).toEqual({ pages: 3, sheetName: scorecards, unknown: [], kept: null });
    const content = await contentOf(scorecards);
    const pages = [0, 1, 2].map((page) => content?.values[page * height]);
    expect(pages.map((row) => row?.[0])).toEqual(units.map((unit) => `${unit}成绩单`));
    expect(pages.map((row) => row?.[13])).toEqual(units.map(() => "与当前得分一致"));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(scorecards);
      sheet.protection.load("protected");
      sheet.charts.load("count");
      sheet.horizontalPageBreaks.load("items");
      await context.sync();
      expect([sheet.protection.protected, sheet.charts.count, sheet.horizontalPageBreaks.items.length]).toEqual([true, 3, 2]);
    });
    await office.host.userEdit("徐州市", placeOf(scheme, "1.3.fullTime", "reported"), 4);
    await office.host.userEdit("徐州市", placeOf(scheme, "1.3.partTime", "reported"), 4);
    const changed = await contentOf(scorecards);
    expect([0, 1, 2].map((page) => changed?.values[page * height]?.[13])).toEqual(["与当前得分一致", "与当前得分一致", "得分已变化，请一键计算后重新生成"]);
  });

  it("of one city replace those of all and name cities that are not there", async () => {
    valueOf(await actions.writeScorecards("all", inChinese));
    const report = valueOf(await actions.writeScorecards(["无锡市", "昆山市"], inChinese));
    expect(report).toEqual({ pages: 1, sheetName: scorecards, unknown: ["昆山市"], kept: null });
    const content = await contentOf(scorecards);
    expect(content?.values[0]?.[0]).toBe("无锡市成绩单");
    expect(content?.values.length).toBeLessThanOrEqual(height);
    expect((await namesNow()).filter((name) => name.startsWith(scorecards))).toEqual([scorecards]);
    expect(await shownSheet()).toBe(scorecards);
  });

  it("of no known city write nothing", async () => {
    const before = await snapshot();
    expect(valueOf(await actions.writeScorecards(["昆山市"], inChinese))).toEqual({ pages: 0, sheetName: scorecards, unknown: ["昆山市"], kept: null });
    expect(await snapshot()).toEqual(before);
  });

  it("mark an entry that is wrong", async () => {
    await office.host.userEdit("南京市", placeOf(scheme, "1.3.fullTime", "reported"), "约10");
    valueOf(await actions.writeScorecards(["南京市"], inChinese));
    const texts = (await contentOf(scorecards))?.values.flat() ?? [];
    expect(texts).toContain("有误 人员配置情况");
    expect(texts).toContain("未报送齐全");
  });

  it.each([
    ["a figure", `C${pageRows(scheme).table + 2}`, 12],
    ["a remark", `M${height + 3}`, "已电话核实"],
    ["a formula in place of a comparison", "N1", "=1+1"],
    ["an emptied cell", "A1", null],
  ])("that a person changed stay under another name, and it is told: %s", async (_what, address, value) => {
    valueOf(await actions.writeScorecards("all", inChinese));
    await protect(scorecards, false);
    await office.host.userEdit(scorecards, address, value);
    await protect(scorecards);
    const edited = (await contentOf(scorecards))?.values;
    const report = valueOf(await actions.writeScorecards("all", inChinese));
    const kept = `${scorecards}_旧`;
    expect(report.kept).toBe(kept);
    expect((await contentOf(kept))?.values).toEqual(edited);
    expect((await namesNow()).filter((name) => name.startsWith(scorecards))).toEqual([scorecards, kept]);
    const log = (await contentOf(sheetNames.log))?.values.map((row) => row.slice(1, 7)) ?? [];
    expect(log).toContainEqual(["成绩单", "", "原表有人工改动，改名保留", "", scorecards, kept]);
    expect(valueOf(await actions.writeScorecards("all", inChinese)).kept).toBe(null);
    expect((await namesNow()).filter((name) => name.startsWith(scorecards))).toEqual([scorecards, kept]);
  });

  it("go without a trace where only their live comparisons changed", async () => {
    valueOf(await actions.writeScorecards("all", inChinese));
    await protect(scorecards, false);
    await office.host.userEdit("徐州市", placeOf(scheme, "1.3.fullTime", "reported"), 4);
    await office.host.userEdit("徐州市", placeOf(scheme, "1.3.partTime", "reported"), 4);
    expect(valueOf(await actions.writeScorecards("all", inChinese)).kept).toBe(null);
    expect((await namesNow()).filter((name) => name.startsWith(scorecards))).toEqual([scorecards]);
  });

  it("bring 汇总 up to date before they compare themselves with it", async () => {
    await office.host.userEdit("徐州市", addressOf(plannedPlacement(scheme), lineKeys.head, "name") ?? "", "彭城市");
    valueOf(await actions.writeScorecards("all", inChinese));
    const content = await contentOf(scorecards);
    const titles = [0, 1, 2].map((page) => [content?.values[page * height]?.[0], content?.values[page * height]?.[13]]);
    expect(titles).toContainEqual(["彭城市成绩单", "与当前得分一致"]);
  });

  it.each([false, true])("that fail midway leave no half sheet (replacing: %s)", async (replacing) => {
    if (replacing) valueOf(await actions.writeScorecards(["南京市"], inChinese));
    const before = await snapshot();
    failBatch(office, replacing ? 3 : 2, 200);
    expect(failureOf(await actions.writeScorecards("all", inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
    expect(valueOf(await actions.writeScorecards("all", inChinese)).pages).toBe(3);
  });
});

describe("a sheet of somebody's own", () => {
  beforeEach(openTied);

  it.each([
    [notice, () => actions.writeNotice(inChinese)],
    [scorecards, () => actions.writeScorecards("all", inChinese)],
  ])("of the name %s is left as it is, and the user told to rename it", async (name, write) => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(name).getRange("A1:B2").values = [["内部", "材料"], [1, 2]];
      await context.sync();
    });
    const before = await snapshot();
    expect(failureOf(await write())).toEqual({ code: "foreignSheet", items: [name] });
    expect(await snapshot()).toEqual(before);
  });
});

describe("thirteen cities", () => {
  beforeEach(async () => {
    await openBook(office, scheme.units);
  });

  it("get thirteen pages, with progress", async () => {
    const seen: string[] = [];
    const onProgress = ({ done, total }: { done: number; total: number }) => seen.push(`${done}/${total}`);
    expect(valueOf(await actions.writeScorecards("all", { ...inChinese, onProgress })).pages).toBe(13);
    expect(seen).toEqual(["0/13", "10/13", "13/13"]);
    const content = await contentOf(scorecards);
    expect(content?.values[12 * height]?.[0]).toBe("宿迁市成绩单");
  });

  it("take no more bytes a page than a batch is reckoned with", async () => {
    const { bridge } = office.host;
    const send = bridge.sendMessageToHost;
    const sizes: number[] = [];
    bridge.sendMessageToHost = (text) => {
      sizes.push(new TextEncoder().encode(text).length);
      send(text);
    };
    valueOf(await actions.writeScorecards("all", inChinese));
    bridge.sendMessageToHost = send;
    expect(Math.max(...sizes) / 13).toBeLessThan(pageBytes);
  });

  it("cancelled between the pages leave the workbook as it was", async () => {
    const before = await snapshot();
    const controller = new AbortController();
    const onProgress = ({ done }: { done: number }) => {
      if (done > 0) controller.abort();
    };
    const outcome = await actions.writeScorecards("all", { ...inChinese, signal: controller.signal, onProgress });
    expect(failureOf(outcome).code).toBe("cancelled");
    expect(await snapshot()).toEqual(before);
  });
});
