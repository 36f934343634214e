import { beforeEach, describe, expect, test } from "vitest";
import { createActions } from "../../../src/actions/index";
import { indicatorsOf, jiangsu2012 } from "../../../src/core/index";
import { canonicalJson } from "../../../src/workbook/scheme/canonicalJson";
import type { DraftColumn } from "../../../src/workbook/scheme/draftColumns";
import { draftColumns, draftHeaders, draftRows } from "../../../src/workbook/scheme/draftColumns";
import { draftName, draftParentName, schemeChangesName } from "../../../src/workbook/sheetNames";
import { cellAddress } from "../../../src/sheet/a1";
import { contentOf, failureOf, inChinese, valueOf } from "../../support/officeActions";
import { openBook, openEmpty, shownSheet, snapshot } from "../../support/officeBooks";
import { failBatch, protect } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";

const office = useGlobalOffice();

beforeEach(() => openEmpty(office));

const actions = () => createActions();
const start = async () => valueOf(await actions().startDraft(jiangsu2012, inChinese));
const adopt = async () => valueOf(await actions().adoptDraft(inChinese));

async function draft() {
  const state = valueOf(await actions().readDraft());
  if (state === null) throw new Error("No draft");
  return state;
}

/** Types into the cell of a row that has this key. */
async function type(key: string, column: DraftColumn, input: string | number | null): Promise<void> {
  const values = (await contentOf(draftName))?.values ?? [];
  const row = values.findIndex((line) => line[0] === key);
  expect(row).toBeGreaterThan(0);
  await office.host.userEdit(draftName, cellAddress(row, draftColumns.indexOf(column)), input);
}

async function textAt(key: string, column: DraftColumn): Promise<unknown> {
  const values = (await contentOf(draftName))?.values ?? [];
  return values.find((line) => line[0] === key)?.[draftColumns.indexOf(column)];
}

describe("编制方案", () => {
  test("makes a sheet that says the scheme, and shows it", async () => {
    expect(await start()).toEqual({ made: true });
    expect(await shownSheet()).toBe(draftName);
    const { draft: read, parent } = await draft();
    expect(read.problems).toEqual([]);
    expect(canonicalJson(read.scheme)).toBe(canonicalJson(jiangsu2012));
    expect(canonicalJson(parent)).toBe(canonicalJson(jiangsu2012));
  });

  test("leaves one that is there as it is", async () => {
    await start();
    await type("indicator:1.2", "points", 41);
    expect(await start()).toEqual({ made: false });
    expect(await textAt("indicator:1.2", "points")).toBe(41);
  });

  test("does not touch a sheet of that name that is none of ours", async () => {
    await openEmpty(office, draftName);
    const before = await snapshot();
    expect(failureOf(await actions().startDraft(jiangsu2012, inChinese))).toMatchObject({ code: "foreignSheet", items: [draftName] });
    expect(await snapshot()).toEqual(before);
  });

  test("leaves nothing behind where Excel fails", async () => {
    const before = await snapshot();
    office.host.failNext({ after: 40, code: "GeneralException" });
    expect((await actions().startDraft(jiangsu2012, inChinese)).ok).toBe(false);
    expect(await snapshot()).toEqual(before);
  });
});

describe("采用", () => {
  test("of a draft that was not changed is the scheme itself", async () => {
    await start();
    const report = await adopt();
    expect(canonicalJson(report.scheme)).toBe(canonicalJson(jiangsu2012));
    expect(report.changes).toEqual([]);
  });

  test("gives a changed one a number of its own and lists what changed", async () => {
    await start();
    await type("indicator:1.3", "rule", "（「专职人员」×5分，最高40分 ＋ 「兼职人员」×2分，最高20分），最高40分");
    const report = await adopt();
    expect(report.scheme?.id).toMatch(/^jiangsu-2012-2013-[0-9a-f]{8}$/);
    expect(report.changes.map(({ code, what }) => [code, what])).toEqual([["", { column: "content" }], ["1.3", { column: "rule" }]]);
    expect(await textAt("scheme:id", "content")).toBe(report.scheme?.id);
    const list = (await contentOf(schemeChangesName))?.values ?? [];
    expect(list.flat()).toContain("计分规则");
    expect(list.flat()).toContain("（「专职人员」×5分，最高40分 ＋ 「兼职人员」×2分，最高20分），最高40分");
    expect(await shownSheet()).toBe(draftName);
    // Again it is the same.
    expect((await adopt()).scheme).toEqual(report.scheme);
  });

  test("writes what is wrong beside its row and adopts nothing", async () => {
    await start();
    await type("indicator:1.2", "points", 41);
    await type("entry:1.3.fullTime", "type", "人数");
    const report = await adopt();
    expect(report.scheme).toBeNull();
    expect(await textAt("entry:1.3.fullTime", "check")).toBe("没有“人数”这种填报类型，请从下拉列表选择");
    expect(await textAt("indicator:1.2", "check")).not.toBe("");
    expect((await snapshot()).map(({ name }) => name)).not.toContain(schemeChangesName);
    // What was mended is no longer called wrong.
    await type("indicator:1.2", "points", 40);
    await type("entry:1.3.fullTime", "type", "整数");
    expect((await adopt()).problems).toBe(0);
    expect(await textAt("entry:1.3.fullTime", "check")).toBe("");
  });

  test("keeps a list that a person wrote on", async () => {
    await start();
    await type("indicator:1.1", "basis", "文件");
    await adopt();
    await office.host.userEdit(schemeChangesName, "D3", "已核对");
    await adopt();
    const names = (await snapshot()).map(({ name }) => name);
    expect(names).toContain(`${schemeChangesName}_旧`);
  });

  test("writes nothing where a sheet called as the list of changes is somebody's own", async () => {
    await openEmpty(office, schemeChangesName);
    await start();
    await type("indicator:1.1", "basis", "文件");
    const before = await snapshot();
    expect(failureOf(await actions().adoptDraft(inChinese))).toMatchObject({ code: "foreignSheet", items: [schemeChangesName] });
    expect(await snapshot()).toEqual(before);
  });

  test("where there is no draft says so", async () => {
    expect(failureOf(await actions().adoptDraft(inChinese)).code).toBe("noDraft");
  });
});

describe("改规则", () => {
  const change = { code: "1.2", before: "「信用建设职能部门的设置情况」按所选计分", after: "「信用建设职能部门的设置情况」按所选计分，最高30分" };

  test("writes the sentence into its row, and keeps the old one where there is a log", async () => {
    await openBook(office, ["南京市"]);
    await start();
    valueOf(await actions().writeDraftRule(change, inChinese));
    expect(await textAt("indicator:1.2", "rule")).toBe(change.after);
    const log = ((await contentOf("操作记录"))?.values ?? []).at(-1);
    expect(log?.slice(1)).toEqual(["编制方案", "", "1.2 计分规则", expect.any(String), change.before, change.after, ""]);
  });

  test("leaves a rule that somebody changed meanwhile", async () => {
    await start();
    await type("indicator:1.2", "rule", "别的");
    expect(failureOf(await actions().writeDraftRule(change, inChinese)).code).toBe("changedMeanwhile");
    expect(await textAt("indicator:1.2", "rule")).toBe("别的");
    expect((await snapshot()).map(({ name }) => name)).not.toContain("操作记录");
  });
});

describe("改规则 of which nothing can be told", () => {
  const change = { code: "1.2", before: "「信用建设职能部门的设置情况」按所选计分", after: "「信用建设职能部门的设置情况」按所选计分，最高30分" };

  beforeEach(async () => {
    await openBook(office, ["南京市"]);
    await start();
  });

  test("writes no rule where 操作记录 is protected", async () => {
    await protect("操作记录");
    expect(failureOf(await actions().writeDraftRule(change, inChinese))).toEqual({ code: "protectedSheet", items: ["操作记录"] });
    expect(await textAt("indicator:1.2", "rule")).toBe(change.before);
  });

  test("writes no rule where the host fails before the line of 操作记录", async () => {
    failBatch(office, 5, 0);
    expect(failureOf(await actions().writeDraftRule(change, inChinese)).code).toBe("hostFailed");
    expect(await textAt("indicator:1.2", "rule")).toBe(change.before);
    valueOf(await actions().writeDraftRule(change, inChinese));
    expect(await textAt("indicator:1.2", "rule")).toBe(change.after);
  });
});

describe("an adopted scheme", () => {
  test("makes a workbook beside its draft", async () => {
    await start();
    await type("indicator:1.3", "criteria", "专职人员：人数×5，最高得40分");
    const { scheme } = await adopt();
    const made = scheme ?? jiangsu2012;
    expect(valueOf(await actions().createWorkbook({ scheme: made, year: 2014, units: ["甲县", "乙县"] }, inChinese)).units).toBe(2);
    const state = valueOf(await actions().readState(inChinese));
    expect(state.kind === "assessment" && canonicalJson(state.scheme)).toBe(canonicalJson(made));
    expect((await snapshot()).map(({ name }) => name)).toEqual(expect.arrayContaining([draftName, draftParentName, "甲县", "乙县"]));
  });

  test("of an office's workbook leaves that as it is", async () => {
    await openBook(office, ["南京市"]);
    await start();
    await type("indicator:1.3", "criteria", "x");
    const report = await adopt();
    expect(report.hasAssessment).toBe(true);
    const state = valueOf(await actions().readState(inChinese));
    expect(state.kind === "assessment" && indicatorsOf(state.scheme).length).toBe(47);
    expect(state.kind === "assessment" && canonicalJson(state.scheme)).toBe(canonicalJson(jiangsu2012));
  });
});

test("the sheet has its headers where the code says", async () => {
  await start();
  const heads = (await contentOf(draftName))?.values[draftRows.header] ?? [];
  expect(heads.slice(0, draftColumns.length)).toEqual(draftColumns.map((column) => draftHeaders[column]));
});
