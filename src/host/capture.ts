import type { ICellData, IStyleData, Nullable, Worksheet } from "@univerjs/core";
import type { Cell, SheetPlan, Style } from "../sheet/plan";
import type { Book } from "./book";
import { cellValue } from "./cells";
import { charactersOf, pointsOf } from "./lengths";
import type { Host } from "./host";
import { chartToPlan } from "./planCharts";
import { printToPlan } from "./planPrint";
import { formatToPlan, validationsToPlan } from "./planRules";
import { styleToPlan } from "./planStyle";
import { toArea } from "./rangeRef";
import { usedArea } from "./usedArea";

/** Row and column of a cell. */
export type Place = readonly [row: number, column: number];

/** The whole workbook as plans, in the order of its sheets, to be written to a file. A formula's last result stands beside it. */
export function captureSheets(host: Host): SheetPlan[] {
  const { book } = host;
  const looks = createLooks(book);
  return book.workbook.getSheets().map((sheet) => {
    const rows = sheetInRows(book, sheet, looks);
    for (;;) {
      const { done = false, value } = rows.next();
      if (done && value !== undefined) return value;
    }
  });
}

/**
 * One sheet as `captureSheets` gives it, with a stop after every row: what changes at a stop may be missing from it.
 * ItemNotFound when it has been deleted.
 */
export function captureSheetOf({ book }: Host, sheetId: string): Generator<undefined, SheetPlan> {
  return sheetInRows(book, book.sheet(sheetId), createLooks(book));
}

/** Cells of a sheet as plans have them, in the order of the places; undefined for empty ones. ItemNotFound when the sheet has been deleted. */
export function captureCellsOf({ book }: Host, sheetId: string, places: readonly Place[]): (Cell | undefined)[] {
  const sheet = book.sheet(sheetId);
  const looks = createLooks(book);
  return places.map(([row, column]) => captureCell(book, sheet, looks, row, column));
}

type Looks = (sheet: Worksheet, row: number, column: number, cell: Nullable<ICellData>) => Style | undefined;

/** Cells that look alike share one style object. */
function createLooks(book: Book): Looks {
  const shared = new Map<string, Style | undefined>();
  return (sheet, row, column, cell) => {
    const open = !book.state(sheet.getSheetId()).locks.isLocked(row, column);
    const own = cell?.s;
    const plain = sheet.getRowStyle(row) === null && sheet.getColumnStyle(column) === null;
    const key = typeof own === "string" && plain ? `${own}|${open}` : undefined;
    if (key !== undefined && shared.has(key)) return shared.get(key);
    const style: IStyleData = sheet.getComposedCellStyle(row, column);
    const signature = JSON.stringify([style, open]);
    const plan = shared.has(signature) ? shared.get(signature) : styleToPlan(style, !open);
    shared.set(signature, plan);
    if (key !== undefined) shared.set(key, plan);
    return plan;
  };
}

function* cellsInRows(book: Book, sheet: Worksheet, looks: Looks): Generator<undefined, (Cell | undefined)[][]> {
  const used = usedArea(book, sheet.getSheetId(), false);
  const lines: (Cell | undefined)[][] = [];
  if (used === undefined) return lines;
  for (let row = 0; row < used.row + used.rows; row += 1) {
    const line = Array.from({ length: used.column + used.columns }, (_, column) => captureCell(book, sheet, looks, row, column));
    while (line.length > 0 && line.at(-1) === undefined) line.pop();
    lines.push(line);
    yield;
  }
  return lines;
}

function captureCell(book: Book, sheet: Worksheet, looks: Looks, row: number, column: number): Cell | undefined {
  const raw = sheet.getCellRaw(row, column);
  const value = cellValue(raw);
  const formula = raw ? book.formulaAt(sheet, row, column) : null;
  const style = looks(sheet, row, column, raw);
  if (value === null && formula === null && style === undefined) return undefined;
  return {
    ...(value === null ? {} : { value }),
    ...(formula === null ? {} : { formula }),
    ...(style === undefined ? {} : { style }),
  };
}

interface LineData<V> {
  readonly size: V;
  readonly hidden: boolean;
}

/** Sizes and hidden lines of columns or rows, as plans list them. */
function captureLines(data: Readonly<Record<number, LineData<number | undefined> | undefined>>): {
  sizes: (number | undefined)[];
  hidden: number[];
} {
  const sizes: (number | undefined)[] = [];
  const hidden: number[] = [];
  for (const [key, line] of Object.entries(data)) {
    const index = Number(key);
    if (line?.size !== undefined) sizes[index] = line.size;
    if (line?.hidden === true) hidden.push(index);
  }
  return { sizes: Array.from(sizes), hidden };
}

function captureGrid(sheet: Worksheet): Pick<SheetPlan, "columnWidths" | "rowHeights" | "hiddenColumns" | "hiddenRows"> {
  const { columnData, rowData } = sheet.getSnapshot();
  const columns = captureLines(
    Object.fromEntries(
      Object.entries(columnData).map(([key, column]) => [
        key,
        { size: column.w === undefined ? undefined : charactersOf(column.w), hidden: column.hd === 1 },
      ]),
    ),
  );
  const rows = captureLines(
    Object.fromEntries(
      Object.entries(rowData).map(([key, row]) => [
        key,
        { size: row.h === undefined || row.ia === 1 ? undefined : pointsOf(row.h), hidden: row.hd === 1 },
      ]),
    ),
  );
  return {
    ...(columns.sizes.length === 0 ? {} : { columnWidths: columns.sizes }),
    ...(rows.sizes.length === 0 ? {} : { rowHeights: rows.sizes }),
    ...(columns.hidden.length === 0 ? {} : { hiddenColumns: columns.hidden }),
    ...(rows.hidden.length === 0 ? {} : { hiddenRows: rows.hidden }),
  };
}

function levelsToPlan(levels: readonly number[]): (number | undefined)[] {
  const inOutline = [...levels.entries()].filter(([, level]) => level > 0);
  return levels.slice(0, (inOutline.at(-1)?.[0] ?? -1) + 1).map((level) => (level === 0 ? undefined : level));
}

const VISIBILITIES = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" } as const;

function* sheetInRows(book: Book, sheet: Worksheet, looks: Looks): Generator<undefined, SheetPlan> {
  const cells = yield* cellsInRows(book, sheet, looks);
  const sheetId = sheet.getSheetId();
  const state = book.state(sheetId);
  const { sheets, validations, formats } = book.services;
  const visibility = VISIBILITIES[sheets.visibility(sheetId)];
  const tabColor = sheet.getTabColor();
  const merges = sheet.getMergeData().map(toArea);
  const { ySplit, xSplit } = sheet.getFreeze();
  const rules = validationsToPlan(validations.rules(sheetId));
  const conditions = formats.rules(sheetId).flatMap(formatToPlan);
  const charts = state.charts.flatMap((chart) => chartToPlan(chart, sheet) ?? []);
  const print = printToPlan(state.print);
  const zoom = Math.round(sheet.getZoomRatio() * 100);
  const columnLevels = levelsToPlan(state.columnLevels);
  return {
    name: sheet.getName(),
    ...(visibility === undefined ? {} : { visibility }),
    ...(tabColor ? { tabColor } : {}),
    ...(sheet.hasHiddenGridlines() ? { gridlines: false } : {}),
    ...(zoom === 100 ? {} : { zoom }),
    cells,
    ...(merges.length === 0 ? {} : { merges }),
    ...captureGrid(sheet),
    ...(columnLevels.length === 0 ? {} : { columnLevels }),
    ...(ySplit === 0 && xSplit === 0 ? {} : { frozen: { rows: ySplit, columns: xSplit } }),
    ...(rules.length === 0 ? {} : { validations: rules }),
    ...(conditions.length === 0 ? {} : { conditionalFormats: conditions }),
    ...(print === undefined ? {} : { print }),
    ...(charts.length === 0 ? {} : { charts }),
    ...(state.protection === undefined ? {} : { protected: true }),
    ...(state.filter === undefined ? {} : { filter: state.filter }),
  };
}
