import { sheetNames } from "../workbook/sheetNames";
import type { KnownUnit } from "../workbook/units/units";
import { unitRows } from "../workbook/units/units";
import type { Session } from "./session";
import { inputGrid } from "./writeCells";

/** Where _方案 names the cities, counted from 0. */
export interface UnitList {
  readonly isProtected: boolean;
  readonly rows: readonly number[];
  /** Columns that the rows take: four where a city has a group. */
  readonly width: number;
  /** The first row below everything that stands there. */
  readonly end: number;
}

/** About how many bytes a city's row takes. */
const rowBytes = 200;

/** Queues the list of cities in place of the one that stands there. */
export async function writeUnits(session: Session, list: UnitList, units: readonly KnownUnit[]): Promise<void> {
  const [first = list.end] = list.rows;
  // The list is the last thing on the sheet unless somebody wrote below it.
  const isLast = first + list.rows.length === list.end;
  const rows = unitRows(units);
  const width = Math.max(list.width, ...rows.map((row) => row.length));
  await session.spend((units.length + list.rows.length) * rowBytes);
  const sheet = session.workbook.worksheets.getItem(sheetNames.scheme);
  const blank = Array.from({ length: width }, () => "");
  if (!isLast) for (const row of list.rows) sheet.getRangeByIndexes(row, 0, 1, width).formulas = [blank];
  const lines = inputGrid(rows.map((row) => Array.from({ length: width }, (_, column) => ({ value: row[column] ?? null }))));
  const stale = isLast ? Math.max(0, list.rows.length - lines.length) : 0;
  const grid = [...lines, ...Array.from({ length: stale }, () => blank)];
  if (grid.length > 0) sheet.getRangeByIndexes(isLast ? first : list.end, 0, grid.length, width).formulas = grid;
}
