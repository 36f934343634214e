import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Actions, LastYearPreview, ReturnFile, YearComparison } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit, subtractPoints } from "../../../src/core/index";
import { comparisonColumns, comparisonRows } from "../../../src/workbook/lastYear/comparison";
import type { SheetContent } from "../../../src/sheet/plan";
import { publishedNames, sheetNames } from "../../../src/workbook/sheetNames";
import { MAX_FILE_BYTES, writeXlsx } from "../../../src/xlsx/index";
import { goldenEntries, lastYearSheets, otherScheme } from "../../support/lastYearFiles";
import type { LastYearBook } from "../../support/lastYearFiles";
import { contentOf, failureOf, fillIn, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../../support/officeBooks";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { picked } from "../../support/returnedFiles";
import { failBatch, syncsOf } from "../../support/wire";

const scheme = jiangsu2012;
const units = ["南京市", "无锡市", "苏州市"];
const sheetName = publishedNames.comparison;
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

async function openFilled(): Promise<void> {
  await openBook(office, units);
  for (const [index, unit] of units.entries()) await fillIn(unit, goldenEntries(index + 5));
}

const lastYearFile = async (book: LastYearBook = {}): Promise<ReturnFile> => picked("2011年考核.xlsx", await writeXlsx(lastYearSheets(book)));
const preview = async (file: ReturnFile): Promise<LastYearPreview> => valueOf(await actions.previewLastYear(file, inChinese));
const namesNow = async () => (await snapshot()).map(({ name }) => name);
const linesOf = (sheet: SheetContent | null) => sheet?.values.slice(comparisonRows.first) ?? [];
const filled = async () =>
  (await contentOf(sheetName))?.values.flatMap((cells, row) => cells.flatMap((value, column) => (value === "" || value === null ? [] : [[row, column, value]])));
const logged = async () => (await contentOf(sheetNames.log))?.values.slice(3) ?? [];

async function compared(file?: ReturnFile): Promise<YearComparison> {
  const { comparison } = await preview(file ?? (await lastYearFile()));
  if (comparison === null) throw new Error("nothing to compare");
  return comparison;
}

async function protection(change: (protection: Excel.WorksheetProtection) => void, name: string = sheetName): Promise<boolean> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(name).protection;
    change(found);
    found.load("protected");
    await context.sync();
    return found.protected;
  });
}

describe("reading last year's workbook", () => {
  beforeAll(openFilled);

  it("holds each city against last year, as the core scores it, and writes nothing", async () => {
    const file = await lastYearFile();
    const before = await snapshot();
    const { value, syncs } = await syncsOf(office, () => preview(file));
    expect(syncs).toBeLessThanOrEqual(3);
    const { comparison } = value;
    expect(comparison).toMatchObject({ file: "2011年考核.xlsx", lastYear: 2011, year: 2012, sameScheme: true });
    expect(comparison?.units.map(({ unit, last, now }) => [unit, last.total, now.total])).toEqual([
      ["南京市", scoreUnit(scheme, goldenEntries(1)).total, scoreUnit(scheme, goldenEntries(5)).total],
      ["无锡市", scoreUnit(scheme, goldenEntries(2)).total, scoreUnit(scheme, goldenEntries(6)).total],
    ]);
    expect([comparison?.unitsOnlyNow, comparison?.unitsOnlyLast]).toEqual([["苏州市"], ["徐州市", "常州市"]]);
    expect(await snapshot()).toEqual(before);
  });

  it("reads a file of another scheme by the scheme it carries", async () => {
    const other = otherScheme();
    const comparison = await compared(await lastYearFile({ scheme: other }));
    expect(comparison).toMatchObject({ sameScheme: false, lastScheme: { id: scheme.id, version: "2011" }, codesChanged: ["1.1"] });
    expect(comparison.units[0]?.last.total).toBe(scoreUnit(other, goldenEntries(1)).total);
  });

  it("counts 核定值 of this year", async () => {
    await fillIn("南京市", goldenEntries(9), "verified");
    const comparison = await compared();
    expect(comparison.units[0]?.now.total).toBe(scoreUnit(scheme, goldenEntries(9)).total);
  });

  it.each<[string, () => Promise<ReturnFile>, RegExp]>([
    ["is no .xlsx file", async () => picked("a.xlsx", new Uint8Array([1, 2, 3])), /不是 \.xlsx 文件/],
    ["cannot be read", async () => ({ name: "a.xlsx", size: 9, read: () => Promise.reject(new Error("gone")) }), /文件无法读取/],
    ["is too large, unread", async () => ({ name: "a.xlsx", size: MAX_FILE_BYTES + 1, read: () => Promise.reject(new Error("read")) }), /超出读取上限/],
    ["is of something else", async () => picked("a.xlsx", await writeXlsx([{ name: "账目", cells: [[{ value: 1 }]] }])), /不是考核工作簿/],
    ["is of this year", () => lastYearFile({ year: 2012 }), /2012 年度.*2012 年度/],
  ])("refuses in words a file that %s", async (_what, file, words) => {
    const found = await preview(await file());
    expect(found.comparison).toBeNull();
    expect(found.notes).toEqual([{ severity: "refused", message: expect.stringMatching(words) }]);
  });

  it("says so in English too, without a word missing", async () => {
    const found = valueOf(await actions.previewLastYear(await lastYearFile({ year: 2013 }), { language: "en-US" }));
    expect(found.notes[0]?.message).toBe("The file is of 2013 and this workbook of 2012: choose one of an earlier year");
  });

  it("stops when cancelled, and where no assessment is open", async () => {
    const file = await lastYearFile();
    const cancel = new AbortController();
    cancel.abort();
    expect(failureOf(await actions.previewLastYear(file, { ...inChinese, signal: cancel.signal })).code).toBe("cancelled");
    await openEmpty(office);
    expect(failureOf(await actions.previewLastYear(file, inChinese)).code).toBe("noAssessment");
  });
});

describe("writing the comparison", () => {
  beforeEach(openFilled);

  it("makes a protected sheet of values in at most five syncs, and shows it", async () => {
    const comparison = await compared();
    const { value, syncs } = await syncsOf(office, () => actions.writeComparison(comparison, inChinese));
    expect(valueOf(value)).toEqual({ units: 2, sheetName, kept: null });
    expect(syncs).toBeLessThanOrEqual(5);
    const sheet = await contentOf(sheetName);
    const nanjing = comparison.units[0];
    const line = linesOf(sheet).find(([unit]) => unit === "南京市") ?? [];
    expect(line.slice(1, 3)).toEqual([nanjing?.now.rank, nanjing?.last.rank]);
    const [after = 0, before = 0] = [nanjing?.now.total, nanjing?.last.total];
    expect(line.slice(comparisonColumns.total, comparisonColumns.firstCategory)).toEqual([after, before, subtractPoints(after, before)]);
    expect(sheet?.formulas.flat().every((formula) => formula === null)).toBe(true);
    expect(await protection(() => undefined)).toBe(true);
    expect(await shownSheet()).toBe(sheetName);
  });

  it("writes names that begin with = as text", async () => {
    const comparison = await compared();
    valueOf(await actions.writeComparison({ ...comparison, unitsOnlyLast: ["=1+1"], file: "=HYPERLINK(1)" }, inChinese));
    const sheet = await contentOf(sheetName);
    expect(sheet?.values.flat().filter((text) => String(text).includes("=HYPERLINK(1)"))).toHaveLength(1);
    expect(sheet?.formulas.flat().every((formula) => formula === null)).toBe(true);
  });

  it("takes this year's figures as they are when it writes", async () => {
    const comparison = await compared();
    await fillIn("南京市", goldenEntries(11));
    valueOf(await actions.writeComparison(comparison, inChinese));
    const line = linesOf(await contentOf(sheetName)).find(([unit]) => unit === "南京市");
    expect(line?.[comparisonColumns.total]).toBe(scoreUnit(scheme, goldenEntries(11)).total);
  });

  it("takes the place of an earlier one, without a trace of it and without a line in 操作记录", async () => {
    const other = await compared(await lastYearFile({ scheme: otherScheme() }));
    valueOf(await actions.writeComparison(other, inChinese));
    const same = await compared();
    const { value, syncs } = await syncsOf(office, () => actions.writeComparison(same, inChinese));
    expect(valueOf(value).units).toBe(2);
    expect(syncs).toBeLessThanOrEqual(5);
    const replaced = await filled();
    await openFilled();
    valueOf(await actions.writeComparison(same, inChinese));
    expect(await filled()).toEqual(replaced);
    expect(await logged()).toEqual([]);
    expect((await namesNow()).filter((name) => name.startsWith(sheetName))).toEqual([sheetName]);
  });

  it("leaves an earlier one that a person changed under another name", async () => {
    const comparison = await compared();
    valueOf(await actions.writeComparison(comparison, inChinese));
    await protection((found) => found.unprotect());
    await office.host.userEdit(sheetName, "E6", 12);
    await office.host.userEdit(sheetName, "AH40", "核对过");
    const kept = `${sheetName}_旧`;
    expect(valueOf(await actions.writeComparison(comparison, inChinese)).kept).toBe(kept);
    expect((await contentOf(kept))?.values.flat()).toEqual(expect.arrayContaining([12, "核对过"]));
    expect((await contentOf(sheetName))?.values.flat()).not.toContain("核对过");
    expect((await logged()).map((line) => line.slice(1, 7))).toEqual([[sheetName, "", "原表有人工改动，改名保留", "", sheetName, kept]]);
    expect(await protection(() => undefined)).toBe(true);
  });

  it("leaves a sheet of somebody's own of that name alone", async () => {
    const comparison = await compared();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add(sheetName).getRange("A1").values = [["内部材料"]];
      await context.sync();
    });
    const before = await snapshot();
    expect(failureOf(await actions.writeComparison(comparison, inChinese))).toEqual({ code: "foreignSheet", items: [sheetName] });
    expect(await snapshot()).toEqual(before);
  });

  it.each([
    ["made", false, 20],
    ["replaced, at once", true, 1],
    ["replaced, midway", true, 60],
  ])("that fails while the sheet is %s leaves everything as it was", async (_how, isThere, after) => {
    const comparison = await compared();
    if (isThere) valueOf(await actions.writeComparison(comparison, inChinese));
    const before = await snapshot();
    failBatch(office, 2, after);
    expect(failureOf(await actions.writeComparison(comparison, inChinese)).code).toBe("hostFailed");
    expect(await snapshot()).toEqual(before);
    valueOf(await actions.writeComparison(comparison, inChinese));
    expect((await namesNow()).filter((name) => name.startsWith(sheetName))).toEqual([sheetName]);
  });

  it("writes nothing into a read-only workbook, over a password, when cancelled, or of another year", async () => {
    const comparison = await compared();
    valueOf(await actions.writeComparison(comparison, inChinese));
    const before = await snapshot();
    const cancel = new AbortController();
    cancel.abort();
    expect(failureOf(await actions.writeComparison(comparison, { ...inChinese, signal: cancel.signal })).code).toBe("cancelled");
    expect(failureOf(await actions.writeComparison({ ...comparison, year: 2013 }, inChinese)).code).toBe("otherYear");
    office.host.setReadOnly(true);
    expect(failureOf(await actions.writeComparison(comparison, inChinese)).code).toBe("readOnly");
    office.host.setReadOnly(false);
    await protection((found) => {
      found.unprotect();
      found.protect({}, "秘密");
    });
    expect(failureOf(await actions.writeComparison(comparison, inChinese)).code).toBe("protectedSheet");
    expect(await snapshot()).toEqual(before);
  });

  it("says which sheet is locked where 操作记录 must be written and cannot", async () => {
    const comparison = await compared();
    valueOf(await actions.writeComparison(comparison, inChinese));
    await protection((found) => found.unprotect());
    await office.host.userEdit(sheetName, "E6", 12);
    await protection((found) => found.protect(), sheetNames.log);
    expect(failureOf(await actions.writeComparison(comparison, inChinese))).toEqual({ code: "protectedSheet", items: [sheetNames.log] });
  });
});
