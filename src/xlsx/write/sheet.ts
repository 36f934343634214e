import type { CellStyle, WriteSheet } from "hucre/xlsx";
import type { Area, SheetPlan, Style } from "../../sheet/plan";
import { areaAddress } from "../../sheet/a1";
import { MAX_COLUMNS, MAX_ROWS } from "../../sheet/limits";
import { fileWidth, HIGHEST } from "../defaults";
import { PlanError } from "../planError";
import { writtenCells } from "./cells";
import { writtenCharts } from "./charts";
import { writtenConditionalFormats } from "./conditionalFormats";
import { writtenPrint } from "./print";
import { fileColor } from "./styles";
import { writtenValidations } from "./validations";

/** One sheet for the writer. */
export function writtenSheet(plan: SheetPlan, styleOf: (style: Style, where: string) => CellStyle): WriteSheet {
  checkAreas(plan);
  const rowDefs = rows(plan);
  const sheet: WriteSheet = {
    name: plan.name,
    // The writer forgets heights of rows below the last row that it is given.
    rows: Array.from({ length: atLeast(plan.cells.length, rowDefs.keys()) }, () => []),
    cells: writtenCells(plan, styleOf),
    columns: columns(plan),
    rowDefs,
    merges: mergesOf(plan).map(({ row, column, rows: high, columns: wide }) => ({
      startRow: row,
      startCol: column,
      endRow: row + high - 1,
      endCol: column + wide - 1,
    })),
    dataValidations: writtenValidations(plan),
    conditionalRules: writtenConditionalFormats(plan),
    charts: writtenCharts(plan),
    view: {
      showGridLines: plan.gridlines ?? true,
      ...(plan.zoom === undefined ? {} : { zoomScale: plan.zoom }),
      ...(plan.tabColor === undefined ? {} : { tabColor: { rgb: fileColor(plan.tabColor, plan.name) } }),
    },
    ...writtenPrint(plan),
  };
  if (plan.visibility === "hidden") sheet.hidden = true;
  if (plan.visibility === "veryHidden") sheet.veryHidden = true;
  if (plan.frozen !== undefined && (plan.frozen.rows > 0 || plan.frozen.columns > 0)) sheet.freezePane = { ...plan.frozen };
  if (plan.filter !== undefined) sheet.autoFilter = { range: areaAddress(plan.filter) };
  if (plan.protected === true) {
    sheet.protection = { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true };
  }
  return sheet;
}

function columns(plan: SheetPlan): NonNullable<WriteSheet["columns"]> {
  const hidden = new Set(plan.hiddenColumns);
  const widths = plan.columnWidths ?? [];
  const levels = plan.columnLevels ?? [];
  // The column after a group carries its sign.
  const count = Math.max(atLeast(widths.length, hidden), levels.length === 0 ? 0 : levels.length + 1);
  return Array.from({ length: Math.min(count, MAX_COLUMNS) }, (_, column) => {
    const width = widths[column];
    const level = levels[column] ?? 0;
    const before = levels[column - 1] ?? 0;
    return {
      ...(width === undefined ? {} : { width: fileWidth(width) }),
      ...(hidden.has(column) ? { hidden: true } : {}),
      ...(level > 0 ? { outlineLevel: level } : {}),
      ...(before > level && hidden.has(column - 1) ? { collapsed: true } : {}),
    };
  });
}

/** As many as it takes to hold all of these indexes too. */
function atLeast(length: number, indexes: Iterable<number>): number {
  let least = length;
  for (const index of indexes) least = Math.max(least, index + 1);
  return least;
}

function rows(plan: SheetPlan): NonNullable<WriteSheet["rowDefs"]> {
  const made: NonNullable<WriteSheet["rowDefs"]> = new Map();
  plan.rowHeights?.forEach((height, row) => {
    if (height !== undefined) made.set(row, { height: Math.min(HIGHEST, height) });
  });
  for (const row of plan.hiddenRows ?? []) made.set(row, { ...made.get(row), hidden: true });
  return made;
}

/** A merge of one cell is none, and Excel repairs files that have one. */
function mergesOf(plan: SheetPlan): Area[] {
  return (plan.merges ?? []).filter((area) => area.rows * area.columns > 1);
}

function checkAreas(plan: SheetPlan): void {
  const areas = [
    ...(plan.merges ?? []),
    ...(plan.validations ?? []).flatMap((validation) => validation.areas),
    ...(plan.conditionalFormats ?? []).map((format) => format.area),
    ...(plan.charts ?? []).flatMap((chart) => [chart.data, chart.place]),
    ...(plan.print?.furtherAreas ?? []),
    ...[plan.print?.area, plan.filter].filter((area) => area !== undefined),
  ];
  for (const { row, column, rows: high, columns: wide } of areas) {
    const whole = [row, column, high, wide].every(Number.isInteger) && row >= 0 && column >= 0 && high > 0 && wide > 0;
    if (!whole || row + high > MAX_ROWS || column + wide > MAX_COLUMNS) {
      throw new PlanError("area", plan.name, `there is no area ${JSON.stringify({ row, column, rows: high, columns: wide })}`);
    }
  }
  const taken = new Set<number>();
  for (const area of mergesOf(plan)) {
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = row * MAX_COLUMNS + column;
        if (taken.has(key)) throw new PlanError("mergesOverlap", plan.name, `merge ${areaAddress(area)} lies over another`);
        taken.add(key);
      }
    }
  }
}
