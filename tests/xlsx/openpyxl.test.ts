import { beforeEach, describe, expect, it } from "vitest";
import { readWorkbook, writeXlsx } from "../../src/xlsx";
import { openpyxlAvailable, openpyxlMissing, openWithOpenpyxl, resavedByOpenpyxl, type OpenpyxlSheet } from "../support/openpyxl";
import { form, hidden, ranking, scheme } from "./plans";

if (!openpyxlAvailable) console.warn(openpyxlMissing);

const file = async (): Promise<Uint8Array> =>
  writeXlsx([scheme, form, ranking, hidden], { title: "考核", creator: "省信用办" });

describe("our files in openpyxl", { timeout: 60_000 }, () => {
  beforeEach(({ skip }) => {
    skip(!openpyxlAvailable, openpyxlMissing);
  });

  it("finds the workbook's properties, and that it is to be calculated", async () => {
    const book = await openWithOpenpyxl(await file());
    expect(book).toMatchObject({ title: "考核", creator: "省信用办", calculates: true, active: "南京市" });
    expect(book.sheets.map(({ name, state }) => [name, state])).toEqual([
      ["_方案", "veryHidden"],
      ["南京市", "visible"],
      ["排名 (it's)", "visible"],
      ["辅助", "hidden"],
    ]);
  });

  it("finds text as text, numbers as numbers and formulas as formulas", async () => {
    const { cells } = await city();
    expect(cells[2]).toEqual([["1.3.fullTime", "s"], ["专职人数", "s"], [6, "n"], ["=MIN(40,5*C3)", "f"]]);
    expect(cells[4]).toEqual([["1.1", "s"], ["=1+1", "s"], [true, "b"], ["#N/A", "s"]]);
    expect(cells[5]).toEqual([["001", "s"], ["+5", "s"], ["-3", "s"], ["@SUM(A1)", "s"]]);
    expect(cells[7]?.slice(0, 3)).toEqual([[" 前后空格 ", "s"], ["两\n行", "s"], ["_x0041_", "s"]]);
  });

  it("finds looks, merges, sizes and panes", async () => {
    const sheet = await city();
    expect(sheet.styles["C3"]).toEqual({
      font: "宋体", size: 10, bold: false, fill: "FFFFF9E5", border: "FFBFBFBF", align: "right", wrap: true, format: "0", locked: false,
    });
    expect(sheet.styles["A1"]).toMatchObject({ font: "微软雅黑", bold: true, fill: "FF1F4E79", locked: true });
    expect(sheet).toMatchObject({
      merges: ["A1:D1"], hiddenColumns: ["A"], heights: { 1: 32, 3: 18.75 }, hiddenRows: [7], freeze: "C3", gridlines: false, tab: "FF1F4E79",
    });
    expect(sheet.widths["B"]).toBeCloseTo((30 * 7 + 5) / 8);
  });

  it("finds the zoom and the outline of columns", async () => {
    const sheet = await city();
    expect([sheet.zoom, sheet.outline]).toEqual([85, { C: 1 }]);
  });

  it("finds validations with their words", async () => {
    expect((await city()).validations).toEqual([
      {
        type: "whole", areas: "C3:C4", formulas: ["0", "99999"],
        prompt: ["人数", "请填写不小于 0 的整数。\n没有的填 0。"], error: ["不是整数", "请填写 0 至 99999 之间的整数。"],
      },
      {
        type: "list", areas: "C5 C6:D6", formulas: ['"是,否,单独""挂牌"",A&B"', null],
        prompt: ["选择", "请从下拉列表中选择。"], error: ["不在列表中", "请从下拉列表中选择。"],
      },
      { type: "decimal", areas: "C8", formulas: ["0", "20.5"], prompt: ["得分", "0 至 20.5"], error: ["超出范围", "0 至 20.5"] },
    ]);
  });

  it("finds conditional formats", async () => {
    expect((await city()).formats).toEqual([
      { areas: "C3:C4", type: "expression", formula: ['AND(C3="",1<2)'], priority: 1, bold: true, fill: "FFFFC7CE", bar: null },
      { areas: "D3:D4", type: "dataBar", formula: [], priority: 2, bold: false, fill: null, bar: [["num", 0], ["num", 40], "FF5B9BD5"] },
    ]);
  });

  it("finds how the sheet prints and what is protected", async () => {
    const sheet = await city();
    expect(sheet.print).toEqual({
      titles: "$1:$2", sideTitles: "$A:$B", area: expect.anything(), margins: [0.25, 0.25, 0.6, 0.6, 0.3, 0.3], paper: 8, orientation: "landscape", fit: true, wide: 1, tall: 0,
      header: ["南京市", null, "2013 年度"], footer: [null, "第 &P 页，共 &N 页", null], centered: true, breaks: [4],
    });
    expect(sheet.print["area"]).toEqual(["$A$1:$C$9", "$D$1:$D$9"]);
    expect(sheet.protection).toEqual({ on: true, password: null, formatColumns: false, formatRows: false, formatCells: true });
  });

  it("finds charts where and on what they were drawn", async () => {
    const sheet = await sheetAt(2);
    expect(sheet.filter).toBe("A1:C4");
    expect(sheet.charts).toEqual([
      {
        kind: "BarChart", direction: "bar", grouping: "stacked", legend: "b", from: [5, 0], to: [20, 6],
        values: ["'排名 (it''s)'!$B$2:$B$4", "'排名 (it''s)'!$C$2:$C$4"], names: ["'排名 (it''s)'!$B$1", "'排名 (it''s)'!$C$1"],
      },
      {
        kind: "BarChart", direction: "col", grouping: "clustered", legend: "b", from: [21, 0], to: [36, 6],
        values: ["'排名 (it''s)'!$B$2:$C$2", "'排名 (it''s)'!$B$3:$C$3", "'排名 (it''s)'!$B$4:$C$4"],
        names: ["'排名 (it''s)'!$A$2", "'排名 (it''s)'!$A$3", "'排名 (it''s)'!$A$4"],
      },
      {
        kind: "BarChart", direction: "bar", grouping: "clustered", legend: "b", from: [37, 0], to: [52, 6],
        values: ["'排名 (it''s)'!$B$2:$B$4"], names: ["'排名 (it''s)'!$B$1"],
      },
    ]);
  });

  it("saves a file that we read as the same plans", async () => {
    const result = await readWorkbook(await resavedByOpenpyxl(await file()));
    const plans = result.ok ? result.plans : [];
    expect(plans.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["_方案", "veryHidden"], ["南京市", undefined], ["排名 (it's)", undefined], ["辅助", "hidden"],
    ]);
    expect(plans[1]?.validations).toEqual(form.validations);
    expect(plans[1]?.conditionalFormats).toEqual(form.conditionalFormats);
    expect(plans[1]?.print).toEqual(form.print);
    expect(plans[1]?.cells[2]).toEqual(form.cells[2]);
    expect(plans[2]?.charts?.map(({ kind, data, place }) => ({ kind, data, place }))).toEqual(
      ranking.charts?.map(({ kind, data, place }) => ({ kind, data, place })),
    );
  });
});

async function city(): Promise<OpenpyxlSheet> {
  return sheetAt(1);
}

async function sheetAt(index: number): Promise<OpenpyxlSheet> {
  const sheet = (await openWithOpenpyxl(await file())).sheets[index];
  if (sheet === undefined) throw new Error("openpyxl finds too few sheets");
  return sheet;
}
