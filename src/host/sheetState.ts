import { normalMargins } from "../sheet/paper";
import type { Area } from "../sheet/plan";
import { Locks } from "./locks";

/** A chart as Office.js sees it; the workbench page draws it over the grid. Sizes in points. */
export interface ChartState {
  readonly id: string;
  name: string;
  type: string;
  seriesBy: "Columns" | "Rows";
  data: Area;
  title: { text: string; visible: boolean };
  legend: { position: string; visible: boolean };
  valueAxis: { title: string; titleVisible: boolean };
  categoryAxis: { title: string; titleVisible: boolean };
  /** Categories run from the top of a bar chart, as in the table. */
  reversed: boolean;
  /** The cells covered, when placed by cells. */
  place: Area | undefined;
  left: number;
  top: number;
  width: number;
  height: number;
  dataLabels: boolean;
  /** Colour of each series, #RRGGBB; none where they are those of every chart here. */
  colors: readonly string[] | undefined;
}

/** Page setup of a sheet, in Office.js's words. Margins in points. */
export interface PrintState {
  orientation: "Portrait" | "Landscape";
  paperSize: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  titleRows: readonly [number, number] | undefined;
  titleColumns: readonly [number, number] | undefined;
  /** What is printed, each area on pages of its own; all that is used when empty. */
  areas: readonly Area[];
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  margins: Record<MarginName, number>;
  headerFooter: Record<HeaderFooterPart, string>;
  /** Rows before which a new page begins. */
  breaksBefore: readonly number[];
}

export type MarginName = "leftMargin" | "rightMargin" | "topMargin" | "bottomMargin" | "headerMargin" | "footerMargin";
export type HeaderFooterPart = "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

export interface ProtectionState {
  readonly password: string | undefined;
  readonly options: ProtectionOptions;
}

export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: string;
}

/** What Excel knows of a sheet and Univer does not. */
export interface SheetState {
  veryHidden: boolean;
  protection: ProtectionState | undefined;
  locks: Locks;
  print: PrintState;
  charts: ChartState[];
  filter: Area | undefined;
  /** How deep columns stand in the outline; 0 or absent is outside. */
  columnLevels: readonly number[];
}

/** Excel's "normal" margins. */
const NORMAL_MARGINS: Readonly<Record<MarginName, number>> = {
  leftMargin: normalMargins.left,
  rightMargin: normalMargins.right,
  topMargin: normalMargins.top,
  bottomMargin: normalMargins.bottom,
  headerMargin: normalMargins.header,
  footerMargin: normalMargins.footer,
};

export function newPrintState(): PrintState {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    titleRows: undefined,
    titleColumns: undefined,
    areas: [],
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    margins: { ...NORMAL_MARGINS },
    headerFooter: { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" },
    breaksBefore: [],
  };
}

export function newSheetState(): SheetState {
  return { veryHidden: false, protection: undefined, locks: new Locks(), print: newPrintState(), charts: [], filter: undefined, columnLevels: [] };
}

/** A copy that shares nothing that can change; `newChartId` names the copied charts. */
export function copySheetState(state: SheetState, newChartId: () => string): SheetState {
  return {
    veryHidden: state.veryHidden,
    protection: state.protection,
    locks: state.locks.copy(),
    print: { ...state.print, margins: { ...state.print.margins }, headerFooter: { ...state.print.headerFooter } },
    charts: state.charts.map((chart) => ({
      ...chart,
      id: newChartId(),
      title: { ...chart.title },
      legend: { ...chart.legend },
      valueAxis: { ...chart.valueAxis },
      categoryAxis: { ...chart.categoryAxis },
    })),
    filter: state.filter,
    columnLevels: state.columnLevels,
  };
}

function shiftSpan(start: number, length: number, at: number, count: number): readonly [number, number] | undefined {
  if (count > 0) {
    if (at <= start) return [start + count, length];
    return at < start + length ? [start, length + count] : [start, length];
  }
  const removedEnd = at - count;
  const before = Math.max(0, Math.min(start + length, at) - start);
  const after = Math.max(0, start + length - Math.max(start, removedEnd));
  if (before + after === 0) return undefined;
  return [start < at ? start : Math.max(at, start + count), before + after];
}

function shiftArea(area: Area | undefined, axis: "row" | "column", at: number, count: number): Area | undefined {
  if (area === undefined) return undefined;
  const extent = axis === "row" ? "rows" : "columns";
  const moved = shiftSpan(area[axis], area[extent], at, count);
  return moved === undefined ? undefined : { ...area, [axis]: moved[0], [extent]: moved[1] };
}

/** Columns inserted within a group belong to it. */
function shiftLevels(levels: readonly number[], at: number, count: number): readonly number[] {
  if (at >= levels.length) return levels;
  const within = Math.min(levels[at - 1] ?? 0, levels[at] ?? 0);
  const inserted = Array.from({ length: Math.max(0, count) }, () => within);
  return [...levels.slice(0, at), ...inserted, ...levels.slice(at + Math.max(0, -count))];
}

/** Lets everything kept beside the sheet follow `count` rows or columns inserted at `at` (deleted when negative). */
export function shiftSheetState(state: SheetState, axis: "row" | "column", at: number, count: number): void {
  if (axis === "row") {
    state.locks.shiftRows(at, count);
    const title = state.print.titleRows;
    const rows = title === undefined ? undefined : shiftSpan(title[0], title[1] - title[0] + 1, at, count);
    state.print.titleRows = rows === undefined ? undefined : [rows[0], rows[0] + rows[1] - 1];
    state.print.breaksBefore = state.print.breaksBefore.flatMap((row) => shiftSpan(row, 1, at, count)?.[0] ?? []);
  } else {
    state.locks.shiftColumns(at, count);
    const title = state.print.titleColumns;
    const columns = title === undefined ? undefined : shiftSpan(title[0], title[1] - title[0] + 1, at, count);
    state.print.titleColumns = columns === undefined ? undefined : [columns[0], columns[0] + columns[1] - 1];
    state.columnLevels = shiftLevels(state.columnLevels, at, count);
  }
  state.print.areas = state.print.areas.flatMap((area) => shiftArea(area, axis, at, count) ?? []);
  state.filter = shiftArea(state.filter, axis, at, count);
  for (const chart of state.charts) {
    chart.data = shiftArea(chart.data, axis, at, count) ?? chart.data;
    chart.place = shiftArea(chart.place, axis, at, count);
  }
}
