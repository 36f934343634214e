import { showsDate } from "../../sheet/numberFormat";
import type { Area, Cell, SheetPlan, Style } from "../../sheet/plan";
import { parseArea } from "../../sheet/a1";
import type { Limits } from "../limits";
import { addWarnings, type Loss, type LossKind } from "../losses";
import type { Warning } from "../problems";
import { readCharts } from "./charts";
import { readColumns, readPrint, readRows, readView } from "./layout";
import type { Package } from "./package";
import { reading, type Failed } from "./readXlsx";
import { readConditionalFormats, readValidations } from "./rules";
import { readLooks, type Looks } from "./styles";
import { countUnread, countUnreadOfBook } from "./unread";
import { readBook, readCustom, type ReadSheet } from "./workbook";
import { child, children, flag } from "./xml";

export type WorkbookResult =
  | {
      readonly ok: true;
      readonly plans: readonly SheetPlan[];
      readonly warnings: readonly Warning[];
      /** What is gone when the plans are written anew. */
      readonly losses: readonly Loss[];
      readonly custom: Readonly<Record<string, string>>;
    }
  | Failed;

/**
 * Opens an .xlsx file as sheet plans, with all that `writeXlsx` writes. Never throws, whatever the bytes. What plans
 * have no words for (pictures, lists from cells, other kinds of charts …) is left out and counted in `losses`. Awaits `pause`
 * every tenth of a second or so, that a page which waits for a large file can draw and answer.
 */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<Limits> = {}, pause?: Package["pause"]): Promise<WorkbookResult> {
  return reading(bytes, limits, async (file) => {
    const book = await readBook(file);
    const { sheets, relations } = book;
    const custom = readCustom(file);
    const looks = readLooks(file, relations);
    const plans: SheetPlan[] = [];
    for (const sheet of sheets) {
      await file.pause();
      plans.push(planOf(file, sheet, looks));
      countUnread(file, sheet, book);
    }
    countUnreadOfBook(file, book, custom);
    addWarnings(file.losses, file.warnings);
    return { ok: true, plans, warnings: file.warnings, losses: file.losses.list(), custom };
  }, pause);
}

function planOf(file: Package, sheet: ReadSheet, looks: Looks): SheetPlan {
  const { rest: part } = sheet;
  const lose = (kind: LossKind) => (): void => file.losses.add(kind, sheet.name);
  const print = readPrint(sheet);
  const tabColor = looks.color(child(child(part, "sheetPr"), "tabColor"));
  const filter = parseArea(child(part, "autoFilter")?.attributes["ref"] ?? "");
  const merges = children(child(part, "mergeCells"), "mergeCell")
    .map(({ attributes }) => parseArea(attributes["ref"] ?? ""))
    .filter((area) => area !== undefined);
  const cells = cellsOf(file, sheet, looks, merges);
  const validations = readValidations(part, lose("validation"));
  const conditionalFormats = readConditionalFormats(file, part, looks, lose("conditionalFormat"));
  const charts = readCharts(file, sheet.relations, (kind) => file.losses.add(kind, sheet.name));
  return {
    name: sheet.name,
    ...(sheet.visibility === "visible" ? {} : { visibility: sheet.visibility }),
    ...(tabColor === undefined ? {} : { tabColor }),
    ...readView(part),
    cells,
    ...(merges.length > 0 ? { merges } : {}),
    ...readColumns(part, cells.reduce((most, row) => Math.max(most, row.length), 0)),
    ...readRows(sheet, cells.length),
    ...(validations.length > 0 ? { validations } : {}),
    ...(conditionalFormats.length > 0 ? { conditionalFormats } : {}),
    ...(print === undefined ? {} : { print }),
    ...(charts.length > 0 ? { charts } : {}),
    ...(flag(child(part, "sheetProtection"), "sheet") ? { protected: true } : {}),
    ...(filter === undefined ? {} : { filter }),
  };
}

/** Rows below the last content whose mere look is still carried. */
const SPARE_LOOKS = 1_000;

const EMPTY: readonly undefined[] = [];

function cellsOf(file: Package, sheet: ReadSheet, looks: Looks, merges: readonly Area[]): SheetPlan["cells"] {
  const height = heightOf(sheet);
  file.spend("grid", height);
  const rows: (readonly (Cell | undefined)[])[] = Array.from({ length: height }, () => EMPTY);
  const lines = new Map<number, (Cell | undefined)[]>();
  const isMerged = mergedCells(file, merges, height);
  for (const { row, column, value, formula, look, isDate } of sheet.cells) {
    const style = isDate ? dated(looks.cells[look]) : looks.cells[look];
    if (row < height && (looks.unlike.has(look) || (looks.unlikeLines.has(look) && !isMerged(row, column)))) file.losses.add("cellLook", sheet.name);
    if (row >= height || (value === null && formula === null && style === undefined)) continue;
    let cells = lines.get(row);
    if (cells === undefined) {
      cells = [];
      lines.set(row, cells);
      rows[row] = cells;
    }
    file.spend("grid", Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push(undefined);
    cells[column] = {
      ...(value === null ? {} : { value }),
      ...(formula === null ? {} : { formula }),
      ...(style === undefined ? {} : { style }),
    };
  }
  return rows;
}

/** Which cells belong to merged ones, among whose cells programs divide the lines around them. */
function mergedCells(file: Package, merges: readonly Area[], height: number): (row: number, column: number) => boolean {
  const byRow = new Map<number, Area[]>();
  for (const area of merges) {
    const end = Math.min(height, area.row + area.rows);
    file.spend("expanded", Math.max(0, end - area.row));
    for (let row = area.row; row < end; row += 1) {
      const areas = byRow.get(row);
      if (areas === undefined) byRow.set(row, [area]);
      else areas.push(area);
    }
  }
  return (row, column) => {
    const areas = byRow.get(row) ?? [];
    file.spend("expanded", areas.length);
    return areas.some((area) => column >= area.column && column < area.column + area.columns);
  };
}

/** Rows down to the last that holds anything, and to looks not far below it: a look alone in the last row of a sheet costs nothing. */
function heightOf({ cells }: ReadSheet): number {
  const bottom = (some: readonly { readonly row: number }[]): number => some.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const content = bottom(cells.filter(({ value, formula }) => value !== null || formula !== null));
  return bottom(cells.filter(({ row }) => row < content + SPARE_LOOKS));
}

/** The look of a cell that the file itself calls a date. */
function dated(style: Style = {}): Style {
  return showsDate(style.format) ? style : { ...style, format: "yyyy/m/d" };
}
