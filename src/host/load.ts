import { BooleanNumber, CellValueType, mergeWorksheetSnapshotWithDefault } from "@univerjs/core";
import type { ICellData, IColumnData, IRowData, IWorksheetData, Styles } from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetNameMutation } from "@univerjs/sheets";
import type { Cell, SheetPlan, Style } from "../sheet/plan";
import { STAY } from "./book";
import type { Book } from "./book";
import { createBreaks } from "./breaks";
import { booleanCell, numberCell, textCell } from "./cells";
import { pixelsOf, pixelsOfCharacters } from "./lengths";
import type { Host } from "./host";
import { Locks } from "./locks";
import { chartFromPlan } from "./planCharts";
import { printFromPlan } from "./planPrint";
import { formatFromPlan, validationFromPlan } from "./planRules";
import { styleFromPlan } from "./planStyle";
import { NOTHING_ALLOWED } from "./protection";
import { toRange } from "./rangeRef";
import { newSheetState } from "./sheetState";
import { SHEET_DEFAULTS } from "./sheets";

/** Room left below and beside what a file brings, in rows and columns. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 10;

/** How far loading is: how many of the sheets stand, or how many parts of the calculation after that are done. */
export interface LoadProgress {
  readonly step: "sheets" | "formulas";
  readonly done: number;
  readonly of: number;
}

type Tell = (progress: LoadProgress) => void;

/**
 * Replaces the workbook's sheets by these, once the add-in's requests so far have been answered; those that come
 * meanwhile wait, and the page is let draw on the way. Resolves when all formulas have been calculated, or when the host
 * is gone. There must be at least one sheet.
 */
export function loadSheets(host: Host, plans: readonly SheetPlan[], tell: Tell = () => undefined): Promise<void> {
  return replaceBy(host, plans, false, tell);
}

/** The same of sheets with each formula's result beside it, as a host like this one calculated it: none is calculated anew. */
export function loadCalculated(host: Host, plans: readonly SheetPlan[], tell: Tell = () => undefined): Promise<void> {
  return replaceBy(host, plans, true, tell);
}

async function replaceBy(host: Host, plans: readonly SheetPlan[], hasResults: boolean, tell: Tell): Promise<void> {
  if (plans.length === 0) throw new Error("A workbook has at least one sheet.");
  await host.bridge.between(() => replaceSheets(host, plans, hasResults, tell));
}

async function replaceSheets(host: Host, plans: readonly SheetPlan[], hasResults: boolean, tell: Tell): Promise<void> {
  const { book } = host;
  const { calculator } = book.services;
  const { paused } = calculator;
  const { eventsEnabled } = book;
  // Nothing is to be calculated, and nothing told, of what is half there.
  calculator.paused = true;
  book.eventsEnabled = false;
  // A file opened anew is not protected as the one before was.
  book.structure = undefined;
  try {
    await inPieces(book, pieces(book, plans, tell));
    // Univer takes up the formulas of conditional formats a little later; they are to be there when the rest is calculated.
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (hasResults) calculator.keepResults();
  } finally {
    calculator.paused = paused;
    book.eventsEnabled = eventsEnabled;
  }
  await host.settle((done, of) => tell({ step: "formulas", done, of }));
}

/** Does the pieces one after the other; between them the page draws when they have gone on for long, and nobody else changes cells. */
async function inPieces(book: Book, work: Iterator<unknown>): Promise<void> {
  const breaks = createBreaks();
  while (!book.isClosed && book.unrestricted(() => work.next().done !== true)) {
    const pause = breaks.take();
    if (pause !== undefined) await book.waitFor(pause);
  }
}

function* pieces(book: Book, plans: readonly SheetPlan[], tell: (progress: LoadProgress) => void): Generator<undefined, void> {
  const before = book.workbook.getSheets().map((sheet, index) => ({ id: sheet.getSheetId(), name: `\u0000${index}` }));
  for (const { id, name } of before) {
    book.services.validations.clear(id);
    for (const { cfId } of [...book.services.formats.rules(id)]) book.services.formats.remove(id, cfId);
    // The new formulas are to find the new sheets under their names, not those about to go.
    book.run(SetWorksheetNameMutation, { unitId: book.unitId, subUnitId: id, name });
    yield;
  }
  const styleIds = createStyleIds(book.workbook.getStyles());
  const ids: string[] = [];
  for (const [index, plan] of plans.entries()) {
    tell({ step: "sheets", done: index, of: plans.length });
    ids.push(insertSheet(book, plan, before.length + index, styleIds));
    yield;
  }
  const shown = plans.findIndex((plan) => (plan.visibility ?? "visible") === "visible");
  book.services.sheets.activate(ids[Math.max(0, shown)] ?? "");
  yield;
  for (const { id, name } of before) {
    book.runOnSheet(RemoveSheetMutation, { unitId: book.unitId, subUnitId: id, subUnitName: name }, id);
    yield;
  }
  book.services.forgetUndo();
}

/** Univer's id of each style, made once for cells that share it. */
function createStyleIds(styles: Styles): (style: Style) => string | undefined {
  const known = new Map<Style, string | undefined>();
  return (style) => {
    if (!known.has(style)) {
      const univer = styleFromPlan(style);
      known.set(style, Object.keys(univer).length === 0 ? undefined : (styles.setValue(univer) ?? undefined));
    }
    return known.get(style);
  };
}

function contentOf(cell: Cell): ICellData {
  const { value, formula } = cell;
  if (value === undefined || value === null) return formula === undefined ? {} : { f: formula };
  const content = typeof value === "number" ? numberCell(value) : typeof value === "boolean" ? booleanCell(value) : textCell(value);
  // A result is text, never forced text: that would outlive the next calculation.
  const type = formula !== undefined && content.t === CellValueType.FORCE_STRING ? CellValueType.STRING : content.t;
  return { v: content.v, t: type, ...(formula === undefined ? {} : { f: formula }) };
}

function cellDataOf(plan: SheetPlan, styleIds: (style: Style) => string | undefined): IWorksheetData["cellData"] {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, line] of plan.cells.entries()) {
    const cells: Record<number, ICellData> = {};
    for (const [column, cell] of line.entries()) {
      if (cell === undefined) continue;
      const s = cell.style === undefined ? undefined : styleIds(cell.style);
      cells[column] = s === undefined ? contentOf(cell) : { ...contentOf(cell), s };
    }
    cellData[row] = cells;
  }
  return cellData;
}

function columnDataOf(plan: SheetPlan): Record<number, IColumnData> {
  const data: Record<number, IColumnData> = {};
  for (const [index, width] of (plan.columnWidths ?? []).entries()) if (width !== undefined) data[index] = { w: pixelsOfCharacters(width) };
  for (const index of plan.hiddenColumns ?? []) data[index] = { ...data[index], hd: BooleanNumber.TRUE };
  return data;
}

function rowDataOf(plan: SheetPlan): Record<number, IRowData> {
  const data: Record<number, IRowData> = {};
  for (const [index, height] of (plan.rowHeights ?? []).entries()) {
    if (height !== undefined) data[index] = { h: pixelsOf(height), ia: BooleanNumber.FALSE };
  }
  for (const index of plan.hiddenRows ?? []) data[index] = { ...data[index], hd: BooleanNumber.TRUE };
  return data;
}

function locksOf(plan: SheetPlan): Locks {
  const locks = new Locks();
  for (const [row, line] of plan.cells.entries()) {
    let column = 0;
    while (column < line.length) {
      const first = column;
      while (line[column]?.style?.locked === false) column += 1;
      if (column > first) locks.set({ row, rows: 1, column: first, columns: column - first }, false);
      column += 1;
    }
  }
  return locks;
}

function snapshotOf(plan: SheetPlan, id: string, styleIds: (style: Style) => string | undefined): IWorksheetData {
  const { rows = 0, columns = 0 } = plan.frozen ?? {};
  const width = Math.max(0, plan.columnWidths?.length ?? 0, ...plan.cells.map((line) => line.length));
  return mergeWorksheetSnapshotWithDefault({
    ...SHEET_DEFAULTS,
    id,
    name: plan.name,
    tabColor: plan.tabColor ?? "",
    zoomRatio: (plan.zoom ?? 100) / 100,
    hidden: (plan.visibility ?? "visible") === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    showGridlines: plan.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(SHEET_DEFAULTS.rowCount, plan.cells.length + SPARE_ROWS),
    columnCount: Math.max(SHEET_DEFAULTS.columnCount, width + SPARE_COLUMNS),
    freeze: { ySplit: rows, xSplit: columns, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns },
    mergeData: (plan.merges ?? []).map(toRange),
    cellData: cellDataOf(plan, styleIds),
    columnData: columnDataOf(plan),
    rowData: rowDataOf(plan),
  });
}

function insertSheet(book: Book, plan: SheetPlan, index: number, styleIds: (style: Style) => string | undefined): string {
  const id = book.newId("sheet");
  book.runOnSheet(InsertSheetMutation, { unitId: book.unitId, index, sheet: snapshotOf(plan, id, styleIds) }, id, STAY);
  const sheet = book.sheet(id);
  book.putState(id, {
    ...newSheetState(),
    veryHidden: plan.visibility === "veryHidden",
    protection:
      plan.protected === true
        ? { password: undefined, options: { ...NOTHING_ALLOWED, allowFormatColumns: true, allowFormatRows: true } }
        : undefined,
    locks: locksOf(plan),
    print: printFromPlan(plan.print),
    charts: (plan.charts ?? []).map((chart) => chartFromPlan(chart, sheet, book.newId("chart"))),
    filter: plan.filter,
    columnLevels: (plan.columnLevels ?? []).map((level) => level ?? 0),
  });
  book.services.validations.add(id, (plan.validations ?? []).map(validationFromPlan));
  // Each addition goes before the others, and the first of the plan is to win.
  for (const format of [...(plan.conditionalFormats ?? [])].reverse()) {
    book.services.formats.add(id, [format.area], formatFromPlan(format));
  }
  return id;
}
