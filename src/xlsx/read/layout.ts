import type { Area, PrintSetup, SheetPlan } from "../../workbook/plan";
import { MAX_COLUMNS, parseArea } from "../address";
import { widthInCharacters } from "../defaults";
import type { ReadSheet } from "./workbook";
import { child, children, flag, number, plainText, type XmlElement } from "./xml";

/** Column widths and hidden columns. What is said of all columns to the end is taken for the used ones only. */
export function readColumns(sheet: XmlElement, used: number): Pick<SheetPlan, "columnWidths" | "hiddenColumns"> {
  const widths: (number | undefined)[] = [];
  const hidden: number[] = [];
  let done = 0;
  for (const element of children(child(sheet, "cols"), "col")) {
    // Columns come in order and once each; going back would let a small file ask for endless work.
    const first = Math.max(done + 1, number(element, "min") ?? 1);
    const last = number(element, "max") ?? 0;
    const width = flag(element, "customWidth", true) ? number(element, "width") : undefined;
    for (let column = first; column <= (last >= MAX_COLUMNS ? Math.max(first, used) : last); column += 1) {
      if (width !== undefined) widths[column - 1] = widthInCharacters(width);
      if (flag(element, "hidden")) hidden.push(column - 1);
    }
    done = Math.max(done, last);
  }
  return {
    ...(widths.length > 0 ? { columnWidths: Array.from(widths) } : {}),
    ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}),
  };
}

/** Row heights and hidden rows. */
export function readRows(sheet: ReadSheet): Pick<SheetPlan, "rowHeights" | "hiddenRows"> {
  const heights: (number | undefined)[] = [];
  for (const { row, height } of sheet.rows) if (height !== undefined) heights[row] = height;
  const hidden = sheet.rows.filter((one) => one.hidden).map(({ row }) => row);
  return {
    ...(heights.length > 0 ? { rowHeights: Array.from(heights) } : {}),
    ...(hidden.length > 0 ? { hiddenRows: hidden } : {}),
  };
}

/** Frozen panes and gridlines. */
export function readView(sheet: XmlElement): Pick<SheetPlan, "frozen" | "gridlines"> {
  const view = child(child(sheet, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const frozen = pane?.attributes["state"]?.startsWith("frozen") === true;
  return {
    ...(flag(view, "showGridLines", true) ? {} : { gridlines: false }),
    ...(frozen ? { frozen: { rows: number(pane, "ySplit") ?? 0, columns: number(pane, "xSplit") ?? 0 } } : {}),
  };
}

/** How the sheet prints; undefined when the file does not say. */
export function readPrint(sheet: ReadSheet): PrintSetup | undefined {
  const part = sheet.rest;
  const setup = child(part, "pageSetup");
  const headerFooter = child(part, "headerFooter");
  const breaks = children(child(part, "rowBreaks"), "brk").map((one) => number(one, "id") ?? 0);
  const area = named(sheet.names.get("_xlnm.Print_Area"))[0];
  const titles = named(sheet.names.get("_xlnm.Print_Titles")).find(({ columns }) => columns === MAX_COLUMNS);
  if (setup === undefined && headerFooter === undefined && breaks.length === 0 && area === undefined && titles === undefined) {
    return undefined;
  }
  const [header, footer] = ["oddHeader", "oddFooter"].map((name) => child(headerFooter, name)?.text);
  return {
    paper: setup?.attributes["paperSize"] === "8" ? "A3" : "A4",
    orientation: setup?.attributes["orientation"] === "landscape" ? "landscape" : "portrait",
    fitToWidth: flag(child(child(part, "sheetPr"), "pageSetUpPr"), "fitToPage"),
    ...(titles === undefined ? {} : { titleRows: [titles.row, titles.row + titles.rows - 1] }),
    ...(area === undefined ? {} : { area }),
    ...(header === undefined ? {} : { header: plainText(header) }),
    ...(footer === undefined ? {} : { footer: plainText(footer) }),
    ...(flag(child(part, "printOptions"), "horizontalCentered") ? { centered: true } : {}),
    ...(breaks.length > 0 ? { breaksBefore: breaks } : {}),
  };
}

/** The areas of a name such as "'排名'!$A:$B,'排名'!$1:$3". */
function named(reference = ""): Area[] {
  return reference
    .replace(/'(?:[^']|'')*'!/g, "")
    .split(",")
    .map((one) => parseArea(one.slice(one.lastIndexOf("!") + 1).trim()))
    .filter((area) => area !== undefined);
}
