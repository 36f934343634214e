import { beforeEach, describe, expect, it } from "vitest";
import { indicatorsOf, jiangsu2012, scoreUnit } from "../../src/core/index";
import { encodeValue } from "../../src/workbook/form/decode";
import { addressOf, plannedPlacement } from "../../src/workbook/form/placement";
import type { SheetContent } from "../../src/sheet/plan";
import { entryList, readForm } from "../../src/workbook/form/readForm";
import { returnReader } from "../../src/workbook/returns/returnedForm";
import { contentOf } from "../../src/workbook/returns/returnedSheets";
import { reviewsOf } from "../../src/workbook/review/review";
import { readSchemeSheet } from "../../src/workbook/scheme/schemeSheet";
import { markOf } from "../../src/workbook/review/sentBack";
import { templatePlans } from "../../src/workbook/returns/template";
import { templateFileName } from "../../src/workbook/returns/templateName";
import { readWorkbook, writeXlsx } from "../../src/xlsx/index";
import { disagreements } from "../support/agreement";
import { libreOfficeAvailable, libreOfficeMissing, recalculate, resaved } from "../support/libreoffice";
import { openpyxlAvailable, openpyxlMissing, openWithOpenpyxl, resavedByOpenpyxl } from "../support/openpyxl";
import { filledPlans } from "../support/returnedFiles";
import cases from "../golden/complete-forms.json";

const scheme = jiangsu2012;
const placement = plannedPlacement(scheme);
const complete = cases[1]?.entries ?? {};
const template = () => writeXlsx(filledPlans("南京市", complete, "=佐证"));

/** What comes of a file that another program saved, held against an empty master. */
async function returned(bytes: Uint8Array) {
  const result = await readWorkbook(bytes);
  const empty: SheetContent = { name: "南京市", values: filledPlans("南京市", {})[1]?.cells.map((row) => row.map((cell) => cell?.value ?? null)) ?? [], formulas: [] };
  const reading = readForm(scheme, empty);
  if (!result.ok || reading === null) throw new Error("cannot be read");
  return returnReader({ scheme, year: 2012, forms: [{ unit: "南京市", sheetName: "南京市", reading }] }, "zh-CN")({ sheets: result.plans, warnings: result.warnings });
}

it("is named by year and city, without what file systems refuse", () => {
  expect(templateFileName("南京市", 2012)).toBe("2012_南京市_填报表.xlsx");
  expect(templateFileName('a"<b>|', 2012)).toBe("2012_a__b___填报表.xlsx");
});

/** A template in which every indicator was sent back, with texts that programs like to save differently. */
function sentBackTemplate(): Promise<Uint8Array> {
  const entries = new Map(
    entryList(scheme).map(({ key, entry }) => [key, { reported: encodeValue(entry, Reflect.get(complete, key)), evidence: " 附件  1\n苏信用〔2012〕3号" }] as const),
  );
  const sentBack = new Map(indicatorsOf(scheme).map(({ code }) => [code, new Map<string, string>()] as const));
  return writeXlsx(templatePlans({ scheme, year: 2012, unit: "南京市", sheetName: "南京市", entries, sentBack }));
}

/** Codes of the indicators that look changed since they were sent back. */
async function changedSince(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await readWorkbook(bytes);
  const [, form, record] = result.ok ? result.plans.map(contentOf) : [];
  const reading = form === undefined ? null : readForm(scheme, form);
  const sentBack = record === undefined ? undefined : readSchemeSheet(record.values)?.sentBack;
  if (reading === null || sentBack === undefined) throw new Error("cannot be read");
  const reviews = [...reviewsOf(scheme, reading).values()];
  expect(reviews.map(({ state }) => state)).toEqual(reviews.map(() => "returned"));
  return reviews.filter(({ indicator, entries }) => sentBack.get(indicator) !== markOf(entries)).map(({ indicator }) => indicator);
}

describe("a template in openpyxl", { timeout: 60_000 }, () => {
  beforeEach(({ skip }) => {
    skip(!openpyxlAvailable, openpyxlMissing);
  });

  it("is protected without a password, open exactly where a city fills in", async () => {
    const { sheets } = await openWithOpenpyxl(await template());
    expect(sheets.map(({ name, state, protection }) => [name, state, protection["on"], protection["password"]])).toEqual([
      ["填报说明", "visible", true, null],
      ["南京市", "visible", true, null],
      ["_方案", "veryHidden", true, null],
    ]);
    const open = sheets.map(({ styles }) => Object.entries(styles).flatMap(([address, style]) => (style["locked"] === false ? [address] : [])));
    const wanted = entryList(scheme).flatMap(({ key }) => [addressOf(placement, key, "reported") ?? "", addressOf(placement, key, "evidence") ?? ""]);
    expect(open[0]).toEqual([]);
    expect(open[1]?.sort()).toEqual(wanted.sort());
    expect(open[2]).toEqual([]);
    expect(sheets[0]?.cells.flat().some(([value]) => String(value).includes("没有设置密码"))).toBe(true);
  });

  it("asks for the same with dropdowns and limits, on 自报值 alone", async () => {
    const { sheets } = await openWithOpenpyxl(await template());
    const areas = sheets[1]?.validations.flatMap((one) => ("areas" in one ? String(one.areas).split(" ") : []));
    expect(areas?.every((area) => /^K\d+(:K\d+)?$/.test(area))).toBe(true);
    expect(areas?.length).toBeGreaterThan(10);
  });

  it("comes back from openpyxl as it went", async () => {
    const form = await returned(await resavedByOpenpyxl(await template()));
    expect(form.changes).toHaveLength(128);
    expect([...new Set(form.problems.map(({ code }) => code))]).toEqual(["textLikeFormula"]);
  });

  it("takes nothing for changed that was only saved anew", async () => {
    expect(await changedSince(await resavedByOpenpyxl(await sentBackTemplate()))).toEqual([]);
  });
});

describe("a template in LibreOffice", { timeout: 300_000 }, () => {
  beforeEach(({ skip }) => {
    skip(!libreOfficeAvailable, libreOfficeMissing);
  });

  it("scores what is filled in as the core does", async () => {
    const form = (await recalculate(await template())).find(({ name }) => name === "南京市");
    if (form === undefined) throw new Error("no form");
    expect(disagreements(scheme, form)).toEqual([]);
    const total = placement.rows.get("#total") ?? 0;
    expect(form.values[total]?.[placement.columns.reportedPoints]).toBe(scoreUnit(scheme, complete).base);
  });

  it("comes back from LibreOffice as it went", async () => {
    const form = await returned(await resaved(await template()));
    expect(form.changes).toHaveLength(128);
    expect([...new Set(form.problems.map(({ code }) => code))]).toEqual(["textLikeFormula"]);
  });

  it("takes nothing for changed that was only saved anew", async () => {
    expect(await changedSince(await resaved(await sentBackTemplate()))).toEqual([]);
  });
});
