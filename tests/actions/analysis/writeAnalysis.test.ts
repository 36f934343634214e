import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Actions } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { areaAddress } from "../../../src/sheet/a1";
import { analysisColumns as columns, analysisRows as rows } from "../../../src/workbook/analysis/analysisGrid";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { goldenEntries } from "../../support/lastYearFiles";
import { contentOf, failureOf, fillIn, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { failBatch, syncsOf } from "../../support/wire";

const units = ["南京市", "无锡市", "苏州市"];
const entries = Object.fromEntries(units.map((name, index) => [name, goldenEntries(index + 5)]));
const sheetName = publishedNames.analysis;
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

const written = async () => valueOf(await actions.writeAnalysis(inChinese));
const lineOf = async (code: string) => (await contentOf(sheetName))?.values.slice(rows.first).find((line) => line[columns.code] === code) ?? [];
const logged = async () => (await contentOf(sheetNames.log))?.values.slice(3) ?? [];

describe("得分分析", () => {
  it("is a sheet of values in at most four syncs, shown, with two charts", async () => {
    const { value, syncs } = await syncsOf(office, () => actions.writeAnalysis(inChinese));
    expect(valueOf(value)).toMatchObject({ units: 3, sheetName, kept: null });
    expect(syncs).toBeLessThanOrEqual(4);
    expect((await contentOf(sheetName))?.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(await shownSheet()).toBe(sheetName);
    const names = await Excel.run(async (context) => {
      const { charts } = context.workbook.worksheets.getItem(sheetName);
      charts.load("items/name");
      await context.sync();
      return charts.items.map(({ name }) => name);
    });
    expect(names).toEqual(["得分率分布", "平均失分"]);
  });

  it("has the buttons of a filter over the heat map, which sort it", async () => {
    await written();
    const address = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheetName).autoFilter.getRangeOrNullObject();
      range.load("address");
      await context.sync();
      return range.isNullObject ? null : range.address;
    });
    expect(address).toBe(`${sheetName}!${areaAddress({ row: rows.header, column: 0, rows: 47, columns: columns.units + 3 })}`);
  });

  it("has each city's points as the core counts them, verified ones before reported ones", async () => {
    await fillIn("南京市", { "1.3.fullTime": 0, "1.3.partTime": 0 }, "verified");
    await written();
    const header = (await contentOf(sheetName))?.values[rows.header] ?? [];
    const forms = { ...entries, 南京市: { ...entries["南京市"], "1.3.fullTime": 0, "1.3.partTime": 0 } };
    for (const code of ["1.3", "5.2c", "7.1"]) {
      const line = await lineOf(code);
      for (const [name, form] of Object.entries(forms)) {
        const score = scoreUnit(jiangsu2012, form).indicators.find((one) => one.code === code);
        expect(line[header.indexOf(name)]).toBeCloseTo((score?.points ?? 0) / (score?.max ?? 1), 10);
      }
    }
    const nanjing = (await lineOf("1.3"))[header.indexOf("南京市")];
    expect(nanjing).toBe(0);
  });

  it("leaves out who has reported nothing, and says so", async () => {
    await openBook(office, units, [], { 南京市: goldenEntries(5), 无锡市: goldenEntries(6) });
    expect((await written()).units).toBe(2);
    expect((await contentOf(sheetName))?.values.flat()).toContain("尚未填报的城市不计入：苏州市。");
  });

  it("is made anew in its place; one that a person changed stays under another name", async () => {
    await written();
    expect((await written()).kept).toBeNull();
    expect(await logged()).toEqual([]);
    await office.host.userEdit(sheetName, "C6", "会上讨论");
    const kept = `${sheetName}_旧`;
    expect((await written()).kept).toBe(kept);
    expect((await contentOf(kept))?.values.flat()).toContain("会上讨论");
    expect((await logged()).map((line) => line.slice(1, 7))).toEqual([[sheetName, "", "原表有人工改动，改名保留", "", sheetName, kept]]);
  });

  it("leaves a sheet of somebody's own of that name alone", async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(sheetName).getRange("A1").values = [["内部材料"]];
      await context.sync();
    });
    const before = await snapshot();
    expect(failureOf(await actions.writeAnalysis(inChinese))).toEqual({ code: "foreignSheet", items: [sheetName] });
    expect(await snapshot()).toEqual(before);
  });

  it.each([
    ["made", false, 20],
    ["replaced", true, 60],
  ])("that fails while the sheet is %s leaves everything as it was", async (_how, isThere, after) => {
    if (isThere) await written();
    const before = await snapshot();
    failBatch(office, 2, after);
    expect(failureOf(await actions.writeAnalysis(inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
  });

  it("writes nothing into a read-only workbook, without an assessment, or when it is cancelled", async () => {
    const before = await snapshot();
    const cancel = new AbortController();
    cancel.abort();
    expect(failureOf(await actions.writeAnalysis({ ...inChinese, signal: cancel.signal })).code).toBe("cancelled");
    office.host.setReadOnly(true);
    expect(failureOf(await actions.writeAnalysis(inChinese)).code).toBe("readOnly");
    office.host.setReadOnly(false);
    expect(await snapshot()).toEqual(before);
    await openEmpty(office);
    expect(failureOf(await actions.writeAnalysis(inChinese)).code).toBe("noAssessment");
  });
});
