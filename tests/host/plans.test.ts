import { describe, expect, test } from "vitest";
import type { Area, SheetPlan, Style } from "../../src/sheet/plan";
import { captureSheets } from "../../src/host/capture";
import { loadSheets } from "../../src/host/load";
import { useOffice } from "./fixture";

const fixture = useOffice();

const entry: Style = { font: "宋体", size: 10, fill: "#FFF9E5", border: "#BFC9D4", align: "right", valign: "middle", wrap: true, format: "0.00", locked: false };
const header: Style = { font: "微软雅黑", size: 18, bold: true, color: "#FFFFFF", fill: "#1F4E79", align: "center" };
const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });

const form: SheetPlan = {
  name: "南京市",
  tabColor: "#1F4E79",
  gridlines: false,
  zoom: 85,
  cells: [
    [{ value: "考核表", style: header }, { style: header }],
    [{ value: "专职人数" }, { value: 6, style: entry }, undefined, { value: "=不是公式" }],
    [{ value: "007" }, { value: true }, { formula: "=B2*10", value: 60 }],
  ],
  merges: [area(0, 0, 1, 2)],
  columnWidths: [undefined, 12.5],
  rowHeights: [30],
  hiddenColumns: [5],
  columnLevels: [undefined, 1, 2],
  hiddenRows: [7],
  frozen: { rows: 1, columns: 0 },
  validations: [
    {
      areas: [area(1, 1, 1, 1), area(4, 1, 2, 1)],
      rule: { kind: "whole", min: 0, max: 9999 },
      prompt: { title: "填写", message: "人数" },
      error: { title: "有误", message: "应为整数" },
    },
    { areas: [area(9, 1, 1, 1)], rule: { kind: "list", items: ["是", "否"] }, prompt: { title: "", message: "" }, error: { title: "", message: "" } },
  ],
  conditionalFormats: [
    { kind: "formula", area: area(1, 1, 3, 1), formula: '=$B2=""', style: { fill: "#FFF4CE", bold: true } },
    { kind: "dataBar", area: area(1, 2, 3, 1), color: "#9DC3E6", min: 0, max: 1100 },
  ],
  print: {
    paper: "A3",
    orientation: "landscape",
    fitToWidth: true,
    titleRows: [0, 1],
    titleColumns: [0, 0],
    area: area(0, 0, 9, 2),
    furtherAreas: [area(0, 2, 9, 2)],
    margins: { left: 18, right: 18, top: 43.2, bottom: 43.2, header: 21.6, footer: 21.6 },
    header: "&L江苏省&C南京市",
    footer: "第 &P 页，共 &N 页",
    centered: true,
    breaksBefore: [5],
  },
  charts: [
    { name: "图", kind: "barStacked", title: "总分", valueAxisTitle: "分", seriesBy: "columns", data: area(0, 0, 3, 2), place: area(4, 4, 10, 6) },
    {
      name: "另一图",
      kind: "barClustered",
      title: "",
      categoryAxisTitle: "城市",
      seriesBy: "columns",
      data: area(0, 0, 3, 2),
      place: area(15, 4, 10, 6),
      reversed: false,
      colors: ["#AA0000"],
      labels: true,
      legend: false,
    },
  ],
  protected: true,
  filter: area(0, 0, 3, 2),
};

const hidden: SheetPlan = { name: "_方案", visibility: "veryHidden", cells: [[{ value: "{}" }]] };

describe("a workbook as plans", () => {
  test("comes back as it was loaded, in place of what was there", async () => {
    await loadSheets(fixture.office.host, [form, hidden]);
    expect(captureSheets(fixture.office.host)).toEqual([form, hidden]);
  });

  test("cells that look alike share one style", async () => {
    const alike = { ...entry };
    await loadSheets(fixture.office.host, [{ name: "甲", cells: [[{ value: 1, style: entry }, { value: 2, style: alike }]] }]);
    const [first, second] = captureSheets(fixture.office.host)[0]?.cells[0] ?? [];
    expect(first?.style).toEqual(entry);
    expect(first?.style).toBe(second?.style);
  });

  test("is what Office.js finds, formulas calculated", async () => {
    await loadSheets(fixture.office.host, [form, hidden]);
    const result = await fixture.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const cells = sheet.getRange("B2:C3");
      cells.load("values");
      const open = sheet.getRange("B2");
      open.load("format/protection/locked,format/fill/color,dataValidation/type");
      sheet.load("name,protection/protected");
      await context.sync();
      return [sheet.name, sheet.protection.protected, cells.values, open.format.protection.locked, open.format.fill.color, open.dataValidation.type];
    });
    expect(result).toEqual(["南京市", true, [[6, ""], [true, 60]], false, "#FFF9E5", "WholeNumber"]);
  });

  test("a formula is calculated anew, whatever result the file claims", async () => {
    await loadSheets(fixture.office.host, [{ name: "甲", cells: [[{ value: 2 }, { formula: "=A1+1", value: 99 }, { formula: "=乙!A1" }]] }, { name: "乙", cells: [[{ value: "文" }]] }]);
    await fixture.office.host.userEdit("甲", "A1", 3);
    const [first] = captureSheets(fixture.office.host);
    expect(first?.cells[0]).toEqual([{ value: 3 }, { formula: "=A1+1", value: 4 }, { formula: "=乙!A1", value: "文" }]);
  });

  test("carries what an add-in wrote", async () => {
    await loadSheets(fixture.office.host, [{ name: "甲", cells: [] }]);
    await fixture.office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("甲");
      const range = sheet.getRange("A1:B2");
      range.values = [["城市", "分"], ["南京", 950.5]];
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
        range.format.borders.getItem(edge).color = "#BFC9D4";
      }
      sheet.getRange("B2").numberFormat = [["0.00"]];
      sheet.getRange("A:A").format.columnWidth = (10 * 7 + 5) * 0.75;
      sheet.pageLayout.orientation = "Landscape";
      await context.sync();
    });
    const border = "#BFC9D4";
    expect(captureSheets(fixture.office.host)).toEqual([
      {
        name: "甲",
        cells: [
          [{ value: "城市", style: { border } }, { value: "分", style: { border } }],
          [{ value: "南京", style: { border } }, { value: 950.5, style: { border, format: "0.00" } }],
        ],
        columnWidths: [10],
        print: { paper: "A4", orientation: "landscape", fitToWidth: false },
      },
    ]);
  });

  test("can be loaded into a read-only workbook, which stays so", async () => {
    const { host } = fixture.office;
    host.setReadOnly(true);
    await loadSheets(host, [hidden, form]);
    host.setReadOnly(false);
    expect(captureSheets(host).map(({ name }) => name)).toEqual(["_方案", "南京市"]);
  });
});
