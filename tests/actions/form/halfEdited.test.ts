import { beforeEach, describe, expect, it } from "vitest";
import type { Problem, UnitState } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012, scoreUnit } from "../../../src/core/index";
import { dictionaryOf } from "../../../src/i18n/index";
import { describeResult } from "../../../src/taskpane/results/index";
import { cellAddress } from "../../../src/sheet/a1";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { formColumns, typedColumns } from "../../../src/workbook/form/columns";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import type { CellValue, SheetContent } from "../../../src/sheet/plan";
import { findHeader } from "../../../src/workbook/form/readForm";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { placeOf } from "../../support/randomForms";
import { useGlobalOffice } from "../../support/useGlobalOffice";
import cases from "../../golden/complete-forms.json";

const scheme = jiangsu2012;
const city = "南京市";
const entries = { ...cases[1]?.entries, "8.innovation": 0 };
const total = cases[1]?.base ?? Number.NaN;
const placement = plannedPlacement(scheme);
const rowOf = (key: string) => (placement.rows.get(key) ?? 0) + 1;
const actions = createActions();
const office = useGlobalOffice();

beforeEach(async () => {
  await openBook(office, [city, "无锡市"], [], { [city]: entries });
});

async function edit(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(city), context);
    await context.sync();
  });
}

/** What people typed on a form, line by line under its key. */
function typedOn(content: SheetContent): readonly string[] {
  const header = findHeader(content.values);
  if (header === null) return [];
  const cell = (row: readonly CellValue[], id: (typeof typedColumns)[number] | "key") => String(row[header.columns[id]] ?? "");
  return content.values
    .filter((row) => cell(row, "key") !== "")
    .map((row) => ["key" as const, ...typedColumns].map((id) => cell(row, id)).join("|"))
    .sort();
}

async function allTyped(): Promise<readonly (readonly string[])[]> {
  return (await snapshot()).filter(({ values }) => findHeader(values) !== null).map(typedOn);
}

async function problemsOf(name = city): Promise<readonly Problem[]> {
  const report = valueOf(await actions.check(inChinese));
  return unitsOf(report.state).find((unit) => unit.name === name)?.problems ?? [];
}

/** Recomputes twice: nothing typed changes, the second time finds nothing, live figures are the core's. */
async function recomputed(): Promise<{ readonly unit: UnitState; readonly before: readonly string[] }> {
  const typed = await allTyped();
  const first = valueOf(await actions.recompute(inChinese));
  expect(await allTyped()).toEqual(typed);
  const second = valueOf(await actions.recompute(inChinese));
  expect(second.restored).toEqual([]);
  expect(second.disagreements).toEqual([]);
  expect(await allTyped()).toEqual(typed);
  const [unit] = unitsOf(second.state);
  if (unit === undefined) throw new Error("the city is gone");
  const summary = await contentOf(sheetNames.summary);
  expect(summary?.values[4]?.[13]).toBe(unit.verified.total);
  expect(JSON.stringify([summary, await contentOf(sheetNames.ranking)])).not.toMatch(/#REF!|#NAME\?|#VALUE!/);
  const logged = (await contentOf(sheetNames.log))?.values.slice(3).map((row) => String(row[5])) ?? [];
  const old = first.restored.map(({ before }) => before).filter((before) => before !== "");
  expect(logged.slice(logged.length - old.length)).toEqual(old);
  return { unit, before: old };
}

describe("what Excel itself keeps in order is no problem", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["rows inserted above the table", (sheet) => sheet.getRange("1:3").insert("Down")],
    ["a row inserted between the lines of an indicator", (sheet) => sheet.getRange(`${rowOf("1.3.partTime")}:${rowOf("1.3.partTime")}`).insert("Down")],
    ["a row inserted between two categories", (sheet) => sheet.getRange(`${rowOf("#2")}:${rowOf("#2")}`).insert("Down")],
    ["more rows inserted than a form ever needs", (sheet) => sheet.getRange("5:64").insert("Down")],
    ["a column inserted before 自报值", (sheet) => sheet.getRange("K:K").insert("Right")],
    ["a column inserted at the very left", (sheet) => sheet.getRange("A:A").insert("Right")],
    ["hidden rows and columns", (sheet) => {
      sheet.getRange("10:30").rowHidden = true;
      sheet.getRange("K:M").columnHidden = true;
    }],
    ["another sheet name", (sheet) => {
      sheet.name = "南京 (终稿) & 'v2' 改";
    }],
  ])("%s", async (_what, change) => {
    await edit((sheet) => change(sheet));
    expect((await problemsOf()).map(({ code, key }) => [code, key])).toEqual([]);
    const { unit, before } = await recomputed();
    expect(before).toEqual([]);
    expect([unit.name, unit.verified.total, unit.reported.total]).toEqual([city, total, total]);
  });

  it("an official column deleted, which is named by its header", async () => {
    await edit((sheet) => sheet.getRange("G:G").delete("Left"));
    expect(await problemsOf()).toMatchObject([{ code: "missingColumn", key: "考核依据", severity: "error", address: "B4" }]);
    const { unit } = await recomputed();
    expect(unit.verified.total).toBe(total);
  });
});

describe("what was typed over is put back", () => {
  const at = (key: string) => placeOf(scheme, key, "verifiedPoints");

  it.each<[string, string, string | number | null, readonly string[]]>([
    ["a number over points", at("1.2.office"), 39.5, ["39.5"]],
    ["text over points", at("1.2.office"), "满分", ["满分"]],
    ["another formula over points", at("1.2.office"), "=20+20", ["=20+20"]],
    ["a formula that looks alike but for a number", at("4.5.reports"), "=IF(1=1,30,0)", ["=IF(1=1,30,0)"]],
    ["a number over a subtotal", addressOf(placement, "#3", "verifiedPoints") ?? "", 100, ["100"]],
    ["a number over the total", addressOf(placement, "#total", "verifiedPoints") ?? "", 1100, ["1100"]],
    ["a number over a hidden status", addressOf(placement, "1.3.fullTime", "verifiedStatus") ?? "", 1, ["1"]],
    ["a number over a hidden number", addressOf(placement, "1.3.fullTime", "verifiedNumber") ?? "", 8, ["8"]],
    ["text over a message", addressOf(placement, "1.3.fullTime", "check") ?? "", "已核", ["已核"]],
    ["nothing over points", at("1.2.office"), null, []],
  ])("%s", async (_what, address, input, before) => {
    await office.host.userEdit(city, address, input);
    const result = await recomputed();
    expect(result.before).toEqual(before);
    expect(result.unit.verified.total).toBe(total);
  });

  it("points on a line of nobody's, which the subtotal would count", async () => {
    const row = rowOf("1.3.partTime");
    await edit((sheet) => sheet.getRange(`${row}:${row}`).insert("Down"));
    const column = formColumns.findIndex(({ id }) => id === "verifiedPoints");
    await edit((sheet) => {
      sheet.getRange(`${row}:${row}`).unmerge();
      sheet.getRangeByIndexes(row - 1, column, 1, 1).values = [[50]];
    });
    const result = await recomputed();
    expect(result.before).toEqual(["50"]);
    expect(result.unit.verified.total).toBe(total);
  });

  it("lines sorted another way, each indicator's points on its first line only", async () => {
    await edit((sheet) => {
      const table = sheet.getRangeByIndexes(4, 0, placement.rows.size - 2, formColumns.length);
      table.unmerge();
      table.sort.apply([{ key: 0, ascending: false }]);
    });
    expect(await problemsOf()).toEqual([]);
    const { unit } = await recomputed();
    expect([unit.verified.total, unit.reported.total]).toEqual([total, total]);
  });

  it("figures and names on 汇总 and 排名", async () => {
    await office.host.userEdit(sheetNames.summary, "N5", 1000);
    await office.host.userEdit(sheetNames.summary, "A6", "无锡");
    await office.host.userEdit(sheetNames.ranking, "B5", "无锡市");
    expect((await recomputed()).before).toEqual(["1000", "无锡", "无锡市"]);
    const linesOf = async (name: string, columns: readonly number[]) => (await contentOf(name))?.values.slice(4, 6).map((line) => columns.map((column) => line[column]));
    expect(await linesOf(sheetNames.summary, [0, 13, 14])).toEqual([[city, total, 1], ["无锡市", 0, 2]]);
    expect(await linesOf(sheetNames.ranking, [0, 1, 2])).toEqual([[1, city, total], [2, "无锡市", 0]]);
  });

  it("a remark beside 汇总 stays, and is on record where the sheet must be built anew", async () => {
    await office.host.userEdit(sheetNames.summary, "A9", "备注：初稿");
    expect((await recomputed()).before).toEqual([]);
    expect((await contentOf(sheetNames.summary))?.values[8]?.[0]).toBe("备注：初稿");
    office.host.deleteSheet("无锡市");
    expect((await recomputed()).before).toEqual(["备注：初稿"]);
  });
});

describe("what was typed into number cells is named at its place and left alone", () => {
  it.each<[string, string | number | boolean, string]>([
    ["text", "约10", "notNumber"],
    ["a unit behind the number", "5人", "notNumber"],
    ["full-width digits", "１２", "numberAsText"],
    ["a number as text", "'12", "numberAsText"],
    ["spaces alone", "'  ", "notNumber"],
    ["TRUE", true, "notNumber"],
    ["an error", "=NA()", "errorValue"],
    ["a negative", -1, "negative"],
    ["a fraction of a person", 1.5, "fraction"],
  ])("%s", async (_what, input, code) => {
    const address = placeOf(scheme, "1.3.fullTime", "reported");
    await office.host.userEdit(city, address, input);
    expect(await problemsOf()).toMatchObject([{ severity: "error", code, indicator: "1.3", key: "1.3.fullTime", side: "reported", address }]);
    const { unit, before } = await recomputed();
    expect(before).toEqual([]);
    expect(unit.verified.total).toBe(scoreUnit(scheme, { ...entries, "1.3.fullTime": "?" }).total);
  });

  it.each<[string, string | number, string, "error" | "warning", string | number, string]>([
    ["a date", "2012-5-1", "", "error", "", "dateCleared"],
    ["a number in a cell that shows dates", 6, "yyyy/m/d", "warning", 6, "format"],
    ["a percentage", 0.6, "0%", "error", 60, "format"],
    ["an amount of money", 6, "¥#,##0.00", "warning", 6, "format"],
    ["a fraction", 6, "# ?/?", "warning", 6, "format"],
  ])("%s, in an entry that counts, is told on its line and mended with its format", async (_what, input, format, severity, after, reason) => {
    const address = placeOf(scheme, "6.2.fund", "reported");
    if (format !== "") {
      await edit((sheet) => {
        sheet.getRange(address).numberFormat = [[format]];
      });
    }
    await office.host.userEdit(city, address, input);
    const told = (await problemsOf()).filter(({ key }) => key === "6.2.fund");
    expect(told).toMatchObject([{ severity, code: "dateFormat", address }]);
    const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
    const corrections = unit?.corrections.filter(({ key }) => key === "6.2.fund") ?? [];
    expect(corrections).toMatchObject([{ after, reason, address }]);
    await edit((sheet) => sheet.protection.protect({ allowFormatColumns: true }));
    expect(valueOf(await actions.correct(corrections, inChinese))).toMatchObject({ corrected: 1, skipped: 0 });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(city);
      const cell = sheet.getRange(address).load("values,numberFormat");
      sheet.protection.load("protected,options");
      await context.sync();
      expect([cell.values, cell.numberFormat]).toEqual([[[after]], [["General"]]]);
      expect([sheet.protection.protected, sheet.protection.options.allowFormatColumns]).toEqual([true, true]);
    });
    expect((await problemsOf()).filter(({ code }) => code === "dateFormat")).toEqual([]);
  });

  it("something in a category's line, or on a line of nobody's, which looks entered and counts for nothing", async () => {
    await office.host.userEdit(city, addressOf(placement, "#2", "reported") ?? "", 5);
    await edit((sheet) => sheet.getRange(`${rowOf("#4")}:${rowOf("#4")}`).insert("Down"));
    await office.host.userEdit(city, `K${rowOf("#4")}`, 7);
    expect((await problemsOf()).map(({ code, severity, address }) => [code, severity, address])).toEqual([
      ["strayContent", "warning", addressOf(placement, "#2", "reported")],
      ["strayContent", "warning", `K${rowOf("#4")}`],
    ]);
  });

  it("在核定值 too, on its own side", async () => {
    const address = placeOf(scheme, "1.3.fullTime", "verified");
    await office.host.userEdit(city, address, "5人");
    expect(await problemsOf()).toMatchObject([
      { code: "notNumber", side: "verified", address },
      { code: "noReason", severity: "warning", side: "verified" },
    ]);
    const { unit } = await recomputed();
    expect(unit.reported.total).toBe(total);
  });
});

describe("lines, columns and headers that were lost are named", () => {
  /** Where a line's cell stands once another line above it is gone. */
  const addressAfter = (gone: string, key: string, column: ColumnId) =>
    cellAddress(rowOf(key) - 1 - (rowOf(gone) < rowOf(key) ? 1 : 0), placement.columns[column]);
  const deleteRow = (key: string) => edit((sheet) => sheet.getRange(`${rowOf(key)}:${rowOf(key)}`).delete("Up"));

  it.each([
    ["the first line of an indicator", "1.3.fullTime", "1.3"],
    ["the last line of an indicator", "1.3.partTime", "1.3"],
    ["the only line of an indicator", "1.2.office", "1.2"],
  ])("%s, which then scores nothing", async (_what, key, code) => {
    await deleteRow(key);
    expect((await problemsOf()).filter((one) => one.code === "missingKey")).toMatchObject([{ key, indicator: code, severity: "error" }]);
    const { unit } = await recomputed();
    expect(unit.verified.indicators.find((one) => one.code === code)).toMatchObject({ points: 0, status: "missing" });
  });

  it.each([
    ["one line of an indicator of two", "1.3.fullTime", "1.3"],
    ["the only line of an indicator", "1.2.office", "1.2"],
  ])("%s: nothing that draws on it is written anew, and it is said each time", async (_what, key, code) => {
    await deleteRow(key);
    await office.host.userEdit(city, addressAfter(key, "4.1.industries", "check"), "已核");
    for (const _time of ["first", "second"]) {
      const report = valueOf(await actions.recompute(inChinese));
      expect(report.restored.filter(({ unit, what }) => unit === city && [code, "#1", "#base", "#total"].includes(what))).toEqual([]);
      expect(unitsOf(report.state)[0]?.damage).toEqual([{ kind: "line", name: expect.stringContaining(code) }]);
      const form = await contentOf(city);
      expect(form?.formulas.flat().filter((cell) => cell === "=0")).toEqual([]);
      const said = describeResult({ kind: "recomputed", report }, dictionaryOf("zh-CN"));
      expect(said.intent).toBe("warning");
      expect(said.parts).not.toContain(dictionaryOf("zh-CN").results.allSound);
      expect(said.parts.join()).toContain(`${city}：缺“${code}`);
    }
    // What draws on no lost line is put back all the same.
    expect((await contentOf(city))?.values.flat()).not.toContain("已核");
    const summary = await contentOf(sheetNames.summary);
    expect(summary?.values[4]?.[16]).toBe("有误");
  });

  it.each([["自报值", "K:K"], ["核定状态", "W:W"], ["核定分", "N:N"]])("the column %s: the ranking of the others stands", async (header, address) => {
    await edit((sheet) => sheet.getRange(address).delete("Left"));
    for (const _time of ["first", "second"]) {
      const report = valueOf(await actions.recompute(inChinese));
      expect(unitsOf(report.state)[0]?.damage).toEqual([{ kind: "column", name: header }]);
      expect(describeResult({ kind: "recomputed", report }, dictionaryOf("zh-CN")).parts).not.toContain(dictionaryOf("zh-CN").results.allSound);
    }
    const overviews = [await contentOf(sheetNames.summary), await contentOf(sheetNames.ranking)];
    expect(JSON.stringify(overviews.map((one) => one?.values))).not.toMatch(/#REF!|#NAME\?|#VALUE!/);
    expect(overviews[0]?.values[4]?.[16]).toBe("有误");
  });

  it.each([["a category's line", "#3"], ["基本分合计", "#base"], ["总分", "#total"], ["the head line", "#form"], ["the bonus line", "#8"]])(
    "%s, without which the overviews still add up",
    async (_what, key) => {
      await deleteRow(key);
      expect((await problemsOf()).map((one) => [one.code, one.key])).toEqual([["missingKey", key]]);
      const { unit } = await recomputed();
      expect(unit.verified.total).toBe(total);
    },
  );

  it("a doubled line, of which neither counts, at its place", async () => {
    const row = rowOf("4.1.industries");
    await edit((sheet) => {
      sheet.getRange(`${row + 1}:${row + 1}`).insert("Down");
      sheet.getRange(`A${row + 1}:V${row + 1}`).copyFrom(`A${row}:V${row}`);
    });
    expect((await problemsOf()).filter((one) => one.code === "doubledKey")).toMatchObject([
      { key: "4.1.industries", indicator: "4.1", severity: "error", address: `B${row + 1}` },
    ]);
    const { unit } = await recomputed();
    expect(unit.verified.indicators.find((one) => one.code === "4.1")).toMatchObject({ points: 0, status: "missing" });
    await edit((sheet) => sheet.getRange(`${row + 1}:${row + 1}`).delete("Up"));
    expect((await recomputed()).unit.verified.total).toBe(total);
  });

  it.each([
    ["changed", "自报数", "K4"],
    ["doubled", "自报值", "X4"],
  ])("a header that was %s; the city's formulas and place stay", async (_what, header, address) => {
    await office.host.userEdit(city, address, header);
    expect(await problemsOf()).toContainEqual(expect.objectContaining({ code: "missingColumn", key: "自报值", address: "B4" }));
    const formulas = (await contentOf(city))?.formulas;
    valueOf(await actions.recompute(inChinese));
    expect((await contentOf(city))?.formulas).toEqual(formulas);
    await office.host.userEdit(city, address, address === "K4" ? "自报值" : null);
    expect((await recomputed()).unit.verified.total).toBe(total);
  });

  it("the header line; the city stays in the assessment with nothing", async () => {
    await deleteRow("#columns");
    expect(await problemsOf()).toContainEqual(expect.objectContaining({ code: "missingKey", key: "#columns" }));
    const report = valueOf(await actions.recompute(inChinese));
    expect(unitsOf(report.state).map((unit) => [unit.name, unit.verified.total])).toEqual([[city, 0], ["无锡市", 0]]);
    expect((await contentOf(sheetNames.summary))?.values.slice(4, 6).map((row) => [row[0], row[13]])).toEqual([[city, 0], ["无锡市", 0]]);
  });
});

describe("sheets that were copied or deleted", () => {
  it("a copied form: both are named, and told apart", async () => {
    await edit((sheet) => {
      sheet.copy("End").name = "南京市 (2)";
    });
    const units = unitsOf(valueOf(await actions.check(inChinese)).state);
    expect(units.map((unit) => unit.name)).toEqual([city, "无锡市", "南京市（南京市 (2)）"]);
    const named = units.map((unit) => unit.problems.filter((one) => one.key === "#form").map((one) => [one.code, one.severity, one.address]));
    expect(named).toEqual([[["doubledKey", "error", "B3"]], [], [["doubledKey", "error", "B3"]]]);
    expect((await recomputed()).unit.verified.total).toBe(total);
    expect((await contentOf(sheetNames.summary))?.values.slice(4).map((row) => row[0])).toEqual([city, "无锡市", "南京市（南京市 (2)）"]);
  });

  it.each([sheetNames.summary, sheetNames.ranking, sheetNames.log])("%s: recomputing goes on without it or makes it again", async (name) => {
    office.host.deleteSheet(name);
    await office.host.userEdit(city, placeOf(scheme, "1.2.office", "verifiedPoints"), 39);
    expect((await recomputed()).before).toContain("39");
    const names = (await snapshot()).map((sheet) => sheet.name);
    expect(names.includes(name)).toBe(name !== sheetNames.ranking);
  });

  it("创新加分: the cell that drew on it is named", async () => {
    office.host.deleteSheet(sheetNames.bonus);
    const address = placeOf(scheme, "8.innovation", "verified");
    expect(await problemsOf()).toMatchObject([{ severity: "error", code: "errorValue", key: "8.innovation", side: "verified", address }]);
    await recomputed();
  });
});
