import type { Scheme } from "../../core/index";
import { formColumns } from "../form/columns";
import { lineKeys } from "../form/formLines";
import { plannedPlacement } from "../form/placement";
import type { Cell, SheetContent, SheetPlan } from "../../sheet/plan";
import { alignInOrder } from "./repairAlign";
import { columnWorth } from "./repairColumns";

/**
 * Where a form's lines and columns stand on a sheet that may have lost some of them, with their keys or headers: for each
 * row and column of the plan the one found, or -1. What has no key is known by its official text and its place.
 */
export interface FoundLayout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Whether lines or columns stand in another order than the plan's. */
  readonly isTorn: boolean;
  /** Keys that stand on more lines than one. */
  readonly doubled: ReadonlySet<string>;
}

/** A sheet with less of the form than so many lines known by key or text is none: 20, or half the lines of a short form. */
const fewestLines = (lines: number): number => Math.min(20, Math.ceil(lines / 2));
const sure = 100;
const likely = 20;
const possible = 1;

/** Finds the form on a sheet; null where too little of one stands there. */
export function findLayout(scheme: Scheme, plan: SheetPlan, content: SheetContent): FoundLayout | null {
  const { columns: planned } = plannedPlacement(scheme);
  const sheetRows = content.values.length;
  const width = Math.max(0, ...content.values.map((row) => row.length));
  const text = (row: number, column: number): string => String(content.values[row]?.[column] ?? "").trim();
  const wantedText = (row: number, column: number): string => plannedText(plan.cells[row]?.[column]);
  const keys = new Map(plan.cells.map((_row, row) => [wantedText(row, planned.key), row] as const).filter(([key]) => key !== ""));
  const all = Array.from({ length: sheetRows }, (_, row) => row);

  const keyColumn = mostIn(width, (column) => all.filter((row) => keys.has(text(row, column))).length, 3);
  const headers = new Map(formColumns.map(({ header }, column) => [header as string, column] as const));
  const headersIn = (row: number) => (content.values[row] ?? []).filter((_cell, column) => headers.has(text(row, column))).length;
  const headerRow = all.find((row) => keyColumn >= 0 && text(row, keyColumn) === lineKeys.header) ?? all.find((row) => headersIn(row) >= 5) ?? -1;
  const columnOf = (planColumn: number): number => {
    const header = formColumns[planColumn]?.header ?? "";
    const at = headerRow < 0 ? -1 : (content.values[headerRow] ?? []).findIndex((_cell, column) => text(headerRow, column) === header);
    if (at >= 0) return at;
    const labels = new Set(plan.cells.map((row) => plannedText(row[planColumn])).filter((label) => label !== ""));
    return mostIn(width, (column) => all.filter((row) => labels.has(text(row, column))).length, 3);
  };
  const [numberAt, nameAt, entryAt] = [columnOf(planned.number), columnOf(planned.name), columnOf(planned.entry)];

  const rowWorth = (wanted: number, found: number): number => {
    const key = keyColumn < 0 ? "" : text(found, keyColumn);
    const wantedKey = wantedText(wanted, planned.key);
    if (key !== "" && keys.has(key)) return key === wantedKey ? sure : 0;
    if (wantedKey === lineKeys.header) return found === headerRow ? sure : 0;
    const at = wantedKey === "" ? numberAt : wantedText(wanted, planned.entry) === "" ? nameAt : entryAt;
    const shown = wantedText(wanted, wantedKey === "" ? planned.number : wantedText(wanted, planned.entry) === "" ? planned.name : planned.entry);
    if (shown !== "" && at >= 0 && text(found, at) === shown) return likely;
    return wantedKey === "" && headerRow > found ? possible : 0;
  };
  const inOrder = alignInOrder(plan.cells.length, sheetRows, rowWorth);
  const known = inOrder.filter((found, wanted) => found >= 0 && rowWorth(wanted, found) >= likely).length;

  const places = new Map<string, number[]>();
  for (const row of keyColumn < 0 ? [] : all) {
    const key = text(row, keyColumn);
    if (keys.has(key)) places.set(key, [...(places.get(key) ?? []), row]);
  }
  const isSorted = [...places].every(([key, at]) => at.length > 1 || inOrder[keys.get(key) ?? -1] === at[0]);
  const rows = isSorted ? inOrder : plan.cells.map((_row, wanted) => places.get(wantedText(wanted, planned.key))?.[0] ?? inOrderWithoutKey(inOrder, wanted, text, keyColumn));
  if ((isSorted ? known : places.size) < fewestLines(plan.cells.length)) return null;

  const worthOf = columnWorth({ plan, content, rows, headerRow, keyColumn });
  const columnsInOrder = alignInOrder(formColumns.length, width, worthOf);
  const isStraight = formColumns.every((_column, wanted) => {
    const certain = Array.from({ length: width }, (_, column) => column).filter((column) => worthOf(wanted, column) >= sure);
    return certain.length !== 1 || columnsInOrder[wanted] === certain[0];
  });
  const columns = isStraight ? columnsInOrder : formColumns.map((_column, wanted) => firstSure(width, (column) => worthOf(wanted, column)));
  const doubled = new Set([...places].filter(([, at]) => at.length > 1).map(([key]) => key));
  return { rows, columns, isTorn: !isSorted || !isStraight, doubled };
}

/** A title or a line without its key, as it was found in order, unless a line of another key stands there. */
function inOrderWithoutKey(inOrder: readonly number[], wanted: number, text: (row: number, column: number) => string, keyColumn: number): number {
  const found = inOrder[wanted] ?? -1;
  return found >= 0 && keyColumn >= 0 && text(found, keyColumn) === "" ? found : -1;
}

function firstSure(width: number, worth: (column: number) => number): number {
  return Array.from({ length: width }, (_, column) => column).find((column) => worth(column) >= sure) ?? -1;
}

/** The column with the highest count of at least `fewest`; -1 where there is none. */
function mostIn(width: number, count: (column: number) => number, fewest: number): number {
  const counts = Array.from({ length: width }, (_, column) => count(column));
  const most = Math.max(0, ...counts);
  return most < fewest ? -1 : counts.indexOf(most);
}

/** A planned cell's fixed text; "" for what is computed. */
export function plannedText(cell: Cell | undefined): string {
  return cell === undefined || cell.formula !== undefined ? "" : String(cell.value ?? "").trim();
}
