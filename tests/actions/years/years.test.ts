import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Actions, ReturnFile, YearFile } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { yearsRows } from "../../../src/workbook/years/yearsSheet";
import { writeXlsx } from "../../../src/xlsx/index";
import { goldenEntries, lastYearSheets, otherScheme } from "../../support/lastYearFiles";
import type { LastYearBook } from "../../support/lastYearFiles";
import { contentOf, failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { picked } from "../../support/returnedFiles";
import { failBatch, syncsOf } from "../../support/wire";

const units = ["南京市", "无锡市", "苏州市"];
const entries = Object.fromEntries(units.map((name, index) => [name, goldenEntries(index + 5)]));
const sheetName = publishedNames.years;
let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
});
afterAll(() => office.dispose());
beforeEach(async () => {
  actions = createActions();
  await openBook(office, units, [], entries);
});

const file = async (name: string, book: LastYearBook): Promise<ReturnFile> => picked(name, await writeXlsx(lastYearSheets(book)));
const preview = async (...files: readonly ReturnFile[]): Promise<readonly YearFile[]> => valueOf(await actions.previewYears(files, inChinese));
const twoYears = async () => preview(await file("2011.xlsx", { year: 2011 }), await file("2010.xlsx", { year: 2010, entries: (index) => goldenEntries(index + 3) }));
const linesOf = async () => (await contentOf(sheetName))?.values.slice(yearsRows.first) ?? [];
const logged = async () => (await contentOf(sheetNames.log))?.values.slice(3) ?? [];

describe("reading former years' workbooks", () => {
  it("takes what can be read and says of each other file alone what is wrong; nothing is written", async () => {
    const good = await file("2011.xlsx", { year: 2011 });
    const before = await snapshot();
    const { value, syncs } = await syncsOf(office, async () =>
      preview(good, picked("坏.xlsx", new Uint8Array([1, 2, 3])), await file("2012.xlsx", { year: 2012 }), await file("别处.xlsx", { year: 2010, units: ["甲县", "乙县"] })),
    );
    expect(syncs).toBeLessThanOrEqual(3);
    expect(await snapshot()).toEqual(before);
    expect(value.map(({ file: name, results }) => [name, results?.year ?? null])).toEqual([["2011.xlsx", 2011], ["坏.xlsx", null], ["2012.xlsx", null], ["别处.xlsx", null]]);
    expect(value[0]?.notes).toEqual([{ severity: "note", message: expect.stringMatching(/^核定值中的公式没有保存结果/) }]);
    expect(value.slice(1).map(({ notes }) => notes[0])).toEqual([
      { severity: "refused", message: "不是 .xlsx 文件，请选择以前年度的考核工作簿" },
      { severity: "refused", message: expect.stringContaining("2012") },
      { severity: "refused", message: "是 2010 年的考核工作簿，但没有一个城市与本工作簿同名，不是同一项考核" },
    ]);
  });

  it("ends where there is no assessment", async () => {
    await openEmpty(office);
    expect(failureOf(await actions.previewYears([], inChinese)).code).toBe("noAssessment");
  });
});

describe("历年对比", () => {
  it("is a sheet of values in at most four syncs, shown, with a line chart", async () => {
    const files = await twoYears();
    const { value, syncs } = await syncsOf(office, () => actions.writeYears(files, inChinese));
    expect(valueOf(value)).toEqual({ years: 3, units: 5, sheetName, kept: null });
    expect(syncs).toBeLessThanOrEqual(4);
    expect((await contentOf(sheetName))?.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(await shownSheet()).toBe(sheetName);
    const charts = await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getItem(sheetName).charts;
      found.load("items/name,items/chartType");
      await context.sync();
      return found.items.map(({ name, chartType }) => [name, chartType]);
    });
    expect(charts).toEqual([["历年总分", "LineMarkers"]]);
    expect(await logged()).toEqual([]);
  });

  it("has each unit's totals as the core scores them, its ranks, and a dash where it was not assessed", async () => {
    valueOf(await actions.writeYears(await twoYears(), inChinese));
    const lines = await linesOf();
    const total = (index: number) => scoreUnit(jiangsu2012, goldenEntries(index)).total;
    const nanjing = lines.find(([name]) => name === "南京市") ?? [];
    expect(nanjing.slice(1, 4)).toEqual([total(3), total(1), total(5)]);
    expect(nanjing[4]).toBeCloseTo(total(5) - total(3), 10);
    const rankAmong = (own: number, all: readonly number[]) => 1 + all.filter((one) => total(one) > total(own)).length;
    expect(nanjing.slice(5, 8)).toEqual([rankAmong(3, [3, 4, 5, 6]), rankAmong(1, [1, 2, 3, 4]), rankAmong(5, [5, 6, 7])]);
    expect(nanjing[8]).toBe(rankAmong(3, [3, 4, 5, 6]) - rankAmong(5, [5, 6, 7]));
    // 苏州市 has this year alone; 徐州市 and 常州市 the former ones.
    expect(lines.find(([name]) => name === "苏州市")?.slice(1, 5)).toEqual(["—", "—", total(7), "—"]);
    expect(lines.find(([name]) => name === "徐州市")?.slice(3, 5)).toEqual(["—", "—"]);
    const text = lines.flat().filter((value) => typeof value === "string").join("\n");
    expect(text).toContain("苏州市（2012年）");
    expect(text).toContain("徐州市（2010年、2011年）");
  });

  it("compares rates where full marks differ, and names categories that not every year has", async () => {
    const files = await preview(await file("2011.xlsx", { year: 2011, scheme: otherScheme() }), await file("2010.xlsx", { year: 2010 }));
    valueOf(await actions.writeYears(files, inChinese));
    const content = await contentOf(sheetName);
    expect(content?.values[yearsRows.group]?.[1]).toBe("总分得分率（%）");
    const old = otherScheme();
    const nanjing = (await linesOf()).find(([name]) => name === "南京市") ?? [];
    expect(nanjing[2]).toBeCloseTo((scoreUnit(old, goldenEntries(1)).total / old.basePoints) * 100, 1);
    expect(content?.values.flat().filter((value) => typeof value === "string").join("\n")).toMatch(/不是每年都有的类别：.*（旧）（仅2011年）/);
  });

  it("is made anew in its place; one that a person changed stays under another name, which 操作记录 tells", async () => {
    const files = await twoYears();
    valueOf(await actions.writeYears(files, inChinese));
    expect(valueOf(await actions.writeYears(files, inChinese)).kept).toBeNull();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetName).protection.unprotect();
      await context.sync();
    });
    await office.host.userEdit(sheetName, "C6", "会上讨论");
    const kept = `${sheetName}_旧`;
    expect(valueOf(await actions.writeYears(files, inChinese)).kept).toBe(kept);
    expect((await contentOf(kept))?.values.flat()).toContain("会上讨论");
    expect((await logged()).map((line) => line.slice(1, 7))).toEqual([[sheetName, "", "原表有人工改动，改名保留", "", sheetName, kept]]);
  });

  it("is refused where another year's workbook has come to the front", async () => {
    const files = await twoYears();
    await openEmpty(office);
    valueOf(await actions.createWorkbook({ scheme: jiangsu2012, year: 2011, units }, inChinese));
    expect(failureOf(await actions.writeYears(files, inChinese))).toMatchObject({ code: "otherYear", items: ["2011"] });
    expect(await contentOf(sheetName)).toBeNull();
  });

  it("leaves the workbook as it was where writing fails", async () => {
    const files = await twoYears();
    const before = await snapshot();
    failBatch(office, 2, 20);
    expect(failureOf(await actions.writeYears(files, inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
  });
});
