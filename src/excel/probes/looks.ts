import { article, excelPage, issue, member, method, probes } from "./probe";

function groupColumns(sheet: Excel.Worksheet): void {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.10")) return;
  sheet.getRange("C:E").group("ByColumns");
}

/** Looks, sizes and merged cells. */
export const lookProbes = probes({
  looksReadBack: {
    source: member("rangeformat", "fill"),
    expected: ["#FFF9E5", "宋体", 11, true, "#595959", "Center", "Top", true],
    run: async ({ sheet, sync }) => {
      const { format } = sheet.getRange("A1:B2");
      format.fill.color = "#FFF9E5";
      format.font.name = "宋体";
      format.font.size = 11;
      format.font.bold = true;
      format.font.color = "#595959";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.load("fill/color,font/name,font/size,font/bold,font/color,horizontalAlignment,verticalAlignment,wrapText");
      await sync();
      const { fill, font } = format;
      return [fill.color, font.name, font.size, font.bold, font.color, format.horizontalAlignment, format.verticalAlignment, format.wrapText];
    },
  },
  mixedLooksAreNull: {
    source: article("excel-add-ins-blank-null-values"),
    expected: [null, null],
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1").format.protection.locked = false;
      const { format } = sheet.getRange("A1:B1");
      format.load("font/bold,protection/locked");
      await sync();
      return [format.font.bold, format.protection.locked];
    },
  },
  bordersReadBack: {
    source: member("rangeborder", "style"),
    expected: ["Continuous", "#BFC9D4"],
    run: async ({ sheet, sync }) => {
      const border = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
      border.style = "Continuous";
      border.color = "#BFC9D4";
      border.load("style,color");
      await sync();
      return [border.style, border.color];
    },
  },
  widthIsInPoints: {
    source: issue(187),
    expected: true,
    run: async ({ sheet, sync }) => {
      const { format } = sheet.getRange("B:C");
      format.columnWidth = 120;
      format.load("columnWidth");
      await sync();
      return Math.abs(format.columnWidth - 120) <= 2;
    },
  },
  heightIsInPoints: {
    source: excelPage("office/c13798fc-f1d5-4e73-998d-c02268bc65ae"),
    expected: true,
    run: async ({ sheet, sync }) => {
      const { format } = sheet.getRange("2:3");
      format.rowHeight = 48;
      format.load("rowHeight");
      await sync();
      return Math.abs(format.rowHeight - 48) <= 1;
    },
  },
  tallestRow: {
    source: excelPage("office/c13798fc-f1d5-4e73-998d-c02268bc65ae"),
    expected: ["", "InvalidArgument"],
    run: async ({ sheet, refusal }) => {
      sheet.getRange("2:2").format.rowHeight = 409;
      const tallest = await refusal();
      sheet.getRange("3:3").format.rowHeight = 410;
      return [tallest, await refusal()];
    },
  },
  mergedCellsKeepFirst: {
    source: method("range", "merge"),
    expected: ["甲", "", "", ""],
    run: async ({ sheet, sync }) => {
      const cells = sheet.getRange("A1:B2");
      sheet.getRange("A1").values = [["甲"]];
      cells.merge(false);
      cells.load("values");
      await sync();
      return cells.values.flat();
    },
  },
  writingOverMergedCells: {
    source: method("range", "merge"),
    expected: ["乙", "丙"],
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1:A2").merge(false);
      sheet.getRange("A1:B2").formulas = [["乙", "丙"], ["", ""]];
      const cells = sheet.getRange("A1:B1").load("values");
      await sync();
      return cells.values[0];
    },
  },
  hiddenColumnsAreRead: {
    source: member("range", "columnhidden"),
    expected: [true, 5],
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1").values = [[5]];
      const column = sheet.getRange("A:A");
      column.columnHidden = true;
      column.load("columnHidden");
      const cell = sheet.getRange("A1").load("values");
      await sync();
      return [column.columnHidden, cell.values[0]?.[0]];
    },
  },
  columnsAreGrouped: {
    source: method("range", "group"),
    since: "1.10",
    expected: "",
    run: async ({ sheet, refusal }) => {
      groupColumns(sheet);
      return refusal();
    },
  },
});
