import type { UnitNames } from "../../core/index";
import type { Moves } from "../../core/sensitivity/index";
import type { Area, Cell, Style } from "../../sheet/plan";
import { textLines } from "../../sheet/rowHeights";
import { colors, styles } from "../styles";
import { printedColumns, sensitivityColumns as columns, widthBetween } from "./sensitivityGrid";

/** Lines of the tables that say which cities move to another rank: without an indicator, or by another reading. */

/** Cities beyond these are only counted. */
const namedUnits = 8;

const text: Style = { ...styles.text, valign: "middle" };
const number: Style = { ...text, align: "center", format: "0" };
const code: Style = { ...text, align: "center", format: "@" };
export const heading: Style = { ...styles.info, color: colors.header };

/** Columns of such a table among those of the sheet: name and moves go over several. */
const at = { code: columns.rank, name: columns.unit, moved: columns.kept, furthest: columns.leftOut, moves: columns.next } as const;

interface Line {
  readonly code: string;
  readonly name: string;
  readonly moved: string | number;
  readonly furthest: string | number;
  readonly moves: string;
}

export function line({ code: ofCode, name, moved, furthest, moves }: Line, header?: Style): readonly (Cell | undefined)[] {
  const cells = Array.from({ length: printedColumns }, (): Cell => ({ style: header ?? text }));
  cells[at.code] = { value: ofCode, style: header ?? code };
  cells[at.name] = { value: name, style: header ?? text };
  cells[at.moved] = { value: moved, style: header ?? number };
  cells[at.furthest] = { value: furthest, style: header ?? number };
  cells[at.moves] = { value: moves, style: header ?? text };
  return cells;
}

/** «南京3→4、苏州4→3», or how many where they are many. */
export function movesText({ moved }: Moves, { counted }: UnitNames): string {
  const named = moved.slice(0, namedUnits).map(({ name, from, to }) => `${name}${from}→${to}`);
  return named.join("、") + (moved.length > namedUnits ? `等${moved.length}${counted}` : "");
}

/** Merges of such a line in a row of the sheet; a heading alone goes over all columns. */
export function lineMerges(row: number, cells: readonly (Cell | undefined)[]): readonly Area[] {
  const across = (column: number, end: number): Area => ({ row, column, rows: 1, columns: end - column });
  if (cells.length === 0) return [];
  if (cells.length === 1) return [across(at.code, printedColumns)];
  return [across(at.name, at.moved), across(at.moves, printedColumns)];
}

/** Height in points that such a line needs. */
export function lineHeight(cells: readonly (Cell | undefined)[]): number {
  const lines = (column: number, end: number) => textLines(String(cells[column]?.value ?? ""), widthBetween(column, end));
  if (cells.length === 0) return 8;
  if (cells.length === 1) return 22;
  const most = Math.max(lines(at.code, at.name), lines(at.name, at.moved), lines(at.moves, printedColumns), lines(at.moved, at.furthest), lines(at.furthest, at.moves));
  return Math.max(22, most * 14.5 + 6);
}
