import { describe, expect, test } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();
const { onSheet } = fixture;

describe("the look of cells", () => {
  test("is read as it was written", async () => {
    const result = await onSheet(async (sheet, context) => {
      const { format } = sheet.getRange("B2:C3");
      format.fill.color = "#1f4e79";
      format.font.name = "微软雅黑";
      format.font.size = 18;
      format.font.bold = true;
      format.font.italic = true;
      format.font.color = "#FFFFFF";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.columnWidth = 90;
      format.rowHeight = 30;
      const range = sheet.getRange("B2:C3");
      range.load("format/columnWidth,format/rowHeight,format/horizontalAlignment,format/verticalAlignment,format/wrapText");
      range.load("format/fill/color,format/font/name,format/font/size,format/font/bold,format/font/italic,format/font/color");
      await context.sync();
      return range.format.toJSON();
    });
    expect(result).toMatchObject({
      columnWidth: 90,
      rowHeight: 30,
      horizontalAlignment: "Center",
      verticalAlignment: "Top",
      wrapText: true,
      fill: { color: "#1F4E79" },
      font: { name: "微软雅黑", size: 18, bold: true, italic: true, color: "#FFFFFF" },
    });
  });

  test("is null where the cells differ", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("A:A").format.columnWidth = 30;
      const range = sheet.getRange("A1:B1");
      range.load("format/font/bold,format/fill/color,format/columnWidth");
      await context.sync();
      return [range.format.font.bold, range.format.fill.color, range.format.columnWidth];
    });
    expect(result).toEqual([null, null, null]);
  });

  test("of an entire column reaches cells that come later", async () => {
    const result = await onSheet(async (sheet, context) => {
      Object.assign(sheet.getRange("B:B"), { numberFormat: "@" });
      sheet.getRange("B7").values = [[12]];
      const cell = sheet.getRange("B7");
      cell.load("values,numberFormat");
      await context.sync();
      return [cell.values[0]?.[0], cell.numberFormat[0]?.[0]];
    });
    expect(result).toEqual(["12", "@"]);
  });

  test("columns fit their longest text", async () => {
    const [narrow, wide] = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [["短", "社会信用体系建设工作考核评分标准"]];
      sheet.getRange("A:B").format.autofitColumns();
      const cells = [sheet.getRange("A1"), sheet.getRange("B1")];
      for (const cell of cells) cell.load("format/columnWidth");
      await context.sync();
      return cells.map((cell) => cell.format.columnWidth);
    });
    expect(wide).toBeGreaterThan(4 * (narrow ?? 0));
  });

  test("lines are drawn on edges and inside", async () => {
    const result = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const) {
        range.format.borders.getItem(edge).style = "Continuous";
        range.format.borders.getItem(edge).color = "#BFC9D4";
      }
      range.format.borders.getItem("EdgeTop").weight = "Thick";
      const edges = (["EdgeTop", "InsideHorizontal"] as const).map((edge) => range.format.borders.getItem(edge));
      const inner = sheet.getRange("C3").format.borders.getItem("EdgeTop");
      const none = sheet.getRange("F9").format.borders.getItem("EdgeTop");
      for (const border of [...edges, inner, none]) border.load("style,color,weight");
      await context.sync();
      return [...edges, inner, none].map((border) => [border.style, border.color, border.weight]);
    });
    expect(result).toEqual([
      ["Continuous", "#BFC9D4", "Thick"],
      ["Continuous", "#BFC9D4", "Thin"],
      ["Continuous", "#BFC9D4", "Thin"],
      ["None", "#000000", "Thin"],
    ]);
  });

  test("cells are locked until unlocked, and keep it when rows are inserted above", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("B2:C3").format.protection.locked = false;
      sheet.getRange("1:1").insert("Down");
      const ranges = ["B3:C4", "B2", "B3:D3"].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load("format/protection/locked");
      await context.sync();
      return ranges.map((range) => range.format.protection.locked);
    });
    expect(result).toEqual([false, true, null]);
  });
});

describe("data validation", () => {
  test.each<[string, Excel.DataValidationRule, string]>([
    ["a list", { list: { inCellDropDown: true, source: "是,否" } }, "List"],
    ["a list from cells", { list: { inCellDropDown: false, source: "=$A$1:$A$3" } }, "List"],
    ["whole numbers", { wholeNumber: { formula1: 0, formula2: 9999, operator: "Between" } }, "WholeNumber"],
    ["decimals", { decimal: { formula1: 0.5, operator: "GreaterThanOrEqualTo" } }, "Decimal"],
    ["the length of text", { textLength: { formula1: 200, operator: "LessThan" } }, "TextLength"],
    ["a formula", { custom: { formula: "=ISNUMBER(B2)" } }, "Custom"],
  ])("%s is read as it was written", async (_, rule, type) => {
    const result = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B2:B9");
      dataValidation.rule = rule;
      dataValidation.prompt = { showPrompt: true, title: "填写", message: "请填写人数" };
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "有误", message: "应为整数" };
      dataValidation.ignoreBlanks = false;
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      await context.sync();
      const { type: kind, rule: read, prompt, errorAlert, ignoreBlanks } = dataValidation;
      return { kind, read, prompt, errorAlert, ignoreBlanks };
    });
    expect(result).toEqual({
      kind: type,
      read: rule,
      prompt: { showPrompt: true, title: "填写", message: "请填写人数" },
      errorAlert: { showAlert: true, style: "Stop", title: "有误", message: "应为整数" },
      ignoreBlanks: false,
    });
  });

  test("a new rule takes its cells from the old one, and clearing leaves none", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.getRange("A4:A5").dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
      sheet.getRange("A9").dataValidation.clear();
      const cells = ["A3", "A4", "A6", "A9"].map((address) => sheet.getRange(address).dataValidation);
      for (const cell of cells) cell.load("type");
      await context.sync();
      return cells.map((cell) => cell.type);
    });
    expect(result).toEqual(["List", "WholeNumber", "List", "None"]);
  });

  test("follows its cells when rows are inserted", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A2").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.getRange("1:2").insert("Down");
      const cells = ["A2", "A4"].map((address) => sheet.getRange(address).dataValidation);
      for (const cell of cells) cell.load("type");
      await context.sync();
      return cells.map((cell) => cell.type);
    });
    expect(result).toEqual(["None", "List"]);
  });

  test.each<[string, (validation: Excel.DataValidation) => unknown, string]>([
    ["a list longer than 255 characters", (dv) => (dv.rule = { list: { inCellDropDown: true, source: "选".repeat(256) } }), "InvalidArgument"],
    ["two rules at once", (dv) => (dv.rule = { list: { inCellDropDown: true, source: "a" }, custom: { formula: "=TRUE" } }), "InvalidArgument"],
    ["a title longer than 32 characters", (dv) => (dv.prompt = { showPrompt: true, title: "题".repeat(33), message: "" }), "InvalidArgument"],
    ["a message longer than 255 characters", (dv) => (dv.errorAlert = { showAlert: true, style: "Stop", title: "", message: "长".repeat(256) }), "InvalidArgument"],
    ["a kind this host lacks", (dv) => (dv.rule = { date: { formula1: "2012-01-01", operator: "GreaterThan" } }), "ApiNotFound"],
  ])("refuses %s", async (_, work, code) => {
    expect(await fixture.refusal((sheet) => work(sheet.getRange("A1").dataValidation))).toBe(code);
  });
});

describe("conditional formats", () => {
  test("by formula and as data bars are read as they were written", async () => {
    const result = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("B2:B9");
      const { custom } = range.conditionalFormats.add("Custom");
      custom.rule.formula = '=$B2=""';
      custom.format.fill.color = "#FFF4CE";
      custom.format.font.color = "#C00000";
      custom.format.font.bold = true;
      const { dataBar } = range.conditionalFormats.add("DataBar");
      dataBar.positiveFormat.fillColor = "#9DC3E6";
      dataBar.positiveFormat.gradientFill = false;
      dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      dataBar.upperBoundRule = { type: "Number", formula: "1100" };
      dataBar.showDataBarOnly = true;
      const count = range.conditionalFormats.getCount();
      range.conditionalFormats.load("items/type");
      custom.load("rule/formula,format/fill/color,format/font/color,format/font/bold");
      dataBar.load("showDataBarOnly,lowerBoundRule,upperBoundRule,positiveFormat/fillColor,positiveFormat/gradientFill");
      await context.sync();
      return {
        count: count.value,
        types: range.conditionalFormats.items.map((item) => item.type),
        custom: [custom.rule.formula, custom.format.fill.color, custom.format.font.color, custom.format.font.bold],
        bar: [dataBar.positiveFormat.fillColor, dataBar.positiveFormat.gradientFill, dataBar.lowerBoundRule, dataBar.upperBoundRule, dataBar.showDataBarOnly],
      };
    });
    expect(result).toEqual({
      count: 2,
      // The newest comes first and wins, as in Excel.
      types: ["DataBar", "Custom"],
      custom: ['=$B2=""', "#FFF4CE", "#C00000", true],
      bar: ["#9DC3E6", false, { type: "Number", formula: "0" }, { type: "Number", formula: "1100" }, true],
    });
  });

  test("can be taken from some cells and deleted", async () => {
    const result = await onSheet(async (sheet, context) => {
      const format = sheet.getRange("A1:A9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=A1>0";
      sheet.getRange("A3:A4").conditionalFormats.clearAll();
      const counts = ["A1", "A3", "A9"].map((address) => sheet.getRange(address).conditionalFormats.getCount());
      await context.sync();
      const before = counts.map((count) => count.value);
      format.delete();
      const after = sheet.getRange("A1:A9").conditionalFormats.getCount();
      await context.sync();
      return [before, after.value];
    });
    expect(result).toEqual([[1, 0, 1], 0]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["a kind this host lacks", (sheet) => sheet.getRange("A1").conditionalFormats.add("ColorScale"), "ApiNotFound"],
    ["a broken formula", (sheet) => (sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>("), "InvalidArgument"],
    ["one that is not there", (sheet) => sheet.getRange("A1").conditionalFormats.getItemAt(0).load("type"), "ItemNotFound"],
  ])("refuse %s", async (_, work, code) => {
    expect(await fixture.refusal(work)).toBe(code);
  });
});
