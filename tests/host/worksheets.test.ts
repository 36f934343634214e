import { describe, expect, test } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();
const { onSheet } = fixture;

/** Names of all sheets in the order of their tabs. */
async function names(): Promise<string[]> {
  return fixture.office.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items.map((sheet) => sheet.name);
  });
}

describe("sheets", () => {
  test("come last and leave the active sheet where it was", async () => {
    const result = await onSheet(async (sheet, context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      const count = context.workbook.worksheets.getCount();
      sheet.load("name,position,visibility,tabColor,showGridlines,id");
      active.load("name");
      await context.sync();
      return { position: sheet.position, last: count.value - 1, active: active.name, shown: sheet.visibility, color: sheet.tabColor, lines: sheet.showGridlines };
    });
    expect(result).toMatchObject({ position: result.last, active: "Sheet1", shown: "Visible", color: "", lines: true });
  });

  test("are found by name whatever its letter case, and by id", async () => {
    const found = await fixture.office.Excel.run(async (context) => {
      const byName = context.workbook.worksheets.getItem("sHEET1");
      byName.load("id");
      await context.sync();
      const byId = context.workbook.worksheets.getItem(byName.id);
      byId.load("name");
      const none = context.workbook.worksheets.getItemOrNullObject("没有");
      await context.sync();
      return [byId.name, none.isNullObject];
    });
    expect(found).toEqual(["Sheet1", true]);
  });

  test("carry a name, a tab colour, a place, gridlines", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.name = "南京市";
      sheet.tabColor = "#1F4E79";
      sheet.showGridlines = false;
      sheet.position = 0;
      sheet.load("name,tabColor,showGridlines,position");
      await context.sync();
      return [sheet.name, sheet.tabColor, sheet.showGridlines, sheet.position];
    });
    expect(result).toEqual(["南京市", "#1F4E79", false, 0]);
    expect((await names())[0]).toBe("南京市");
  });

  test("renaming one rewrites the formulas that mention it", async () => {
    const result = await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add(fixture.freeName());
      other.load("name");
      await context.sync();
      other.getRange("A1").values = [[4]];
      const cell = sheet.getRange("A1");
      cell.formulas = [[`=${other.name}!A1*2`]];
      other.name = "汇总 新";
      cell.load("values,formulas");
      await context.sync();
      return [cell.values[0]?.[0], cell.formulas[0]?.[0]];
    });
    expect(result).toEqual([8, "='汇总 新'!A1*2"]);
  });

  test("deleting one leaves #REF! where it was mentioned", async () => {
    const value = await onSheet(async (sheet, context) => {
      const other = context.workbook.worksheets.add(fixture.freeName());
      other.load("name");
      await context.sync();
      const cell = sheet.getRange("A1");
      cell.formulas = [[`=${other.name}!A1+1`]];
      await context.sync();
      other.delete();
      cell.load("values,formulas");
      await context.sync();
      return cell.values[0]?.[0];
    });
    expect(value).toBe("#REF!");
  });

  test("can be hidden so that only programs find them", async () => {
    const shown = await onSheet(async (sheet, context) => {
      const states: string[] = [];
      for (const visibility of ["Hidden", "VeryHidden", "Visible"] as const) {
        sheet.visibility = visibility;
        sheet.load("visibility");
        await context.sync();
        states.push(sheet.visibility);
      }
      return states;
    });
    expect(shown).toEqual(["Hidden", "VeryHidden", "Visible"]);
  });

  test("hiding or deleting the active one goes to another", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.activate();
      const { worksheets } = context.workbook;
      sheet.load("name");
      const before = worksheets.getActiveWorksheet();
      before.load("name");
      sheet.visibility = "Hidden";
      const after = worksheets.getActiveWorksheet();
      after.load("visibility,name");
      await context.sync();
      return [before.name === sheet.name, after.visibility, after.name === sheet.name];
    });
    expect(result).toEqual([true, "Visible", false]);
  });

  test("panes are frozen by rows, by columns, at a corner, and thawed", async () => {
    const result = await onSheet(async (sheet, context) => {
      const seen: string[] = [];
      const look = async (): Promise<void> => {
        const location = sheet.freezePanes.getLocationOrNullObject();
        location.load("address");
        await context.sync();
        seen.push(location.isNullObject ? "none" : (location.address.split("!")[1] ?? ""));
      };
      await look();
      sheet.freezePanes.freezeRows(2);
      await look();
      sheet.freezePanes.freezeColumns(1);
      await look();
      sheet.freezePanes.freezeAt("A1:C2");
      await look();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B1"));
      await look();
      sheet.freezePanes.unfreeze();
      await look();
      return seen;
    });
    expect(result).toEqual(["none", "1:2", "A:A", "A1:C2", "A1:B1", "none"]);
  });
});

describe("a copied sheet", () => {
  test("has everything the first has, and none of it is shared", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C1").values = [["'007", 2, "=B1*2"]];
      sheet.getRange("A1").format.fill.color = "#FFF9E5";
      sheet.getRange("A1").format.protection.locked = false;
      sheet.getRange("A3:B3").merge();
      sheet.getRange("B:B").format.columnWidth = 120;
      sheet.getRange("5:5").rowHidden = true;
      sheet.freezePanes.freezeRows(1);
      sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      const custom = sheet.getRange("B1").conditionalFormats.add("Custom").custom;
      custom.rule.formula = "=B1>1";
      sheet.pageLayout.orientation = "Landscape";
      sheet.charts.add("BarStacked", sheet.getRange("A1:C1"), "Rows").name = "图";
      sheet.protection.protect({ allowFormatColumns: true });
      const copy = sheet.copy("After", sheet);
      copy.protection.unprotect();
      copy.getRange("B1").values = [[50]];
      const [own, copied] = [sheet, copy].map((one) => {
        const row = one.getRange("A1:C1");
        row.load("values");
        const first = one.getRange("A1");
        first.load("format/fill/color,format/protection/locked,dataValidation/rule");
        const second = one.getRange("B1");
        second.load("format/columnWidth");
        const hidden = one.getRange("5:5");
        hidden.load("rowHidden");
        const frozen = one.freezePanes.getLocationOrNullObject();
        frozen.load("rowCount");
        const rules = one.getRange("B1").conditionalFormats;
        rules.load("items/type,items/custom/rule/formula");
        one.load("name,position,pageLayout/orientation,protection/protected,charts/items/name");
        return { one, row, first, second, hidden, frozen, rules };
      });
      await context.sync();
      const told = (part: typeof own) =>
        part && {
          values: part.row.values,
          fill: part.first.format.fill.color,
          locked: part.first.format.protection.locked,
          list: part.first.dataValidation.rule.list?.source,
          width: part.second.format.columnWidth,
          hidden: part.hidden.rowHidden,
          frozen: part.frozen.rowCount,
          rule: part.rules.items.map((item) => item.custom.rule.formula),
          orientation: part.one.pageLayout.orientation,
          protected: part.one.protection.protected,
          charts: part.one.charts.items.map((chart) => chart.name),
        };
      return { name: sheet.name, copyName: copy.name, apart: copy.position - sheet.position, own: told(own), copied: told(copied) };
    });
    expect(result.copyName).toBe(`${result.name} (2)`);
    expect(result.apart).toBe(1);
    expect(result.own).toEqual({
      values: [["007", 2, 4]],
      fill: "#FFF9E5",
      locked: false,
      list: "是,否",
      width: 120,
      hidden: true,
      frozen: 1,
      rule: ["=B1>1"],
      orientation: "Landscape",
      protected: true,
      charts: ["图"],
    });
    expect(result.copied).toEqual({ ...result.own, values: [["007", 50, 100]], protected: false });
  });

  test.each([
    ["Beginning", 0],
    ["End", -1],
  ] as const)("goes to the %s", async (position, place) => {
    const copied = await onSheet(async (sheet, context) => {
      const copy = sheet.copy(position);
      copy.load("name");
      await context.sync();
      return copy.name;
    });
    expect((await names()).at(place)).toBe(copied);
  });
});

describe("what Excel refuses of sheets", () => {
  const badNames = ["三十二个字".repeat(7), "a/b", "a\\b", "a?b", "a*b", "a[b", "a]b", "a:b", "'a", "a'"];

  test.each(["", ...badNames])("renaming one «%s»", async (name) => {
    expect(await fixture.refusal((sheet) => (sheet.name = name))).toBe("InvalidArgument");
  });

  test.each(badNames)("adding one named «%s»", async (name) => {
    expect(await fixture.refusal((_sheet, context) => context.workbook.worksheets.add(name))).toBe("InvalidArgument");
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string]>([
    ["a taken name", (sheet) => (sheet.name = "SHEET1"), "ItemAlreadyExists"],
    ["a taken name for a new one", (_sheet, context) => context.workbook.worksheets.add("Sheet1"), "ItemAlreadyExists"],
    ["one that is not there", (_sheet, context) => context.workbook.worksheets.getItem("没有").load("name"), "ItemNotFound"],
    ["a place beyond the last", (sheet) => (sheet.position = 9999), "InvalidArgument"],
    [
      "one that has been deleted",
      (sheet) => {
        sheet.delete();
        sheet.load("name");
      },
      "ItemNotFound",
    ],
    [
      "deleting a very hidden one",
      (sheet) => {
        sheet.visibility = "VeryHidden";
        sheet.delete();
      },
      "InvalidOperation",
    ],
    [
      "showing a hidden one by activating it",
      (sheet) => {
        sheet.visibility = "Hidden";
        sheet.activate();
      },
      "InvalidOperation",
    ],
    ["a copy beside nothing", (sheet) => sheet.copy("Before"), "InvalidArgument"],
    ["what this host lacks", (sheet) => sheet.load("standardWidth"), "ApiNotFound"],
  ])("%s", async (_, work, code) => {
    expect(await fixture.refusal(work)).toBe(code);
  });

  test("hiding or deleting the last visible sheet", async () => {
    const { Excel, OfficeExtension } = fixture.office;
    const codeOf = async (last: (sheet: Excel.Worksheet) => void): Promise<string> =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load("items/visibility");
        await context.sync();
        for (const sheet of worksheets.items.slice(1)) sheet.visibility = "Hidden";
        const [first] = worksheets.items;
        if (first) last(first);
        await context.sync();
        return "";
      }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)));
    expect(await codeOf((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await codeOf((sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });
});
