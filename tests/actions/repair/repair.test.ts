import { beforeEach, describe, expect, it } from "vitest";
import type { RepairItem, RepairPreview, RepairReport } from "../../../src/actions/index";
import { createActions } from "../../../src/actions/index";
import { jiangsu2012 } from "../../../src/core/index";
import { captureSheets } from "../../../src/host/capture";
import { areaAddress, cellAddress } from "../../../src/sheet/a1";
import type { ColumnId } from "../../../src/workbook/form/columns";
import { formColumns } from "../../../src/workbook/form/columns";
import { logFirstRow } from "../../../src/workbook/log/log";
import { addressOf, plannedPlacement } from "../../../src/workbook/form/placement";
import type { Area } from "../../../src/sheet/plan";
import { sheetNames } from "../../../src/workbook/sheetNames";
import { contentOf, failureOf, inChinese, unitsOf, valueOf } from "../../support/officeActions";
import { openBook, snapshot } from "../../support/officeBooks";
import { failBatch, protect } from "../../support/wire";
import { useGlobalOffice } from "../../support/useGlobalOffice";
import cases from "../../golden/complete-forms.json";

const scheme = jiangsu2012;
const city = "南京市";
const entries = cases[1]?.entries ?? {};
const placement = plannedPlacement(scheme);
const rowOf = (key: string) => (placement.rows.get(key) ?? 0) + 1;
const at = (key: string, column: ColumnId = "reported") => addressOf(placement, key, column) ?? "";
const actions = createActions();
const office = useGlobalOffice();

beforeEach(async () => {
  await openBook(office, [city], [], { [city]: entries });
  await office.host.userEdit(city, at("1.3.fullTime", "evidence"), "宁编办〔2012〕5号");
  await office.host.userEdit(city, at("1.3.fullTime", "reviewState"), "已核定");
});

async function edit(change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context.workbook.worksheets.getItem(city), context);
    await context.sync();
  });
}

const entireRow = (sheet: Excel.Worksheet, key: string) => sheet.getRange(`${rowOf(key)}:${rowOf(key)}`);

/** The form with everything on it: what stands in each cell and how it looks, and each part of the sheet, by name. */
function form(): ReadonlyMap<string, string> {
  const plan = captureSheets(office.host).find(({ name }) => name === city);
  if (plan === undefined) throw new Error("the form is gone");
  const { cells, merges = [], validations = [], columnWidths = [], rowHeights = [], ...parts } = plan;
  const each = (area: Area) =>
    Array.from({ length: area.rows * area.columns }, (_, index) => cellAddress(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)));
  const all = [
    ...cells.flatMap((row, at) => row.map((cell, column) => [cellAddress(at, column), cell] as const)),
    ...merges.map((area) => [`merged ${areaAddress(area)}`, true] as const),
    ...validations.flatMap(({ areas, ...rule }) => areas.flatMap(each).map((address) => [`may be typed ${address}`, rule] as const)),
    ...columnWidths.map((width, column) => [`width ${column}`, width] as const),
    ...rowHeights.map((height, row) => [`height ${row}`, height] as const),
    ...Object.entries(parts),
  ];
  const isNothing = (text: string | undefined) => text === undefined || text === "{}" || text === '{"style":{}}';
  return new Map(all.map(([name, value]) => [name, JSON.stringify(value)?.replaceAll(/"value":"",?/g, "")] as const).flatMap(([name, text]) => (isNothing(text) ? [] : [[name, text ?? ""] as const])));
}

/** In what two forms differ, part by part. */
function differences(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])]
    .filter((name) => before.get(name) !== now.get(name))
    .map((name) => `${name}: ${before.get(name)} is ${now.get(name)}`)
    .slice(0, 12);
}

async function previews(): Promise<readonly RepairPreview[]> {
  return valueOf(await actions.previewRepair(inChinese));
}

async function repaired(): Promise<{ readonly preview: RepairPreview; readonly report: RepairReport }> {
  const before = await snapshot();
  const seen = await previews();
  expect(await snapshot()).toEqual(before);
  const [preview] = seen;
  if (preview === undefined) throw new Error("no form was found");
  const report = valueOf(await actions.repairForms(seen, inChinese));
  return { preview, report };
}

/** After a repair the form is as it was, and recomputing finds nothing. */
async function expectWhole(before: ReadonlyMap<string, string>): Promise<void> {
  expect(differences(before, form())).toEqual([]);
  const report = valueOf(await actions.recompute(inChinese));
  expect(report.restored).toEqual([]);
  expect(report.disagreements).toEqual([]);
  expect(unitsOf(report.state)[0]?.damage).toEqual([]);
}

async function logged(): Promise<readonly (readonly string[])[]> {
  const log = await contentOf(sheetNames.log);
  return (log?.values ?? []).slice(logFirstRow).map((row) => row.map((cell) => String(cell ?? "")));
}

describe("a form of which something was lost is whole again", () => {
  it.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["nothing", () => undefined],
    ["a category's line", (sheet) => entireRow(sheet, "#3").delete("Up")],
    ["the title, the head and the header line", (sheet) => sheet.getRange("1:4").delete("Up")],
    ["the totals", (sheet) => sheet.getRange(`${rowOf("#base")}:${rowOf("#total")}`).delete("Up")],
    ["official columns", (sheet) => sheet.getRange("F:H").delete("Left")],
    ["the columns of the points", (sheet) => sheet.getRange("M:N").delete("Left")],
    ["the hidden columns behind", (sheet) => sheet.getRange("T:X").delete("Left")],
    ["the column of the keys", (sheet) => sheet.getRange("A:A").delete("Left")],
    ["merged cells", (sheet) => sheet.getRange("A1:X120").unmerge()],
    ["official texts", (sheet) => sheet.getRange("C6:I30").clear("Contents")],
    ["fills, frames and number formats", (sheet) => sheet.getRange("A1:X120").clear("Formats")],
    ["dropdowns and limits", (sheet) => sheet.getRange("A1:X120").dataValidation.clear()],
    ["painting", (sheet) => sheet.getRange("A1:X120").conditionalFormats.clearAll()],
    ["the keys' texts", (sheet) => sheet.getRange("A1:A200").clear("Contents")],
    ["a header's text", (sheet) => {
      sheet.getRange("K4").values = [["自报数"]];
    }],
    ["hidden and shown columns", (sheet) => {
      sheet.getRange("D:G").columnHidden = true;
      sheet.getRange("T:X").columnHidden = false;
      sheet.getRange("10:20").rowHidden = true;
    }],
    ["the order of the lines", (sheet) => {
      const table = sheet.getRangeByIndexes(4, 0, placement.rows.size - 2, formColumns.length);
      table.unmerge();
      table.sort.apply([{ key: 0, ascending: false }]);
    }],
    ["nothing but a row that was put in", (sheet) => sheet.getRange("9:9").insert("Down")],
    ["nothing but a column that was put in", (sheet) => sheet.getRange("K:K").insert("Right")],
  ])("%s", async (_what, change) => {
    const before = form();
    await edit(change);
    const { report } = await repaired();
    expect(report.units).toEqual([city]);
    await expectWhole(before);
  });
});

const isLogged = async (...parts: readonly string[]) => (await logged()).some((line) => parts.every((part) => line.join("|").includes(part)));

async function typedAt(key: string, column: ColumnId = "reported"): Promise<unknown> {
  const content = await contentOf(city);
  return content?.values[placement.rows.get(key) ?? -1]?.[placement.columns[column]];
}

describe("what is looked for", () => {
  it.each<[string, RepairItem["kind"], string, (sheet: Excel.Worksheet) => void]>([
    ["a merge taken apart", "merge", "B8", (sheet) => sheet.getRange("B8:B9").unmerge()],
    ["a line without borders", "border", "B6", (sheet) => {
      for (const edge of ["EdgeTop", "EdgeBottom"] as const) sheet.getRange("A6:X6").format.borders.getItem(edge).style = "None";
    }],
    ["another font", "font", "A6", (sheet) => {
      sheet.getRange("E6").format.font.name = "楷体";
    }],
    ["a lost dropdown", "validation", at("1.2.office"), (sheet) => sheet.getRange(at("1.2.office")).dataValidation.clear()],
    ["another limit", "validation", at("1.3.fullTime"), (sheet) => {
      sheet.getRange(at("1.3.fullTime")).dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 5, operator: "Between" } };
    }],
    ["a lost fill", "fill", at("1.3.fullTime"), (sheet) => sheet.getRange(at("1.3.fullTime")).format.fill.clear()],
    ["a hidden column", "hidden", "", (sheet) => {
      sheet.getRange("F:F").columnHidden = true;
    }],
    ["a number format", "format", at("1.3.fullTime"), (sheet) => {
      sheet.getRange(at("1.3.fullTime")).numberFormat = [["yyyy/m/d"]];
    }],
    ["a cleared text", "text", at("1.2.office", "criteria"), (sheet) => sheet.getRange(at("1.2.office", "criteria")).clear("Contents")],
  ])("%s is told at its place", async (_what, kind, address, change) => {
    expect((await previews())[0]?.items).toEqual([]);
    await edit(change);
    const items = (await previews())[0]?.items ?? [];
    expect(items.map((item) => item.kind)).toEqual([kind]);
    expect(items[0]?.address).toMatch(new RegExp(`^${address.replace(/\d+/, "")}`));
  });
});

describe("what was typed", () => {
  it("on a lost line comes from 操作记录 where it stands there, with the newest value", async () => {
    await office.host.userEdit(city, at("1.3.fullTime"), "'7 ");
    const [unit] = unitsOf(valueOf(await actions.readState(inChinese)));
    valueOf(await actions.correct(unit?.corrections ?? [], inChinese));
    const before = form();
    await edit((sheet) => entireRow(sheet, "1.3.fullTime").delete("Up"));
    const { preview, report } = await repaired();
    expect(preview.items).toContainEqual(
      expect.objectContaining({ kind: "logged", address: at("1.3.fullTime"), after: 7, source: expect.stringMatching(/^\d{4}-.* 自动更正$/) }),
    );
    expect(preview.unknown).toEqual([]);
    expect([report.lines, report.values, report.unknown, report.isRecomputed]).toEqual([1, 1, [], true]);
    // 佐证材料 and 审核状态 of the line are nowhere on record.
    expect(differences(before, form()).map((one) => one.split(":")[0])).toEqual([at("1.3.fullTime", "evidence"), at("1.3.fullTime", "reviewState")]);
    expect(await isLogged("修复表格", "补回行 1.3")).toBe(true);
  });

  it("on a lost line that is nowhere on record is said to be empty", async () => {
    await edit((sheet) => entireRow(sheet, "1.2.office").delete("Up"));
    const { preview, report } = await repaired();
    expect(preview.unknown).toEqual([expect.stringMatching(/^1\.2 /)]);
    expect(report.unknown).toEqual([expect.stringMatching(/^南京市 1\.2 /)]);
    expect(await typedAt("1.2.office")).toBe("");
    const { problems = [] } = unitsOf(valueOf(await actions.check(inChinese)).state)[0] ?? {};
    expect(problems.filter(({ severity }) => severity !== "warning").map(({ key, code }) => [key, code])).toEqual([["1.2.office", "missing"]]);
  });

  it("as a formula keeps its cells although lines are put in above it", async () => {
    await office.host.userEdit(city, at("1.3.partTime"), `=${at("1.3.fullTime")}+1`);
    const value = await typedAt("1.3.partTime");
    await edit((sheet) => sheet.getRange("1:2").delete("Up"));
    await repaired();
    expect(await typedAt("1.3.partTime")).toBe(value);
    expect((await contentOf(city))?.formulas[placement.rows.get("1.3.partTime") ?? -1]?.[placement.columns.reported]).toBe(`=${at("1.3.fullTime")}+1`);
  });

  it("as a date is no number after its format is restored, but the text that was seen", async () => {
    await office.host.userEdit(city, at("1.3.fullTime"), "2012-5-1");
    await office.host.userEdit(city, at("1.3.partTime"), "2012-5-1");
    await office.host.userEdit(city, at("1.3.partTime"), 6);
    const { preview } = await repaired();
    expect(preview.items.map(({ kind, after }) => [kind, after])).toEqual(expect.arrayContaining([["shown", "2012-05-01"], ["format", 6]]));
    expect([await typedAt("1.3.fullTime"), await typedAt("1.3.partTime")]).toEqual(["2012-05-01", 6]);
    expect(await isLogged("修复表格", "41030", "2012-05-01")).toBe(true);
    const { problems = [] } = unitsOf(valueOf(await actions.check(inChinese)).state)[0] ?? {};
    expect(problems.map(({ key, code, severity }) => [key, code, severity])).toContainEqual(["1.3.fullTime", "notNumber", "error"]);
    expect(problems.filter(({ code }) => code === "dateFormat")).toEqual([]);
  });

  it("over official texts, formulas and category lines goes to 操作记录, each with its cell", async () => {
    const before = form();
    await office.host.userEdit(city, at("#2"), 33);
    await office.host.userEdit(city, at("1.2.office", "criteria"), "改写的评分标准");
    await office.host.userEdit(city, at("1.2.office", "verifiedPoints"), 39.5);
    const { preview } = await repaired();
    expect(preview.items.map(({ kind, address, before: old }) => [kind, address, old])).toEqual(
      expect.arrayContaining([
        ["stray", at("#2"), 33],
        ["text", at("1.2.office", "criteria"), "改写的评分标准"],
        ["formula", at("1.2.office", "verifiedPoints"), 39.5],
      ]),
    );
    expect(await isLogged(at("#2"), "33")).toBe(true);
    expect(await isLogged(at("1.2.office", "criteria"), "改写的评分标准")).toBe(true);
    expect(await isLogged(at("1.2.office", "verifiedPoints"), "39.5")).toBe(true);
    await expectWhole(before);
  });

  it("on a line of nobody's moves below the table", async () => {
    await edit((sheet) => {
      sheet.getRange("9:9").insert("Down");
      sheet.getRange("A9:X9").unmerge();
      sheet.getRange("D9:E9").values = [["请核对", 12]];
    });
    const { preview } = await repaired();
    const moved = preview.items.filter(({ kind }) => kind === "moved");
    expect(moved.map(({ before }) => before)).toEqual(["请核对", 12]);
    const content = await contentOf(city);
    const below = content?.values.slice(placement.rows.size + 2).flat().filter((cell) => cell !== "" && cell !== null);
    expect(below).toEqual(["请核对", 12]);
    expect(await isLogged("移出表外内容", "请核对")).toBe(true);
  });

  it("on a line that was pasted over with another's stays on record, and the lost line comes back", async () => {
    const value = await typedAt("1.3.fullTime");
    const row = rowOf("1.3.fullTime");
    await edit((sheet) => {
      sheet.getRange(`A${row}:X${row + 1}`).unmerge();
      sheet.getRange(`A${row + 1}:X${row + 1}`).copyFrom(`A${row}:X${row}`);
      sheet.getRange(`K${row + 1}`).values = [[99]];
    });
    const { preview } = await repaired();
    expect(preview.items).toContainEqual(expect.objectContaining({ kind: "line", name: expect.stringMatching(/^1\.3 /) }));
    expect(preview.items).toContainEqual(expect.objectContaining({ kind: "moved", before: 99 }));
    expect([await typedAt("1.3.fullTime"), await typedAt("1.3.partTime")]).toEqual([value, ""]);
    expect(unitsOf(valueOf(await actions.check(inChinese)).state)[0]?.damage).toEqual([]);
  });

  it.each([1, 2, 3, 5, 8, 13, 40, 90])("stays where the repair fails at request %i, and the next one makes the form whole", async (after) => {
    const before = form();
    await edit((sheet) => {
      entireRow(sheet, "#4").delete("Up");
      sheet.getRange("E:F").delete("Left");
    });
    const seen = await previews();
    failBatch(office, 4, after);
    const outcome = await actions.repairForms(seen, inChinese);
    if (outcome.ok) return;
    expect(outcome.failure.code).toBe("hostFailed");
    valueOf(await actions.repairForms(await previews(), inChinese));
    expect(differences(before, form())).toEqual([]);
  });
});

describe("before anything is written", () => {
  it("a form that changed since it was looked at ends the repair", async () => {
    await edit((sheet) => entireRow(sheet, "#4").delete("Up"));
    const seen = await previews();
    await office.host.userEdit(city, at("#2"), 33);
    const before = await snapshot();
    expect(failureOf(await actions.repairForms(seen, inChinese))).toEqual({ code: "changedMeanwhile", items: [city] });
    expect(await snapshot()).toEqual(before);
  });

  it("a password ends it; protection without one is put on again as it was", async () => {
    await edit((sheet) => entireRow(sheet, "#4").delete("Up"));
    await edit((sheet) => sheet.protection.protect({ allowFormatColumns: true }, "秘密"));
    const before = await snapshot();
    expect(failureOf(await actions.repairForms(await previews(), inChinese))).toEqual({ code: "protectedSheet", items: [city] });
    expect(await snapshot()).toEqual(before);
    await edit((sheet) => sheet.protection.unprotect("秘密"));
    await edit((sheet) => sheet.protection.protect({ allowFormatColumns: true }));
    valueOf(await actions.repairForms(await previews(), inChinese));
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(city).load("protection/protected,protection/options");
      await context.sync();
      expect([protection.protected, protection.options.allowFormatColumns, protection.options.allowFormatRows]).toEqual([true, true, false]);
    });
  });

  it("a protected log says so", async () => {
    await edit((sheet) => entireRow(sheet, "#4").delete("Up"));
    await protect(sheetNames.log);
    expect(failureOf(await actions.repairForms(await previews(), inChinese))).toEqual({ code: "protectedSheet", items: [sheetNames.log] });
  });
});
