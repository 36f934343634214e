import { describe, expect, test } from "vitest";
import { captureSheets } from "../../src/host/capture";
import { useOffice } from "./fixture";

const fixture = useOffice();
const { onSheet } = fixture;

/** The levels of the sheet that was added last. */
const levels = (): unknown => captureSheets(fixture.office.host).at(-1)?.columnLevels;

describe("the outline of columns", () => {
  test("deepens with each grouping, and comes back with ungrouping", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:D").group("ByColumns");
      sheet.getRange("C:D").group("ByColumns");
      sheet.getRange("D:D").ungroup("ByColumns");
      await context.sync();
    });
    expect(levels()).toEqual([undefined, 1, 2, 1]);
  });

  test("hides and shows the columns of a group and no others", async () => {
    const hidden = await onSheet(async (sheet, context) => {
      sheet.getRange("B:C").group("ByColumns");
      const columns = ["B:C", "D:D"].map((address) => sheet.getRange(address));
      sheet.getRange("A:D").hideGroupDetails("ByColumns");
      for (const column of columns) column.load("columnHidden");
      await context.sync();
      const after = columns.map((column) => column.columnHidden);
      sheet.getRange("A:D").showGroupDetails("ByColumns");
      for (const column of columns) column.load("columnHidden");
      await context.sync();
      return [after, columns.map((column) => column.columnHidden)];
    });
    expect(hidden).toEqual([[true, false], [false, false]]);
  });

  test("goes along when the sheet is copied", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("B:B").group("ByColumns");
      sheet.copy("End");
      await context.sync();
    });
    expect(levels()).toEqual([undefined, 1]);
  });

  test.each<[string, string, (sheet: Excel.Worksheet) => unknown]>([
    ["cells that are no whole columns", "InvalidArgument", (sheet) => sheet.getRange("B2:C3").group("ByColumns")],
    ["columns that are in no group", "GeneralException", (sheet) => sheet.getRange("B:C").ungroup("ByColumns")],
    [
      "columns of a protected sheet, which may be formatted",
      "AccessDenied",
      (sheet) => {
        sheet.protection.protect({ allowFormatColumns: true });
        sheet.getRange("B:C").group("ByColumns");
      },
    ],
    [
      "a group in a group, eight deep",
      "GeneralException",
      (sheet) => {
        for (let depth = 0; depth < 8; depth += 1) sheet.getRange("B:C").group("ByColumns");
      },
    ],
  ])("refuses %s", async (_, code, work) => {
    expect(await fixture.refusal(work)).toBe(code);
  });
});
