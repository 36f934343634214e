import { areaAddress, cellAddress, columnLetters } from "../sheet/a1";
import { isReversed, seriesCount } from "../sheet/chartLook";
import { columnPoints } from "../sheet/paper";
import type { Chart, ConditionalFormat, SheetPlan, Validation } from "../sheet/plan";
import { runsOfEqual } from "./rectangles";
import { inputGrid, writeStyles } from "./writeCells";
import { writePrint } from "./writePrint";

/** About how many bytes one request takes on the wire besides its values. */
const requestBytes = 330;

/** About how many bytes it takes to write a plan; errs on the high side. */
export function planBytes(plan: SheetPlan): number {
  const areas = (plan.validations ?? []).reduce((sum, one) => sum + one.areas.length, 0);
  return cellsBytes(plan.cells) + (areas * 5 + (plan.merges?.length ?? 0) + 200) * requestBytes;
}

/** The same for cells alone, with their looks. */
export function cellsBytes(cells: SheetPlan["cells"]): number {
  const text = new TextEncoder().encode(JSON.stringify(inputGrid(cells))).length;
  return text * 1.2 + cells.reduce((sum, row) => sum + row.length, 0) * 12 + 100 * requestBytes;
}

/** Writes a plan onto a new, empty sheet. Queues requests only; the caller syncs. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const grid = inputGrid(plan.cells);
  writeStyles(sheet, plan.cells);
  if (grid.length > 0) sheet.getRangeByIndexes(0, 0, grid.length, grid[0]?.length ?? 1).formulas = grid;
  for (const { value, first, count } of runsOfEqual(plan.columnWidths ?? [])) {
    sheet.getRange(`${columnLetters(first)}:${columnLetters(first + count - 1)}`).format.columnWidth = columnPoints(value);
  }
  for (const { value, first, count } of runsOfEqual(plan.rowHeights ?? [])) {
    sheet.getRange(`${first + 1}:${first + count}`).format.rowHeight = value;
  }
  for (const area of plan.merges ?? []) sheet.getRange(areaAddress(area)).merge(false);
  for (const column of plan.hiddenColumns ?? []) {
    sheet.getRange(`${columnLetters(column)}:${columnLetters(column)}`).columnHidden = true;
  }
  for (const row of plan.hiddenRows ?? []) sheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
  writeOutline(sheet, plan.columnLevels ?? []);
  for (const validation of plan.validations ?? []) writeValidation(sheet, validation);
  // Excel puts each new format before the others; the plan's first is to win.
  for (const format of [...(plan.conditionalFormats ?? [])].reverse()) writeConditionalFormat(sheet, format);
  if (plan.frozen !== undefined) writeFrozen(sheet, plan.frozen);
  if (plan.print !== undefined) writePrint(sheet, plan.print);
  if (plan.filter !== undefined) sheet.autoFilter.apply(sheet.getRange(areaAddress(plan.filter)));
  for (const chart of plan.charts ?? []) writeChart(sheet, chart);
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  if (plan.gridlines === false) sheet.showGridlines = false;
  if (plan.protected === true) sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
  if (plan.visibility === "veryHidden") sheet.visibility = "VeryHidden";
  if (plan.visibility === "hidden") sheet.visibility = "Hidden";
}

/** Groups columns, the outermost groups first. What cannot group (before ExcelApi 1.10) shows the same columns without signs. */
function writeOutline(sheet: Excel.Worksheet, levels: NonNullable<SheetPlan["columnLevels"]>): void {
  if (levels.length === 0 || !Office.context.requirements.isSetSupported("ExcelApi", "1.10")) return;
  for (let depth = 1; depth <= Math.max(...levels.map((level) => level ?? 0)); depth += 1) {
    for (const { value, first, count } of runsOfEqual(levels.map((level) => (level ?? 0) >= depth))) {
      if (value) sheet.getRange(`${columnLetters(first)}:${columnLetters(first + count - 1)}`).group("ByColumns");
    }
  }
}

function writeFrozen(sheet: Excel.Worksheet, frozen: { readonly rows: number; readonly columns: number }): void {
  if (frozen.columns === 0) sheet.freezePanes.freezeRows(frozen.rows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
}

/** Queues what may be typed into areas of a sheet, in place of what was said before. */
export function writeValidation(sheet: Excel.Worksheet, validation: Validation): void {
  for (const area of validation.areas) {
    const target = sheet.getRange(areaAddress(area)).dataValidation;
    target.rule = ruleOf(validation.rule);
    target.prompt = { showPrompt: true, ...validation.prompt };
    target.errorAlert = { showAlert: true, style: "Stop", ...validation.error };
  }
}

function ruleOf(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.items.join(",") } };
    case "whole":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
  }
}

function writeConditionalFormat(sheet: Excel.Worksheet, format: ConditionalFormat): void {
  const range = sheet.getRange(areaAddress(format.area));
  if (format.kind === "dataBar") {
    const { dataBar } = range.conditionalFormats.add("DataBar");
    dataBar.positiveFormat.fillColor = format.color;
    dataBar.positiveFormat.gradientFill = false;
    dataBar.lowerBoundRule = { type: "Number", formula: String(format.min) };
    dataBar.upperBoundRule = { type: "Number", formula: String(format.max) };
    return;
  }
  const { custom } = range.conditionalFormats.add("Custom");
  custom.rule.formula = format.formula;
  if (format.style.fill !== undefined) custom.format.fill.color = format.style.fill;
  if (format.style.color !== undefined) custom.format.font.color = format.style.color;
  if (format.style.bold === true) custom.format.font.bold = true;
}

const chartTypes = { barStacked: "BarStacked", columnClustered: "ColumnClustered", barClustered: "BarClustered", line: "LineMarkers" } as const;

/** Adds a plan's chart to a sheet. */
export function writeChart(sheet: Excel.Worksheet, plan: Chart): void {
  const data = sheet.getRange(areaAddress(plan.data));
  const chart = sheet.charts.add(chartTypes[plan.kind], data, plan.seriesBy === "columns" ? "Columns" : "Rows");
  chart.name = plan.name;
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  if (plan.legend === false) chart.legend.visible = false;
  for (const [index, color] of (plan.colors ?? []).slice(0, seriesCount(plan)).entries()) {
    const { format } = chart.series.getItemAt(index);
    if (plan.kind === "line") format.line.color = color;
    else format.fill.setSolidColor(color);
  }
  if (isReversed({ kind: plan.kind })) chart.axes.categoryAxis.reversePlotOrder = true;
  if (plan.valueAxisTitle !== undefined) chart.axes.valueAxis.title.text = plan.valueAxisTitle;
  const last = cellAddress(plan.place.row + plan.place.rows - 1, plan.place.column + plan.place.columns - 1);
  chart.setPosition(cellAddress(plan.place.row, plan.place.column), last);
}
