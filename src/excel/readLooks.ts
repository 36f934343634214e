import { areaAddress } from "../sheet/a1";
import type { Area, Cell, SheetPlan, Validation } from "../sheet/plan";
import { rectanglesOf } from "./rectangles";
import type { Session } from "./session";

/** What of a form's looks is not as it was made, as areas of the sheet as it stands. */
export interface LostLooks {
  readonly validations: readonly string[];
  readonly fills: readonly string[];
  /** Cells that are to be merged and are not. Null where Excel cannot be asked (before ExcelApi 1.13). */
  readonly merges: readonly string[] | null;
  /** Lines of the table without any border. */
  readonly borders: readonly string[];
  readonly fonts: readonly string[];
  /** Columns of the plan that are hidden or shown against it. */
  readonly hidden: readonly number[];
}

/** Where the plan's rows and columns stand; -1 for what is lost. */
interface Found {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Queues the question which looks of a form are lost; answered after the next sync. */
export function askLooks(session: Session, sheetId: string, plan: SheetPlan, found: Found): () => LostLooks {
  const sheet = session.workbook.worksheets.getItem(sheetId);
  const place = (row: number, column: number): readonly [number, number] | null => {
    const at = [found.rows[row] ?? -1, found.columns[column] ?? -1] as const;
    return at[0] < 0 || at[1] < 0 ? null : at;
  };
  const rangeOf = ({ row, column, rows, columns }: Area) => sheet.getRangeByIndexes(row, column, rows, columns);
  const validations = (plan.validations ?? []).flatMap((validation) => {
    const cells = validation.areas.flatMap((area) => cellsIn(area).flatMap(([row, column]) => place(row, column) ?? []));
    return rectanglesOf(pairs(cells)).flatMap((area) =>
      // Some programs answer for the first cell only.
      cellsIn(area).map(([row, column]) => {
        const { dataValidation } = rangeOf({ row, column, rows: 1, columns: 1 });
        dataValidation.load("type,rule");
        return { row, column, dataValidation, validation };
      }),
    );
  });
  const fills = [...fillsOf(plan)].flatMap(([color, cells]) =>
    rectanglesOf(cells.flatMap(([row, column]) => (place(row, column) === null ? [] : [place(row, column) ?? [0, 0]]))).map((area) => {
      const { fill } = rangeOf(area).format;
      fill.load("color");
      return { area, fill, color };
    }),
  );
  const placed = (cells: Iterable<readonly [number, number]>) => rectanglesOf([...cells].flatMap(([row, column]) => {
    const at = place(row, column);
    return at === null ? [] : [at];
  }));
  const merges = askMerges(sheet, (plan.merges ?? []).flatMap((area) => placed(cellsIn(area))));
  const borders = placed(cellsWith(plan, (cell) => cell.style?.border !== undefined)).flatMap((area) => askBorders(rangeOf, area));
  // Sizes are not asked for: they differ between versions.
  const fonts = [...fontsOf(plan)].flatMap(([name, cells]) =>
    placed(cells).flatMap(linesOf).map((area) => {
      const { font } = rangeOf(area).format;
      font.load("name");
      return { area, font, name };
    }),
  );
  const columns = found.columns.flatMap((column, planned) => {
    if (column < 0) return [];
    const range = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    range.load("columnHidden");
    return [{ planned, range }];
  });
  return () => ({
    validations: rectanglesOf(
      validations.filter(({ dataValidation, validation }) => !isSameRule(validation.rule, dataValidation)).map(({ row, column }) => [row, column]),
    ).map(areaAddress),
    fills: fills.filter(({ fill, color }) => !isSameColor(fill.color, color)).map(({ area }) => areaAddress(area)),
    merges: merges(),
    borders: borders.filter(({ lines }) => lines.every(({ style }) => style === "None")).map(({ area }) => areaAddress(area)),
    fonts: fonts.filter(({ font, name }) => font.name !== name).map(({ area }) => areaAddress(area)),
    hidden: columns.filter(({ planned, range }) => range.columnHidden !== (plan.hiddenColumns ?? []).includes(planned)).map(({ planned }) => planned),
  });
}

/** Asks which of these areas are merged no more. How far the title's go differs between versions. */
function askMerges(sheet: Excel.Worksheet, wanted: readonly Area[]): () => LostLooks["merges"] {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return () => null;
  const merged = sheet.getUsedRange().getMergedAreasOrNullObject();
  merged.areas.load("items/rowIndex,items/columnIndex");
  return () => {
    const found = merged.isNullObject ? [] : merged.areas.items;
    const begin = new Set(found.map(({ rowIndex, columnIndex }) => `${rowIndex} ${columnIndex}`));
    return wanted.filter(({ row, column }) => !begin.has(`${row} ${column}`)).map(areaAddress);
  };
}

/** Asks for the borders of an area, line by line. What only some of its cells lack is not told. */
function askBorders(rangeOf: (area: Area) => Excel.Range, area: Area) {
  return linesOf(area).map((line) => {
    const { borders } = rangeOf(line).format;
    const lines = (["EdgeTop", "EdgeBottom"] as const).map((edge) => borders.getItem(edge));
    for (const one of lines) one.load("style");
    return { area: line, lines };
  });
}

function cellsWith(plan: SheetPlan, isMeant: (cell: Cell) => boolean): (readonly [number, number])[] {
  return plan.cells.flatMap((cells, row) => cells.flatMap((cell, column) => (cell !== undefined && isMeant(cell) ? [[row, column] as const] : [])));
}

function linesOf(area: Area): readonly Area[] {
  return Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }));
}

/** The plan's cells by font. */
function fontsOf(plan: SheetPlan): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const names = new Set(plan.cells.flatMap((cells) => cells.flatMap((cell) => cell?.style?.font ?? [])));
  return new Map([...names].map((name) => [name, cellsWith(plan, ({ style }) => style?.font === name)] as const));
}

function cellsIn({ row, column, rows, columns }: Area): readonly (readonly [number, number])[] {
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)] as const);
}

function pairs(flat: readonly number[]): readonly (readonly [number, number])[] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[index * 2] ?? 0, flat[index * 2 + 1] ?? 0] as const);
}

/** The plan's filled cells by their colour. */
function fillsOf(plan: SheetPlan): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const fills = new Map<string, (readonly [number, number])[]>();
  for (const [row, cells] of plan.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const color = cell?.style?.fill;
      if (color === undefined) continue;
      const group = fills.get(color);
      if (group === undefined) fills.set(color, [[row, column]]);
      else group.push([row, column]);
    }
  }
  return fills;
}

/** Cells of several colours have none in common. */
function isSameColor(found: string | null, planned: string): boolean {
  return found?.toUpperCase() === planned.toUpperCase();
}

function isSameRule(planned: Validation["rule"], { type, rule }: Pick<Excel.DataValidation, "type" | "rule">): boolean {
  const isBetween = (found: Excel.BasicDataValidation | undefined, min: number, max: number) =>
    found !== undefined && numberIn(found.formula1) === min && numberIn(found.formula2) === max;
  switch (planned.kind) {
    case "list":
      return type === "List" && typeof rule.list?.source === "string" && items(rule.list.source) === items(planned.items.join(","));
    case "whole":
      return type === "WholeNumber" && isBetween(rule.wholeNumber, planned.min, planned.max);
    case "decimal":
      return type === "Decimal" && isBetween(rule.decimal, planned.min, planned.max);
  }
}

function items(source: string): string {
  return source.split(",").map((item) => item.trim()).join(",");
}

function numberIn(bound: unknown): number {
  return typeof bound === "string" ? Number(bound.replace(/^=/, "")) : typeof bound === "number" ? bound : Number.NaN;
}
