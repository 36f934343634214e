import { article, guide, issue, member, method, openSpec, probes } from "./probe";

/** How sheets are added, named, copied, hidden and removed. */
export const sheetProbes = probes({
  newSheetComesLast: {
    source: method("worksheetcollection", "add"),
    expected: [true, false],
    run: async ({ workbook, addSheet, sync }) => {
      const added = addSheet();
      added.load("position,id");
      const active = workbook.worksheets.getActiveWorksheet();
      active.load("id");
      const count = workbook.worksheets.getCount();
      await sync();
      return [added.position === count.value - 1, active.id === added.id];
    },
  },
  takenNameIsRefused: {
    source: guide("testing/application-specific-api-error-handling"),
    expected: "ItemAlreadyExists",
    run: async ({ workbook, name, refusal }) => {
      workbook.worksheets.add(name);
      return refusal();
    },
  },
  longNameIsRefused: {
    source: openSpec("ms-oi29500/ebf12ea5-2bb4-4af5-ab26-563f22d3f895"),
    expected: "InvalidArgument",
    run: async ({ workbook, refusal }) => {
      workbook.worksheets.add("名".repeat(32));
      return refusal();
    },
  },
  forbiddenNameIsRefused: {
    source: openSpec("ms-oi29500/ebf12ea5-2bb4-4af5-ab26-563f22d3f895"),
    expected: "InvalidArgument",
    run: async ({ workbook, refusal }) => {
      workbook.worksheets.add("甲/乙");
      return refusal();
    },
  },
  namesDoNotTellCase: {
    source: openSpec("ms-oi29500/ebf12ea5-2bb4-4af5-ab26-563f22d3f895"),
    expected: true,
    run: async ({ workbook, freeName, sync }) => {
      const name = `${freeName()}Ab`;
      const added = workbook.worksheets.add(name);
      added.load("id");
      const found = workbook.worksheets.getItem(name.toUpperCase());
      found.load("id");
      await sync();
      const isSame = found.id === added.id;
      added.delete();
      await sync();
      return isSame;
    },
  },
  idFindsSheet: {
    source: method("worksheetcollection", "getitem"),
    expected: true,
    run: async ({ workbook, sheet, name, sync }) => {
      sheet.load("id");
      await sync();
      const found = workbook.worksheets.getItem(sheet.id);
      found.load("name");
      await sync();
      return found.name === name;
    },
  },
  missingSheetIsTold: {
    source: guide("testing/application-specific-api-error-handling"),
    expected: [true, "ItemNotFound"],
    run: async ({ workbook, freeName, sync, refusal }) => {
      const none = workbook.worksheets.getItemOrNullObject(freeName());
      await sync();
      workbook.worksheets.getItem(freeName()).load("id");
      return [none.isNullObject, await refusal()];
    },
  },
  renamingMovesFormulas: {
    source: article("performance"),
    expected: [4, true],
    run: async ({ sheet, addSheet, freeName, sync }) => {
      const other = addSheet();
      other.load("name");
      await sync();
      const name = `${freeName()} 新`;
      other.getRange("A1").values = [[4]];
      const cell = sheet.getRange("A1");
      cell.formulas = [[`='${other.name}'!A1`]];
      other.name = name;
      cell.load("values,formulas");
      await sync();
      return [cell.values[0]?.[0], cell.formulas[0]?.[0] === `='${name}'!A1`];
    },
  },
  deletedSheetLeavesError: {
    source: method("worksheet", "delete"),
    expected: "#REF!",
    run: async ({ sheet, addSheet, sync }) => {
      const other = addSheet();
      other.load("name");
      await sync();
      const cell = sheet.getRange("A1");
      cell.formulas = [[`='${other.name}'!A1+1`]];
      other.delete();
      cell.load("values");
      await sync();
      return cell.values[0]?.[0];
    },
  },
  copyStandsAfter: {
    source: issue(775),
    expected: true,
    run: async ({ sheet, addSheet, sync }) => {
      addSheet();
      const copy = sheet.copy("After", sheet);
      sheet.load("position");
      copy.load("position");
      await sync();
      const isNext = copy.position === sheet.position + 1;
      copy.delete();
      await sync();
      return isNext;
    },
  },
  copyBringsContents: {
    source: method("worksheet", "copy"),
    expected: [3, "=A1+1", 4, "List", "=A1>2", true, 120],
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1:B1").formulas = [[3, "=A1+1"]];
      sheet.getRange("C1").dataValidation.rule = { list: { inCellDropDown: true, source: "是,否" } };
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = "=A1>2";
      sheet.getRange("A1").format.protection.locked = false;
      sheet.getRange("D:D").format.columnWidth = 120;
      const copy = sheet.copy("End");
      const cells = copy.getRange("A1:B1").load("formulas,values");
      const rule = copy.getRange("C1").dataValidation.load("type");
      const format = copy.getRange("A1").conditionalFormats.getItemAt(0);
      format.load("custom/rule/formula");
      const { protection } = copy.getRange("A1").format;
      protection.load("locked");
      const column = copy.getRange("D1").format.load("columnWidth");
      await sync();
      const found = [
        cells.values[0]?.[0],
        cells.formulas[0]?.[1],
        cells.values[0]?.[1],
        rule.type,
        format.custom.rule.formula,
        !protection.locked,
        Math.round(column.columnWidth),
      ];
      copy.delete();
      await sync();
      return found;
    },
  },
  veryHiddenSheetIsRead: {
    source: member("worksheet", "visibility"),
    expected: ["VeryHidden", 7],
    run: async ({ addSheet, sync }) => {
      const hidden = addSheet();
      hidden.visibility = "VeryHidden";
      hidden.getRange("A1").values = [[7]];
      hidden.load("visibility");
      const cell = hidden.getRange("A1").load("values");
      await sync();
      const found = [hidden.visibility, cell.values[0]?.[0]];
      hidden.visibility = "Visible";
      await sync();
      return found;
    },
  },
  shownSheetIsDeleted: {
    source: issue(365),
    expected: true,
    run: async ({ workbook, freeName, sync }) => {
      const name = freeName();
      const hidden = workbook.worksheets.add(name);
      hidden.visibility = "VeryHidden";
      await sync();
      hidden.visibility = "Visible";
      hidden.delete();
      const gone = workbook.worksheets.getItemOrNullObject(name);
      await sync();
      return gone.isNullObject;
    },
  },
  positionMovesSheet: {
    source: member("worksheet", "position"),
    expected: true,
    run: async ({ sheet, addSheet, sync }) => {
      const other = addSheet();
      sheet.load("position");
      await sync();
      const wanted = sheet.position;
      other.position = wanted;
      other.load("position");
      await sync();
      return other.position === wanted;
    },
  },
  tabColourAndGridlines: {
    source: member("worksheet", "tabcolor"),
    expected: ["#1F4E79", false],
    run: async ({ sheet, sync }) => {
      sheet.tabColor = "#1F4E79";
      sheet.showGridlines = false;
      sheet.load("tabColor,showGridlines");
      await sync();
      return [sheet.tabColor, sheet.showGridlines];
    },
  },
  frozenPanesStay: {
    source: method("worksheetfreezepanes", "freezeat"),
    expected: true,
    run: async ({ sheet, sync }) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:C4"));
      const place = sheet.freezePanes.getLocationOrNullObject();
      place.load("address");
      await sync();
      return place.address.endsWith("A1:C4");
    },
  },
  activatedSheetIsShown: {
    source: method("worksheet", "activate"),
    expected: true,
    run: async ({ workbook, sheet, name, sync }) => {
      sheet.activate();
      const active = workbook.worksheets.getActiveWorksheet();
      active.load("name");
      await sync();
      return active.name === name;
    },
  },
  selectionIsRead: {
    source: method("workbook", "getselectedrange"),
    expected: "B3",
    run: async ({ workbook, sheet, sync }) => {
      sheet.activate();
      sheet.getRange("B3").select();
      const selected = workbook.getSelectedRange();
      selected.load("address");
      await sync();
      return selected.address.slice(selected.address.lastIndexOf("!") + 1);
    },
  },
});
