import { afterEach, describe, expect, test } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();
const { onSheet } = fixture;

afterEach(() => {
  fixture.office.host.setReadOnly(false);
  fixture.office.host.setEditMode(false);
});

describe("the workbook", () => {
  test("knows its name and that it may be changed", async () => {
    const result = await fixture.office.Excel.run(async (context) => {
      context.workbook.load("name,readOnly");
      await context.sync();
      return [context.workbook.name, context.workbook.readOnly];
    });
    expect(result).toEqual(["工作簿1", false]);
  });

  test("keeps custom properties", async () => {
    const result = await fixture.office.Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      custom.add("方案", "jiangsu-2012-2013");
      custom.add("年度", 2013);
      custom.add("方案", "改");
      const scheme = custom.getItemOrNullObject("方案");
      const none = custom.getItemOrNullObject("没有");
      scheme.load("key,value,type");
      custom.load("items/key,items/value");
      await context.sync();
      const all = custom.items.map(({ key, value }): unknown => [key, value]);
      custom.getItem("年度").delete();
      const count = custom.getCount();
      await context.sync();
      return { scheme: [scheme.key, scheme.value, scheme.type], none: none.isNullObject, all, left: count.value };
    });
    expect(result).toEqual({ scheme: ["方案", "改", "String"], none: true, all: [["方案", "改"], ["年度", 2013]], left: 1 });
  });

  test("calculates by hand when told to", async () => {
    const { Excel } = fixture.office;
    const result = await onSheet(async (sheet, context) => {
      const { application } = context.workbook;
      sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
      await context.sync();
      application.calculationMode = Excel.CalculationMode.manual;
      sheet.getRange("A1").values = [[2]];
      const cell = sheet.getRange("B1");
      cell.load("values");
      await context.sync();
      const before: unknown = cell.values[0]?.[0];
      application.calculate(Excel.CalculationType.full);
      cell.load("values");
      application.load("calculationMode");
      await context.sync();
      const mode = application.calculationMode;
      application.calculationMode = Excel.CalculationMode.automatic;
      await context.sync();
      return [before, cell.values[0]?.[0], mode];
    });
    expect(result).toEqual([10, 20, "Manual"]);
  });

  test("calculates after the batch when calculation is suspended until then", async () => {
    const result = await onSheet(async (sheet, context) => {
      context.workbook.application.suspendApiCalculationUntilNextSync();
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      sheet.getRange("A1:B1").formulas = [[3, "=A1+1"]];
      await context.sync();
      const cell = sheet.getRange("B1");
      cell.load("values");
      await context.sync();
      return cell.values[0]?.[0];
    });
    expect(result).toBe(4);
  });

  test("counts what crosses the wire", async () => {
    const { host } = fixture.office;
    host.resetStats();
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      await context.sync();
    });
    expect(host.stats.requests).toBeGreaterThanOrEqual(1);
    expect(host.stats.requestBytes).toBeGreaterThan(500);
    expect(host.stats.responseBytes).toBeGreaterThan(100);
    host.resetStats();
    expect(host.stats).toEqual({ requests: 0, requestBytes: 0, responseBytes: 0, milliseconds: 0 });
  });
});

describe("a protected sheet", () => {
  const protectedSheet = (sheet: Excel.Worksheet, options?: Excel.WorksheetProtectionOptions): void => {
    sheet.getRange("B2").format.protection.locked = false;
    sheet.protection.protect(options);
  };

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["writing locked cells", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3, 4]])],
    ["clearing locked cells", (sheet) => sheet.getRange("A1").clear()],
    ["changing looks", (sheet) => (sheet.getRange("B2").format.fill.color = "#FF0000")],
    ["changing number formats", (sheet) => (sheet.getRange("B2").numberFormat = [["0.00"]])],
    ["unlocking cells", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
    ["inserting rows", (sheet) => sheet.getRange("2:2").insert("Down")],
    ["deleting rows", (sheet) => sheet.getRange("2:2").delete("Up")],
    ["column widths", (sheet) => (sheet.getRange("A:A").format.columnWidth = 50)],
    ["hiding rows", (sheet) => (sheet.getRange("2:2").rowHidden = true)],
    ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
    ["data validation", (sheet) => (sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source: "a" } })],
    ["conditional formats", (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom")],
    ["charts", (sheet) => sheet.charts.add("BarClustered", sheet.getRange("A1:B2"))],
    ["sorting", (sheet) => sheet.getRange("A1:B2").sort.apply([{ key: 0 }])],
  ])("refuses %s", async (_, work) => {
    const code = await fixture.refusal((sheet) => {
      protectedSheet(sheet);
      work(sheet);
    });
    expect(code).toBe("AccessDenied");
  });

  test("takes what it allows", async () => {
    const code = await fixture.refusal((sheet) => {
      protectedSheet(sheet, { allowFormatColumns: true, allowInsertRows: true, allowFormatCells: true });
      sheet.getRange("B2").values = [[5]];
      sheet.getRange("A:A").format.columnWidth = 50;
      sheet.getRange("4:4").insert("Down");
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.tabColor = "#FF0000";
      sheet.pageLayout.orientation = "Landscape";
      sheet.freezePanes.freezeRows(1);
    });
    expect(code).toBe("");
  });

  test("tells that it is, and opens with its password only", async () => {
    const { OfficeExtension } = fixture.office;
    const result = await onSheet(async (sheet, context) => {
      sheet.protection.protect({ allowSort: true }, "机密");
      sheet.protection.load("protected,options");
      await context.sync();
      const before = [sheet.protection.protected, sheet.protection.options.allowSort, sheet.protection.options.allowFormatCells];
      sheet.protection.unprotect("猜");
      const code = await context.sync().then(() => "", (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : ""));
      sheet.protection.unprotect("机密");
      sheet.protection.load("protected");
      await context.sync();
      return [...before, code, sheet.protection.protected];
    });
    expect(result).toEqual([true, true, false, "AccessDenied", false]);
  });

  test("cannot be protected twice", async () => {
    const code = await fixture.refusal((sheet) => {
      sheet.protection.protect();
      sheet.protection.protect();
    });
    expect(code).toBe("InvalidOperation");
  });

  test("keeps a person from locked cells, too", async () => {
    const name = await onSheet(async (sheet, context) => {
      protectedSheet(sheet);
      sheet.load("name,id");
      await context.sync();
      expect(fixture.office.host.mayType(sheet.id, 1, 1)).toBe(true);
      expect(fixture.office.host.mayType(sheet.id, 0, 0)).toBe(false);
      return sheet.name;
    });
    await fixture.office.host.userEdit(name, "B2", 7);
    await expect(fixture.office.host.userEdit(name, "A1", 7)).rejects.toMatchObject({ code: "AccessDenied" });
  });
});

describe("what stands in an add-in's way", () => {
  test("a read-only workbook is read but not written", async () => {
    const { host, Excel, OfficeExtension } = fixture.office;
    host.setReadOnly(true);
    const result = await Excel.run(async (context) => {
      context.workbook.load("readOnly");
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("name");
      await context.sync();
      const codes: string[] = [];
      for (const write of [
        () => (sheet.getRange("A1").values = [[1]]),
        () => (sheet.name = "新"),
        () => context.workbook.worksheets.add("新"),
        () => context.workbook.properties.custom.add("a", "b"),
        () => (sheet.pageLayout.orientation = "Landscape"),
      ]) {
        write();
        codes.push(await context.sync().then(() => "", (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : "")));
      }
      sheet.load("name");
      await context.sync();
      return { readOnly: context.workbook.readOnly, name: sheet.name, codes };
    });
    expect(result).toEqual({ readOnly: true, name: "Sheet1", codes: Array.from({ length: 5 }, () => "AccessDenied") });
  });

  test("while a person edits a cell every request is refused", async () => {
    const { host } = fixture.office;
    host.setEditMode(true);
    expect(await fixture.refusal((sheet) => sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
    host.setEditMode(false);
    expect(await fixture.refusal((sheet) => sheet.load("name"))).toBe("");
  });

  test("a failure midway leaves what came before it", async () => {
    const { host, Excel, OfficeExtension } = fixture.office;
    const name = await onSheet(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
      return sheet.name;
    });
    const code = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const cells = ["A1", "A2"].map((address) => sheet.getRange(address));
      await context.sync();
      host.failNext({ after: 2, code: "GeneralException" });
      cells.forEach((cell, index) => (cell.values = [[index + 1]]));
      return context.sync().then(() => "", (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : ""));
    });
    expect(code).toBe("GeneralException");
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange("A1:A2");
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1], [""]]);
  });
});
