import { showsDate } from "../../sheet/numberFormat";
import type { Cell, SheetPlan, Style } from "../../sheet/plan";
import { parseArea } from "../../sheet/a1";
import type { Limits } from "../limits";
import type { Warning } from "../problems";
import { readCharts } from "./charts";
import { readColumns, readPrint, readRows, readView } from "./layout";
import type { Package } from "./package";
import { reading, type Failed } from "./readXlsx";
import { readConditionalFormats, readValidations } from "./rules";
import { readLooks, type Looks } from "./styles";
import { readBook, readCustom, type ReadSheet } from "./workbook";
import { child, children, flag } from "./xml";

export type WorkbookResult =
  | {
      readonly ok: true;
      readonly plans: readonly SheetPlan[];
      readonly warnings: readonly Warning[];
      readonly custom: Readonly<Record<string, string>>;
    }
  | Failed;

/**
 * Opens an .xlsx file as sheet plans, with all that `writeXlsx` writes. Never throws, whatever the bytes. What plans
 * have no words for (pictures, lists from cells, other kinds of charts …) is left out and told in the warnings. Awaits `pause`
 * every tenth of a second or so, that a page which waits for a large file can draw and answer.
 */
export async function readWorkbook(bytes: Uint8Array, limits: Partial<Limits> = {}, pause?: Package["pause"]): Promise<WorkbookResult> {
  return reading(bytes, limits, async (file) => {
    const { sheets, relations } = await readBook(file);
    const looks = readLooks(file, relations);
    const plans: SheetPlan[] = [];
    for (const sheet of sheets) {
      await file.pause();
      plans.push(planOf(file, sheet, looks));
    }
    return { ok: true, plans, warnings: file.warnings, custom: readCustom(file) };
  }, pause);
}

function planOf(file: Package, sheet: ReadSheet, looks: Looks): SheetPlan {
  const { rest: part } = sheet;
  const lost = (detail: string): void => {
    if (file.warnings.some((one) => one.code === "notCarried" && one.sheet === sheet.name && one.detail === detail)) return;
    file.warnings.push({ code: "notCarried", sheet: sheet.name, detail });
  };
  const cells = cellsOf(file, sheet, looks);
  const print = readPrint(sheet);
  const tabColor = looks.color(child(child(part, "sheetPr"), "tabColor"));
  const filter = parseArea(child(part, "autoFilter")?.attributes["ref"] ?? "");
  const merges = children(child(part, "mergeCells"), "mergeCell")
    .map(({ attributes }) => parseArea(attributes["ref"] ?? ""))
    .filter((area) => area !== undefined);
  const validations = readValidations(part, lost);
  const conditionalFormats = readConditionalFormats(file, part, looks, lost);
  const charts = readCharts(file, sheet.relations, lost);
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

function cellsOf(file: Package, sheet: ReadSheet, looks: Looks): SheetPlan["cells"] {
  const height = heightOf(sheet);
  file.spend("grid", height);
  const rows: (readonly (Cell | undefined)[])[] = Array.from({ length: height }, () => EMPTY);
  const lines = new Map<number, (Cell | undefined)[]>();
  for (const { row, column, value, formula, look, isDate } of sheet.cells) {
    const style = isDate ? dated(looks.cells[look]) : looks.cells[look];
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
