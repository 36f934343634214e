import { describe, expect, test } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();
const { onSheet } = fixture;

/** What the cell holds after `input` was written into it. */
async function written(input: unknown, format = "General"): Promise<{ value: unknown; type: unknown; formula: unknown }> {
  return onSheet(async (sheet, context) => {
    const cell = sheet.getRange("B2");
    if (format !== "General") cell.numberFormat = [[format]];
    cell.values = [[input]];
    cell.load("values,valueTypes,formulas");
    await context.sync();
    return { value: cell.values[0]?.[0], type: cell.valueTypes[0]?.[0], formula: cell.formulas[0]?.[0] };
  });
}

describe("what is written is what typing would have stored", () => {
  test.each([
    ["a number", 12.5, 12.5, "Double"],
    ["text", "南京", "南京", "String"],
    ["a truth value", true, true, "Boolean"],
    ["digits become a number", "012", 12, "Double"],
    ["thousands become a number", "1,234", 1234, "Double"],
    ["a percentage becomes a number", "95%", 0.95, "Double"],
    ["a day becomes its serial number", "2012-12-31", 41274, "Double"],
    ["a day that is none stays text", "2012-02-30", "2012-02-30", "String"],
    ["TRUE becomes a truth value", "true", true, "Boolean"],
    ["a quote makes text", "'012", "012", "String"],
    ["a quote keeps a formula from being one", "'=1+1", "=1+1", "String"],
    ["an error value is one", "#N/A", "#N/A", "Error"],
    ["full-width digits stay text", "１２", "１２", "String"],
  ])("%s", async (_, input, value, type) => {
    expect(await written(input)).toEqual({ value, type, formula: value });
  });

  test("in a cell formatted as text everything is text", async () => {
    expect(await written(5, "@")).toEqual({ value: "5", type: "String", formula: "5" });
    expect(await written("012", "@")).toEqual({ value: "012", type: "String", formula: "012" });
    expect(await written("=1+1", "@")).toEqual({ value: "=1+1", type: "String", formula: "=1+1" });
  });

  test("a formula shows its result and stays a formula", async () => {
    expect(await written("=1/4")).toEqual({ value: 0.25, type: "Double", formula: "=1/4" });
    expect(await written("=1/0")).toEqual({ value: "#DIV/0!", type: "Error", formula: "=1/0" });
    expect(await written('=""')).toEqual({ value: "", type: "String", formula: '=""' });
  });

  test("text that looks like a number stays text when its look changes", async () => {
    const value = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [["'007"]];
      cell.format.font.bold = true;
      cell.format.fill.color = "#FF0000";
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0];
    });
    expect(value).toBe("007");
  });

  test("null leaves a cell, an empty text clears it", async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 30]];
      range.load("values,valueTypes");
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(values).toEqual([[[1, "", 30]], [["Double", "Empty", "Double"]]]);
  });

  test("one value fills the range", async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      Object.assign(range, { values: 7 });
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[7, 7], [7, 7]]);
  });

  test("more cells than Office.js sends at once arrive all the same", async () => {
    const sum = await onSheet(async (sheet, context) => {
      const grid = Array.from({ length: 900 }, (_, row) => [row, 1, 2, 3]);
      sheet.getRange("A1:D900").values = grid;
      sheet.getRange("F1").formulas = [["=SUM(A1:A900)"]];
      const total = sheet.getRange("F1");
      total.load("values");
      await context.sync();
      return total.values[0]?.[0];
    });
    expect(sum).toBe((899 * 900) / 2);
  });
});

describe("ranges lead to ranges", () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["an address", (sheet) => sheet.getRange("$B$2:C3"), "B2:C3"],
    ["entire columns", (sheet) => sheet.getRange("B:C"), "B:C"],
    ["entire rows", (sheet) => sheet.getRange("2:3"), "2:3"],
    ["indexes", (sheet) => sheet.getRangeByIndexes(1, 2, 3, 4), "C2:F4"],
    ["a cell of the sheet", (sheet) => sheet.getCell(4, 27), "AB5"],
    ["a cell of a range", (sheet) => sheet.getRange("B2:D4").getCell(1, 1), "C3"],
    ["a row", (sheet) => sheet.getRange("B2:D4").getRow(2), "B4:D4"],
    ["a column", (sheet) => sheet.getRange("B2:D4").getColumn(0), "B2:B4"],
    ["the last cell", (sheet) => sheet.getRange("B2:D4").getLastCell(), "D4"],
    ["an offset", (sheet) => sheet.getRange("B2:D4").getOffsetRange(1, -1), "A3:C5"],
    ["a resize", (sheet) => sheet.getRange("B2").getResizedRange(2, 1), "B2:C4"],
    ["the entire row", (sheet) => sheet.getRange("B2").getEntireRow(), "2:2"],
    ["the entire column", (sheet) => sheet.getRange("B2").getEntireColumn(), "B:B"],
    ["an intersection", (sheet) => sheet.getRange("B2:D4").getIntersectionOrNullObject("C3:F9"), "C3:D4"],
    ["a bounding rectangle", (sheet) => sheet.getRange("B2").getBoundingRect("D4"), "B2:D4"],
  ])("%s", async (_, find, address) => {
    const found = await onSheet(async (sheet, context) => {
      const range = find(sheet);
      range.load("address,worksheet/name");
      await context.sync();
      return range.address.replace(`${range.worksheet.name}!`, "");
    });
    expect(found).toBe(address);
  });

  test("apart from each other they have no intersection", async () => {
    const none = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2").getIntersectionOrNullObject("C3");
      await context.sync();
      return range.isNullObject;
    });
    expect(none).toBe(true);
  });

  test("entire columns report no values, as they would be a million", async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A:A");
      range.load("values,rowCount");
      await context.sync();
      return [range.values, range.rowCount];
    });
    expect(values).toEqual([null, 1_048_576]);
  });

  test("a range found once is found again in the next batch", async () => {
    const values = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A2");
      range.values = [[1], [2]];
      await context.sync();
      sheet.getRange("A1").values = [[10]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[10], [2]]);
  });

  test("the used range holds values and looks, or values only; a blank sheet has none", async () => {
    const found = await onSheet(async (sheet, context) => {
      const none = sheet.getUsedRangeOrNullObject();
      const blank = sheet.getUsedRange();
      blank.load("address");
      await context.sync();
      const empty = [none.isNullObject, blank.address.split("!")[1]];
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("D5").format.fill.color = "#00FF00";
      const all = sheet.getUsedRange();
      const valuesOnly = sheet.getUsedRange(true);
      all.load("address");
      valuesOnly.load("address");
      await context.sync();
      return [...empty, all.address.split("!")[1], valuesOnly.address.split("!")[1]];
    });
    expect(found).toEqual([true, "A1", "B2:D5", "B2"]);
  });
});

describe("what changes the grid", () => {
  test("inserted rows push cells and formulas down", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A3").values = [[1], [2], ["=SUM(A1:A2)"]];
      sheet.getRange("2:3").insert("Down");
      const total = sheet.getRange("A5");
      total.load("values,formulas");
      await context.sync();
      return [total.values[0]?.[0], total.formulas[0]?.[0]];
    });
    expect(result).toEqual([3, "=SUM(A1:A4)"]);
  });

  test("deleted rows pull them up", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:A4").values = [[1], [2], [4], ["=SUM(A1:A3)"]];
      sheet.getRange("2:2").delete("Up");
      const total = sheet.getRange("A3");
      total.load("values,formulas");
      await context.sync();
      return [total.values[0]?.[0], total.formulas[0]?.[0]];
    });
    expect(result).toEqual([5, "=SUM(A1:A2)"]);
  });

  test("cells of a few columns move alone, on a sheet that is not the active one", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, "a"], [2, "b"]];
      sheet.getRange("A1").insert("Down");
      const range = sheet.getRange("A1:B3");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(result).toEqual([["", "a"], [1, "b"], [2, ""]]);
  });

  test("a merge keeps the first value only, and can be undone", async () => {
    const result = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [[1, 2], [3, 4]];
      range.merge(false);
      range.load("values");
      await context.sync();
      const merged = range.values;
      range.unmerge();
      sheet.getRange("B2").values = [[9]];
      range.load("values");
      await context.sync();
      return [merged, range.values];
    });
    expect(result).toEqual([[[1, ""], ["", ""]], [[1, ""], ["", 9]]]);
  });

  test("hidden rows and columns say so", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A:A").columnHidden = true;
      sheet.getRange("2:3").rowHidden = true;
      const column = sheet.getRange("A:A");
      const mixed = sheet.getRange("1:2");
      column.load("columnHidden");
      mixed.load("rowHidden");
      await context.sync();
      return [column.columnHidden, mixed.rowHidden];
    });
    expect(result).toEqual([true, null]);
  });

  test("contents can be cleared apart from looks", async () => {
    const result = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.values = [[1]];
      cell.format.fill.color = "#FF0000";
      cell.clear("Contents");
      cell.load("values,format/fill/color");
      await context.sync();
      const contents = [cell.values[0]?.[0], cell.format.fill.color];
      cell.clear();
      cell.load("format/fill/color");
      await context.sync();
      return [...contents, cell.format.fill.color];
    });
    expect(result).toEqual(["", "#FF0000", "#FFFFFF"]);
  });

  test("a copy takes formulas along, relative to its place", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[3, "=A1*2"]];
      sheet.getRange("A2:B3").copyFrom("A1:B1");
      sheet.getRange("A3").values = [[5]];
      const range = sheet.getRange("A2:B3");
      range.load("values,formulas");
      await context.sync();
      return [range.values, range.formulas[1]?.[1]];
    });
    expect(result).toEqual([[[3, 6], [5, 10]], "=A3*2"]);
  });

  test("rows are sorted by several columns, headers aside", async () => {
    const result = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B4");
      range.values = [["城市", "分"], ["乙", 3], ["甲", 5], ["丙", 3]];
      range.sort.apply([{ key: 1, ascending: false }, { key: 0, ascending: true }], false, true);
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(result).toEqual([["城市", "分"], ["甲", 5], ["丙", 3], ["乙", 3]]);
  });

  test("selecting goes to the sheet and tells where it is", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("C3:D4").select();
      const selected = context.workbook.getSelectedRange();
      const active = context.workbook.getActiveCell();
      selected.load("address");
      active.load("address");
      sheet.load("name");
      await context.sync();
      return [selected.address, active.address].map((address) => address.replace(sheet.name, ""));
    });
    expect(result).toEqual(["!C3:D4", "!C3"]);
  });

  test("display text follows the number format", async () => {
    const result = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.values = [[1.006, 0.5]];
      range.numberFormat = [["0.00", "0%"]];
      range.load("text,numberFormat");
      await context.sync();
      return [range.text, range.numberFormat];
    });
    expect(result).toEqual([[["1.01", "50%"]], [["0.00", "0%"]]]);
  });
});

describe("what Excel refuses of ranges", () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, string]>([
    ["values of another shape", (sheet) => (sheet.getRange("A1:B1").values = [[1, 2, 3]]), "InvalidArgument"],
    ["an address that is none", (sheet) => sheet.getRange("foo bar").load("address"), "InvalidArgument"],
    ["an address of another sheet", (sheet) => sheet.getRange("Sheet1!A1").load("address"), "InvalidArgument"],
    ["a place off the sheet", (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"), "InvalidArgument"],
    ["a broken formula", (sheet) => (sheet.getRange("A1").formulas = [["=SUM(1,"]]), "InvalidArgument"],
    ["text too long for a cell", (sheet) => (sheet.getRange("A1").values = [["长".repeat(32_768)]]), "InvalidArgument"],
    ["a colour that is none", (sheet) => (sheet.getRange("A1").format.fill.color = "rot"), "InvalidArgument"],
    ["an intersection that is none", (sheet) => sheet.getRange("A1").getIntersection("B2").load("address"), "ItemNotFound"],
    ["what this host lacks", (sheet) => sheet.getRange("A1").load("formulasR1C1"), "ApiNotFound"],
    ["a method this host lacks", (sheet) => sheet.getRange("A1").getSurroundingRegion().load("address"), "ApiNotFound"],
  ])("%s", async (_, work, code) => {
    expect(await fixture.refusal(work)).toBe(code);
  });

  test("a request of more than five megabytes is refused whole", async () => {
    const big = Array.from({ length: 1000 }, () => ["长".repeat(2000)]);
    const code = await fixture.refusal((_sheet, context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A1000").values = big;
    });
    expect(code).toBe("RequestPayloadSizeLimitExceeded");
    const used = await fixture.office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getUsedRangeOrNullObject();
      await context.sync();
      return range.isNullObject;
    });
    expect(used).toBe(true);
  });
});
