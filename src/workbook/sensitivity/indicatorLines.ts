import type { Scheme } from "../../core/index";
import type { IndicatorSensitivity, Sensitivity } from "../../core/sensitivity/index";
import type { Area, Cell, Style } from "../../sheet/plan";
import { textLines } from "../../sheet/rowHeights";
import { colors, styles } from "../styles";
import { printedColumns, sensitivityColumns as columns, widthBetween } from "./sensitivityGrid";

/** So many indicators are listed; the others move fewer ranks. */
const listed = 10;
/** Cities beyond these are only counted. */
const namedUnits = 8;

const text: Style = { ...styles.text, valign: "middle" };
const number: Style = { ...text, align: "center", format: "0" };
const code: Style = { ...text, align: "center", format: "@" };
const heading: Style = { ...styles.info, color: colors.header };

/** Columns of this table among those of the sheet: name and moves go over several. */
const at = { code: columns.rank, name: columns.unit, moved: columns.kept, furthest: columns.leftOut, moves: columns.next } as const;

/** The indicators that move most ranks when they are left out: a heading, the column headers and a line each. */
export function indicatorLines({ indicators, units }: Sensitivity, scheme: Scheme): readonly (readonly (Cell | undefined)[])[] {
  const names = new Map(scheme.categories.flatMap(({ items }) => items.flatMap((item) => item.indicators.map((one) => [one.code, item.name] as const))));
  const most = indicators
    .filter(({ moved }) => moved.length > 0)
    .sort((a, b) => b.moved.length - a.moved.length || b.furthest - a.furthest)
    .slice(0, listed);
  if (most.length === 0) return [[{ value: "剔除任何一项指标，各市名次都不变。", style: heading }]];
  return [
    [{ value: `剔除后名次变动最多的指标（前 ${most.length} 项，共 ${units.length} 个城市）`, style: heading }],
    line({ code: "编码", name: "考核指标", moved: "变动城市数", furthest: "最多变动\n位数", moves: "变动的城市（现名次→剔除后名次）" }, styles.header),
    ...most.map((one) => line({ code: one.code, name: names.get(one.code) ?? "", moved: one.moved.length, furthest: one.furthest, moves: movesText(one) })),
  ];
}

interface Line {
  readonly code: string;
  readonly name: string;
  readonly moved: string | number;
  readonly furthest: string | number;
  readonly moves: string;
}

function line({ code: ofCode, name, moved, furthest, moves }: Line, header?: Style): readonly (Cell | undefined)[] {
  const cells = Array.from({ length: printedColumns }, (): Cell => ({ style: header ?? text }));
  cells[at.code] = { value: ofCode, style: header ?? code };
  cells[at.name] = { value: name, style: header ?? text };
  cells[at.moved] = { value: moved, style: header ?? number };
  cells[at.furthest] = { value: furthest, style: header ?? number };
  cells[at.moves] = { value: moves, style: header ?? text };
  return cells;
}

function movesText({ moved }: IndicatorSensitivity): string {
  const named = moved.slice(0, namedUnits).map(({ name, from, to }) => `${name}${from}→${to}`);
  return named.join("、") + (moved.length > namedUnits ? `等${moved.length}市` : "");
}

/** Merges of this table's line in a row of the sheet. */
export function indicatorMerges(row: number, cells: readonly (Cell | undefined)[]): readonly Area[] {
  const across = (column: number, end: number): Area => ({ row, column, rows: 1, columns: end - column });
  if (cells.length === 1) return [across(at.code, printedColumns)];
  return [across(at.name, at.moved), across(at.moves, printedColumns)];
}

/** Height in points that such a line needs. */
export function indicatorHeight(cells: readonly (Cell | undefined)[]): number {
  const lines = (column: number, end: number) => textLines(String(cells[column]?.value ?? ""), widthBetween(column, end));
  if (cells.length === 1) return 22;
  const most = Math.max(lines(at.name, at.moved), lines(at.moves, printedColumns), lines(at.moved, at.furthest), lines(at.furthest, at.moves));
  return Math.max(22, most * 14.5 + 6);
}
