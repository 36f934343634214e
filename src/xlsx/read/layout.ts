import { normalMargins } from "../../sheet/paper";
import type { Area, Margins, PrintSetup, SheetPlan } from "../../sheet/plan";
import { parseArea } from "../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/limits";
import { widthInCharacters } from "../defaults";
import type { ReadSheet } from "./workbook";
import { child, children, flag, number, plainText, type XmlElement } from "./xml";

/** Excel's deepest outline, the zoom it allows in per cent, and more than any paper has for a margin, in points. */
const DEEPEST = 7;
const ZOOM = { least: 10, most: 400 } as const;
const MOST_MARGIN = 3_500;

/** Column widths, hidden columns and the outline. What is said of all columns to the end is taken for the used ones only. */
export function readColumns(sheet: XmlElement, used: number): Pick<SheetPlan, "columnWidths" | "hiddenColumns" | "columnLevels"> {
  const widths: (number | undefined)[] = [];
  const hidden: number[] = [];
  const levels: number[] = [];
  let done = 0;
  for (const element of children(child(sheet, "cols"), "col")) {
    // Columns come in order and once each; going back would let a small file ask for endless work.
    const first = Math.max(done + 1, number(element, "min") ?? 1);
    const last = number(element, "max") ?? 0;
    const width = flag(element, "customWidth", true) ? number(element, "width") : undefined;
    const level = Math.min(DEEPEST, number(element, "outlineLevel") ?? 0);
    for (let column = first; column <= (last >= MAX_COLUMNS ? Math.max(first, used) : last); column += 1) {
      if (width !== undefined) widths[column - 1] = widthInCharacters(width);
      if (flag(element, "hidden")) hidden.push(column - 1);
      if (level > 0) levels[column - 1] = level;
    }
    done = Math.max(done, last);
  }
  return {
    ...(widths.length > 0 ? { columnWidths: Array.from(widths) } : {}),
    ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}),
    ...(levels.length > 0 ? { columnLevels: Array.from(levels) } : {}),
  };
}

/** Rows below the used ones whose height is still carried. */
const SPARE_ROWS = 1_000;

/** Row heights and hidden rows. */
export function readRows(sheet: ReadSheet, used: number): Pick<SheetPlan, "rowHeights" | "hiddenRows"> {
  // A height alone in the last row of a sheet makes no rows.
  const rows = sheet.rows.filter(({ row }) => row < used + SPARE_ROWS);
  const heights: (number | undefined)[] = [];
  for (const { row, height } of rows) if (height !== undefined) heights[row] = height;
  const hidden = rows.filter((one) => one.hidden).map(({ row }) => row);
  return {
    ...(heights.length > 0 ? { rowHeights: Array.from(heights) } : {}),
    ...(hidden.length > 0 ? { hiddenRows: hidden } : {}),
  };
}

/** Frozen panes, gridlines and zoom. */
export function readView(sheet: XmlElement): Pick<SheetPlan, "frozen" | "gridlines" | "zoom"> {
  const view = child(child(sheet, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const zoom = number(view, "zoomScale") ?? 100;
  const frozen = pane?.attributes["state"]?.startsWith("frozen") === true;
  return {
    ...(flag(view, "showGridLines", true) ? {} : { gridlines: false }),
    ...(zoom === 100 || zoom < ZOOM.least || zoom > ZOOM.most ? {} : { zoom }),
    ...(frozen ? { frozen: { rows: number(pane, "ySplit") ?? 0, columns: number(pane, "xSplit") ?? 0 } } : {}),
  };
}

/** How the sheet prints; undefined when the file does not say. */
export function readPrint(sheet: ReadSheet): PrintSetup | undefined {
  const part = sheet.rest;
  const setup = child(part, "pageSetup");
  const headerFooter = child(part, "headerFooter");
  const breaks = children(child(part, "rowBreaks"), "brk").map((one) => number(one, "id") ?? 0);
  const [area, ...furtherAreas] = named(sheet.names.get("_xlnm.Print_Area"));
  const repeated = named(sheet.names.get("_xlnm.Print_Titles"));
  const titles = repeated.find(({ columns }) => columns === MAX_COLUMNS);
  const sideTitles = repeated.find(({ rows }) => rows === MAX_ROWS);
  const margins = readMargins(part);
  const said = [setup, headerFooter, breaks[0], area, repeated[0], margins];
  if (said.every((one) => one === undefined)) return undefined;
  const [header, footer] = ["oddHeader", "oddFooter"].map((name) => child(headerFooter, name)?.text);
  return {
    paper: setup?.attributes["paperSize"] === "8" ? "A3" : "A4",
    orientation: setup?.attributes["orientation"] === "landscape" ? "landscape" : "portrait",
    fitToWidth: flag(child(child(part, "sheetPr"), "pageSetUpPr"), "fitToPage"),
    ...(titles === undefined ? {} : { titleRows: [titles.row, titles.row + titles.rows - 1] }),
    ...(sideTitles === undefined ? {} : { titleColumns: [sideTitles.column, sideTitles.column + sideTitles.columns - 1] }),
    ...(area === undefined ? {} : { area }),
    ...(furtherAreas.length === 0 ? {} : { furtherAreas }),
    ...(margins === undefined ? {} : { margins }),
    ...(header === undefined ? {} : { header: plainText(header) }),
    ...(footer === undefined ? {} : { footer: plainText(footer) }),
    ...(flag(child(part, "printOptions"), "horizontalCentered") ? { centered: true } : {}),
    ...(breaks.length > 0 ? { breaksBefore: breaks } : {}),
  };
}

/** The page's margins; undefined for Excel's normal ones and for what no page can have. */
function readMargins(part: XmlElement): Margins | undefined {
  const element = child(part, "pageMargins");
  const points = (name: keyof Margins): number => Math.round((number(element, name) ?? normalMargins[name] / 72) * 7200) / 100;
  const margins: Margins = {
    left: points("left"),
    right: points("right"),
    top: points("top"),
    bottom: points("bottom"),
    header: points("header"),
    footer: points("footer"),
  };
  const isNormal = JSON.stringify(margins) === JSON.stringify(normalMargins);
  return isNormal || Object.values(margins).some((one) => !(one >= 0 && one <= MOST_MARGIN)) ? undefined : margins;
}

/** The areas of a name such as "'排名'!$A:$B,'排名'!$1:$3". */
function named(reference = ""): Area[] {
  return reference
    .replace(/'(?:[^']|'')*'!/g, "")
    .split(",")
    .map((one) => parseArea(one.slice(one.lastIndexOf("!") + 1).trim()))
    .filter((area) => area !== undefined);
}
