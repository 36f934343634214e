import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createActions } from "../../../src/actions/index";
import type { Actions, ReturnFile, ReturnPreview } from "../../../src/actions/index";
import { withDoubledUnits } from "../../../src/actions/returns/previewReturns";
import type { Entries } from "../../../src/core/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { unpackZip } from "../../../src/xlsx/zip/unpack";
import { readWorkbook, writeXlsx } from "../../../src/xlsx/index";
import type { OfficeHarness } from "../../support/officeHarness";
import { startOffice } from "../../support/officeHarness";
import { failureOf, fillIn, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { placeOf } from "../../support/randomForms";
import { edited, filledPlans, picked, put, returnedFile, withParts } from "../../support/returnedFiles";
import cases from "../../golden/complete-forms.json";
import { syncsOf } from "../../support/wire";

const scheme = jiangsu2012;
const entriesOf = (index: number): Entries => ({ ...cases[index]?.entries, "8.innovation": 0 });
const placement = plannedPlacement(scheme);
const evidenceOf = (key: string) => addressOf(placement, key, "evidence") ?? "";

let office: OfficeHarness;
let actions: Actions;

beforeAll(async () => {
  office = await startOffice();
  office.installGlobals();
  actions = createActions();
  valueOf(await actions.createWorkbook({ scheme, year: 2012, units: scheme.units }, inChinese));
});
afterAll(() => office.dispose());

async function grid(sheet: string): Promise<readonly (readonly unknown[])[]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
    range.load("values");
    await context.sync();
    return range.values;
  });
}

async function cellAt(sheet: string, address: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load("values");
    await context.sync();
    return range.values[0]?.[0];
  });
}

const preview = async (...files: ReturnFile[]): Promise<readonly ReturnPreview[]> => valueOf(await actions.previewReturns(files, inChinese));
const codesOf = (one: ReturnPreview | undefined) => [...new Set(one?.problems.map(({ code }) => code))];
const refusalsOf = (one: ReturnPreview | undefined) => one?.problems.filter(({ severity }) => severity === "refused").map(({ code }) => code);

describe("sending out", () => {
  it("makes a template a city, with what the master has for it, reading it in two syncs", async () => {
    await office.host.userEdit("南京市", placeOf(scheme, "1.3.partTime", "reported"), 7);
    await office.host.userEdit("南京市", evidenceOf("1.3.partTime"), "编办〔2012〕3号");
    const steps: string[] = [];
    const { value, syncs } = await syncsOf(office, () =>
      actions.exportTemplates({ units: "all", archive: true }, { ...inChinese, onProgress: ({ doing }) => steps.push(doing) }),
    );
    const report = valueOf(value);
    expect(syncs).toBeLessThanOrEqual(3);
    expect(report.files.map(({ name }) => name)).toEqual(scheme.units.map((unit) => `2012_${unit}_填报表.xlsx`));
    expect(steps).toEqual([...scheme.units, ""]);
    const result = await readWorkbook(report.files[0]?.bytes ?? new Uint8Array());
    const [guide, form, record] = result.ok ? result.plans : [];
    expect([guide?.name, form?.name, record?.name, record?.visibility]).toEqual(["填报说明", "南京市", "_方案", "veryHidden"]);
    const row = form?.cells[placement.rows.get("1.3.partTime") ?? 0];
    expect([row?.[placement.columns.reported]?.value, row?.[placement.columns.evidence]?.value]).toEqual([7, "编办〔2012〕3号"]);
    const archive = await unpackZip(report.archive?.bytes ?? new Uint8Array());
    expect(archive.ok ? [...archive.parts.keys()] : []).toEqual(report.files.map(({ name }) => name));
    await office.host.userEdit("南京市", placeOf(scheme, "1.3.partTime", "reported"), null);
    await office.host.userEdit("南京市", evidenceOf("1.3.partTime"), null);
  });

  it("makes those asked for, and names cities it does not have", async () => {
    const report = valueOf(await actions.exportTemplates({ units: ["苏州市", "上海市"] }, inChinese));
    expect(report.files.map(({ unit }) => unit)).toEqual(["苏州市"]);
    expect(report.unknown).toEqual(["上海市"]);
    expect(report.archive).toBeNull();
  });

  it("stops when cancelled", async () => {
    const cancel = new AbortController();
    const outcome = await actions.exportTemplates(
      { units: "all" },
      { ...inChinese, signal: cancel.signal, onProgress: ({ done }) => done === 2 && cancel.abort() },
    );
    expect(failureOf(outcome).code).toBe("cancelled");
  });

  it("says where a host cannot open a file as a workbook", async () => {
    const outcome = await actions.openFile({ name: "a.xlsx", bytes: new Uint8Array([1, 2, 3]) });
    expect(failureOf(outcome).code).toBe("notSupported");
  });
});

describe("collecting", () => {
  it("previews a clean return and writes nothing", async () => {
    const before = await grid("南京市");
    const { value, syncs } = await syncsOf(office, async () => preview(picked("南京.xlsx", await returnedFile("南京市", entriesOf(1)))));
    expect(syncs).toBeLessThanOrEqual(3);
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({ file: "南京.xlsx", unit: "南京市", year: 2012, filled: 64, expected: 64, problems: [], refused: false });
    expect(value[0]?.scheme).toMatchObject({ id: scheme.id, version: scheme.version });
    expect(value[0]?.changes).toHaveLength(128);
    expect(value[0]?.changes.find(({ key, column }) => key === "1.3.fullTime" && column === "reported")).toEqual({
      key: "1.3.fullTime",
      column: "reported",
      indicator: "1.3",
      label: expect.stringContaining("专职"),
      before: null,
      after: entriesOf(1)["1.3.fullTime"],
    });
    expect(await grid("南京市")).toEqual(before);
  });

  it("accepts it in three syncs; the live scores are the core's", async () => {
    const previews = await preview(
      picked("南京.xlsx", await returnedFile("南京市", entriesOf(1))),
      picked("无锡.xlsx", await returnedFile("无锡市", entriesOf(2))),
    );
    const { value, syncs } = await syncsOf(office, () => actions.acceptReturns(previews, inChinese));
    expect(valueOf(value)).toMatchObject({ files: ["南京.xlsx", "无锡.xlsx"], written: 256, unchanged: 0, skipped: [], refused: [], syncs: 3 });
    expect(syncs).toBe(3);
    for (const [index, unit] of ["南京市", "无锡市"].entries()) {
      const { total } = scoreUnit(scheme, entriesOf(index + 1));
      expect(await cellAt(unit, addressOf(placement, "#total", "verifiedPoints") ?? "")).toBe(total);
    }
    expect(valueOf(await actions.recompute(inChinese)).disagreements).toEqual([]);
  });

  it("tells time, file, city, indicator, old and new value in 操作记录", async () => {
    const log = await grid(sheetNames.log);
    const line = log.find((row) => String(row[3]).endsWith(" 自报值〔1.3.fullTime〕"));
    expect(line).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      "导入填报表 南京.xlsx",
      "南京市",
      expect.stringContaining("专职"),
      placeOf(scheme, "1.3.fullTime", "reported"),
      "",
      String(entriesOf(1)["1.3.fullTime"]),
      "",
    ]);
    expect(log.filter((row) => row[2] === "无锡市" && row[1] === "导入填报表 无锡.xlsx")).toHaveLength(128);
  });

  it("shows nothing to change for what is there already", async () => {
    const [one] = await preview(picked("南京.xlsx", await returnedFile("南京市", entriesOf(1))));
    expect(one).toMatchObject({ changes: [], problems: [] });
  });

  it("shows a corrected return as a difference, and undoes it", async () => {
    const corrected = await returnedFile("南京市", { ...entriesOf(1), "1.3.fullTime": 5, "6.2.fund": undefined });
    const previews = await preview(picked("南京更正.xlsx", corrected));
    const was = { fullTime: entriesOf(1)["1.3.fullTime"], fund: entriesOf(1)["6.2.fund"] };
    expect(previews[0]?.changes.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["1.3.fullTime", was.fullTime, 5],
      ["6.2.fund", was.fund, null],
    ]);
    const before = await grid("南京市");
    expect(valueOf(await actions.acceptReturns(previews, inChinese)).written).toBe(2);
    expect(await cellAt("南京市", placeOf(scheme, "6.2.fund", "reported"))).toBe("");
    const { value, syncs } = await syncsOf(office, () => actions.undoLastImport(inChinese));
    expect(valueOf(value)).toMatchObject({ files: ["南京更正.xlsx"], restored: 2, skipped: [] });
    expect(syncs).toBe(3);
    expect(await grid("南京市")).toEqual(before);
    const log = await grid(sheetNames.log);
    expect(log.at(-1)?.slice(1, 3)).toEqual(["撤销导入 南京更正.xlsx", "南京市"]);
    expect(valueOf(await actions.undoLastImport(inChinese))).toMatchObject({ files: [], restored: 0 });
  });

  it("undoes after the pane was closed, and leaves alone what was changed since", async () => {
    const previews = await preview(picked("a.xlsx", await returnedFile("南京市", { ...entriesOf(1), "1.3.fullTime": "１２", "1.3.partTime": 4, "2.3.jointRules": 9 })));
    valueOf(await actions.acceptReturns(previews, inChinese));
    await office.host.userEdit("南京市", placeOf(scheme, "1.3.partTime", "reported"), 77);
    const report = valueOf(await createActions().undoLastImport(inChinese));
    expect(report.skipped).toEqual([
      { file: "a.xlsx", unit: "南京市", key: "1.3.partTime", column: "reported", label: expect.any(String), reason: "changed", now: 77 },
    ]);
    expect(await cellAt("南京市", placeOf(scheme, "1.3.fullTime", "reported"))).toBe(entriesOf(1)["1.3.fullTime"]);
    await fillIn("南京市", entriesOf(1));
  });

  it("leaves alone cells that changed since the preview", async () => {
    const previews = await preview(picked("a.xlsx", await returnedFile("无锡市", { ...entriesOf(2), "1.3.fullTime": 1, "1.3.partTime": 1 })));
    await office.host.userEdit("无锡市", placeOf(scheme, "1.3.fullTime", "reported"), 99);
    const report = valueOf(await actions.acceptReturns(previews, inChinese));
    expect(report.skipped.map(({ key, reason, now }) => [key, reason, now])).toEqual([["1.3.fullTime", "changed", 99]]);
    expect(await cellAt("无锡市", placeOf(scheme, "1.3.fullTime", "reported"))).toBe(99);
    valueOf(await actions.undoLastImport(inChinese));
    await fillIn("无锡市", entriesOf(2));
  });

  it("writes text that begins like a formula as text, and numbers as text as such", async () => {
    const file = await returnedFile("徐州市", {}, (form) => {
      put(form, "1.3.fullTime", "evidence", { value: "=HYPERLINK(\"http://example.invalid\",\"点击\")" });
      put(form, "1.3.partTime", "evidence", { value: "@SUM(A1)" });
      put(form, "1.3.fullTime", "reported", { value: "-5" });
      put(form, "1.3.partTime", "reported", { value: "12" });
      put(form, "4.1.industries", "reported", { value: "约10" });
    });
    const previews = await preview(picked("徐州.xlsx", file));
    expect(codesOf(previews[0])).toEqual(["textLikeFormula", "invalidEntry"]);
    valueOf(await actions.acceptReturns(previews, inChinese));
    expect(await cellAt("徐州市", evidenceOf("1.3.fullTime"))).toBe("=HYPERLINK(\"http://example.invalid\",\"点击\")");
    expect(await cellAt("徐州市", evidenceOf("1.3.partTime"))).toBe("@SUM(A1)");
    expect(await cellAt("徐州市", placeOf(scheme, "1.3.fullTime", "reported"))).toBe("-5");
    expect(await cellAt("徐州市", placeOf(scheme, "1.3.partTime", "reported"))).toBe("12");
    expect(valueOf(await actions.undoLastImport(inChinese)).skipped).toEqual([]);
    expect(unitsOf(valueOf(await actions.readState(inChinese)))[2]?.state).toBe("notBegun");
  });

  it("reports tampering, which has no effect", async () => {
    const file = await returnedFile("常州市", entriesOf(3), (form) => {
      put(form, "1.3.fullTime", "reportedPoints", { value: 40 });
      put(form, "1.1.chairedByCityLeader", "points", { value: 900 });
      put(form, "1.2.office", "verified", { value: "单设信用办" });
      put(form, "#total", "reportedPoints", { formula: "=1000", value: 1000 });
      return { protected: undefined };
    });
    const previews = await preview(picked("常州.xlsx", file));
    expect(previews[0]?.refused).toBe(false);
    expect(codesOf(previews[0])).toEqual(["unprotected", "formulasChanged", "pointsChanged", "reviewTyped"]);
    valueOf(await actions.acceptReturns(previews, inChinese));
    const { verified } = unitsOf(valueOf(await actions.readState(inChinese)))[3] ?? {};
    expect(verified?.total).toBe(scoreUnit(scheme, entriesOf(3)).total);
    expect(await cellAt("常州市", placeOf(scheme, "1.2.office", "verified"))).toBe("");
    valueOf(await actions.undoLastImport(inChinese));
  });

  it("names what is wrong with each bad file; the good ones among them go on", async () => {
    const good = await returnedFile("苏州市", entriesOf(4));
    const type = (text: string) => text.replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main");
    const bad: readonly (readonly [string, Uint8Array, string])[] = [
      ["没传完.xlsx", new Uint8Array(), "emptyFile"],
      ["文本.xlsx", new TextEncoder().encode("南京,1"), "notXlsx"],
      ["旧.xls", new Uint8Array([0x09, 0x08, 0x10, 0, 0, 6]), "notXlsx"],
      ["损坏.xlsx", good.slice(0, good.length / 2), "damagedZip"],
      ["宏.xlsm", await withParts(good, (name, text) => (name === "[Content_Types].xml" ? type(text) : text)), "macroEnabled"],
      ["炸弹.xlsx", await withParts(good, (name, text) => (name.endsWith("sheet1.xml") ? text + " ".repeat(7_000_000) : text)), "tooLarge"],
      ["空.xlsx", await writeXlsx([{ name: "表", cells: [[{ value: 1 }]] }]), "noForm"],
      ["无方案.xlsx", await edited(good, (form, sheets) => { (form.cells[5] ?? [])[5] = { value: "改过的评分标准" }; sheets.length = 2; }), "noScheme"],
      ["别年.xlsx", await edited(good, (_form, sheets) => { const year = sheets[2]?.cells[2]; if (year) year[1] = { value: 2013 }; }), "otherYear"],
      ["别版.xlsx", await edited(good, (_form, sheets) => { const version = sheets[2]?.cells[1]; if (version) version[1] = { value: "0" }; }), "otherVersion"],
      ["别案.xlsx", await edited(good, (_form, sheets) => { const id = sheets[2]?.cells[0]; if (id) id[1] = { value: "other" }; }), "otherScheme"],
      ["上海.xlsx", await returnedFile("上海市", entriesOf(1)), "unknownUnit"],
      ["冒名.xlsx", await returnedFile("南京市", entriesOf(1), () => ({ name: "无锡市" })), "unitUnclear"],
      ["两张.xlsx", await writeXlsx([...filledPlans("南京市", {}), ...filledPlans("无锡市", {}).slice(1, 2)]), "severalForms"],
    ];
    const previews = await preview(
      ...bad.map(([name, bytes]) => picked(name, bytes)),
      { name: "读不了.xlsx", size: 10, read: () => Promise.reject(new Error("gone")) },
      { name: "太大.xlsx", size: 50_000_000, read: () => Promise.reject(new Error("never asked for")) },
      picked("苏州.xlsx", good),
    );
    expect(previews.slice(0, bad.length).map((one) => [one.file, refusalsOf(one)])).toEqual(bad.map(([name, , code]) => [name, [code]]));
    expect(previews.slice(bad.length).map((one) => [one.file, refusalsOf(one)])).toEqual([
      ["读不了.xlsx", ["unreadable"]],
      ["太大.xlsx", ["tooLarge"]],
      ["苏州.xlsx", []],
    ]);
    for (const one of previews) expect(one.problems.every(({ message }) => message.length > 3)).toBe(true);
    const report = valueOf(await actions.acceptReturns(previews, inChinese));
    expect(report).toMatchObject({ files: ["苏州.xlsx"], written: 128 });
    expect(report.refused).toHaveLength(bad.length + 2);
    valueOf(await actions.undoLastImport(inChinese));
  });

  it("writes a form that lost _方案 and its codes once somebody has looked at it", async () => {
    const lost = await edited(await returnedFile("苏州市", entriesOf(4)), (form, sheets) => {
      for (const line of form.cells) line[0] = undefined;
      sheets.length = 2;
    });
    const previews = await preview(picked("苏州.xlsx", lost));
    expect(previews[0]?.problems.filter(({ severity }) => severity === "ask").map(({ code }) => code)).toEqual(["schemeLost", "codesRebuilt"]);
    expect(valueOf(await actions.acceptReturns(previews, inChinese))).toMatchObject({ files: ["苏州.xlsx"], written: 128, refused: [] });
    valueOf(await actions.undoLastImport(inChinese));
  });

  it("takes neither of two files of one city, until one is taken from the list", async () => {
    const file = await returnedFile("南通市", entriesOf(5));
    const previews = await preview(picked("一.xlsx", file), picked("二.xlsx", file));
    expect(previews.map(refusalsOf)).toEqual([["doubledUnit"], ["doubledUnit"]]);
    const [left] = withDoubledUnits(previews.slice(1), "zh-CN");
    expect(left).toMatchObject({ refused: false, problems: [] });
    // What is judged the same stays the same object, so that a list of hundreds draws nothing anew for it.
    expect(withDoubledUnits(left === undefined ? [] : [left], "zh-CN")[0]).toBe(left);
    const forced = previews.map((one) => ({ ...one, refused: false }));
    expect(valueOf(await actions.acceptReturns(forced, inChinese))).toMatchObject({ written: 0, refused: ["一.xlsx", "二.xlsx"] });
  });

  it("writes nothing where a sheet is protected, and names it", async () => {
    const previews = await preview(picked("扬州.xlsx", await returnedFile("扬州市", entriesOf(6))));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("扬州市").protection.protect();
      await context.sync();
    });
    expect(failureOf(await actions.acceptReturns(previews, inChinese))).toMatchObject({ code: "protectedSheet", items: ["扬州市"] });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("扬州市").protection.unprotect();
      await context.sync();
    });
  });

  it("stops a preview when cancelled, and tells how far it came", async () => {
    const cancel = new AbortController();
    const file = picked("a.xlsx", await returnedFile("南京市", entriesOf(1)));
    const seen: number[] = [];
    const outcome = await actions.previewReturns([file, file, file], {
      ...inChinese,
      signal: cancel.signal,
      onProgress: ({ done, total }) => {
        seen.push(done, total);
        if (done === 1) cancel.abort();
      },
    });
    expect(failureOf(outcome).code).toBe("cancelled");
    expect(seen).toEqual([0, 3, 1, 3]);
  });
});
