import type { Scheme } from "../../core/index";
import { namingOf } from "../../core/index";
import type { Sensitivity } from "../../core/sensitivity/index";
import { narrowMargins, pageBreaks, printable, printScale } from "../../sheet/paper";
import type { Area, Cell, PrintSetup, SheetPlan, Style } from "../../sheet/plan";
import { textLines } from "../../sheet/rowHeights";
import { sealed } from "../publish/seal";
import { publishedNames } from "../sheetNames";
import { colors, styles } from "../styles";
import { indicatorLines } from "./indicatorLines";
import { lineHeight as moveHeight, lineMerges } from "./moveLines";
import { chartCells, rangeChart } from "./rangeChart";
import { readingLines } from "./readingLines";
import { printedColumns, sensitivityColumns as columns, sensitivityRows as rows, sensitivityWidths as widths, widthBetween } from "./sensitivityGrid";
import { sensitivityNotes } from "./sensitivityNotes";
import { unitLine } from "./unitLine";
import { assessmentTitle } from "../assessmentTitle";

type Line = readonly (Cell | undefined)[];

const lineHeight = 14.5;
/** What a row without a height of its own is high, in points. */
const ownHeight = 15;
/** Of a page; programs draw rows a little higher. */
const used = 0.95;

const note: Style = { ...styles.infoNote, wrap: true, valign: "top" };
const head = (value: string): Cell => ({ value, style: styles.header });
const blank: Cell = { style: styles.header };
const across = (row: number, column: number, count: number): Area => ({ row, column, rows: 1, columns: count });

/**
 * 敏感性分析: a line per city by rank, values only; below it the readings that move ranks, the indicators without which most
 * ranks are others, how to read all this, and a chart of each city's range of ranks.
 */
export function sensitivityPlan(found: Sensitivity, scheme: Scheme, year: number): SheetPlan {
  const units = found.units.map((_unit, place) => unitLine(found, place));
  const readings = readingLines(found, scheme);
  const indicators = indicatorLines(found, scheme);
  // An empty row between two tables.
  const moves = readings.length === 0 ? indicators : [...readings, [], ...indicators];
  const notes = sensitivityNotes(found, scheme);
  const firstMove = rows.first + units.length + 1;
  const firstIndicator = firstMove + moves.length - indicators.length;
  const firstNote = firstMove + moves.length + 1;
  const chart = rangeChart(scheme, firstNote + notes.length + 1, found.units.length, found.percent);
  const lines: readonly Line[] = [...headLines(found, scheme, year), ...units, [], ...moves, [], ...notes.map((value) => [{ value, style: note }])];
  const heights = [
    ...[34, 20, 8, 24, 36],
    ...units.map(unitHeight),
    8,
    ...moves.map(moveHeight),
    8,
    ...notes.map((text) => textLines(text, widthBetween(0, printedColumns)) * lineHeight + 4),
  ];
  const plan: SheetPlan = {
    name: publishedNames.sensitivity,
    tabColor: colors.header,
    gridlines: false,
    cells: lines.map((line, row) => withChartCells(line, chartCells(scheme, found, row))),
    merges: [
      across(rows.title, 0, printedColumns),
      across(rows.subtitle, 0, printedColumns),
      ...[columns.rank, columns.unit, columns.total, columns.marks].map((column) => ({ row: rows.group, column, rows: 2, columns: 1 })),
      across(rows.group, columns.weighed, 2),
      across(rows.group, columns.next, 4),
      ...moves.flatMap((line, index) => lineMerges(firstMove + index, line)),
      ...notes.map((_note, index) => across(firstNote + index, 0, printedColumns)),
    ],
    columnWidths: widths,
    rowHeights: heights,
    frozen: { rows: rows.first, columns: columns.unit + 1 },
    charts: [chart],
    print: printOf(heights, { firstMove, firstIndicator, firstNote, chart: chart.place }),
    protected: true,
  };
  return sealed(plan, rows.title, columns.seal);
}

function headLines({ percent }: Sensitivity, scheme: Scheme, year: number): readonly Line[] {
  const under = ["名次区间", "保持现名次\n的试验", "名次区间", namingOf(scheme).unit, "分差", "次序改变\n的试验", "剔除后次序改变的指标"];
  return [
    [{ value: `${assessmentTitle({ scheme, year })}排名敏感性分析`, style: styles.title }],
    [{ value: `权重浮动 ±${percent}%、逐项剔除指标时现名次是否稳定；得分为核定分，未核定的为自报分`, style: styles.subtitle }],
    [],
    [...["名次", namingOf(scheme).unit, "总分"].map(head), head(`权重浮动 ±${percent}%`), blank, head("逐项剔除"), head("与后一名"), blank, blank, blank, head("提示")],
    [blank, blank, blank, ...under.map(head), blank],
  ];
}

function unitHeight(line: Line): number {
  return Math.max(22, ...line.map((cell, column) => textLines(String(cell?.value ?? ""), widths[column] ?? 0) * lineHeight + 6).slice(columns.turnedWithout));
}

function withChartCells(line: Line, drawn: readonly Cell[]): Line {
  if (drawn.length === 0) return line;
  return [...line, ...Array.from({ length: columns.chart - line.length }, () => undefined), ...drawn];
}

/** Table by line, then readings, indicators, notes and chart, each whole on its page where it fits on one. */
function printOf(heights: readonly number[], { firstMove, firstIndicator, firstNote, chart }: { readonly firstMove: number; readonly firstIndicator: number; readonly firstNote: number; readonly chart: Area }): PrintSetup {
  const print: PrintSetup = {
    paper: "A4",
    orientation: "landscape",
    fitToWidth: true,
    area: { row: 0, column: 0, rows: chart.row + chart.rows, columns: printedColumns },
    margins: narrowMargins,
    footer: "&C第 &P 页，共 &N 页",
    centered: true,
  };
  const height = (from: number, to: number) => heights.slice(from, to).reduce((sum, one) => sum + one, 0);
  const blocks = [
    ...Array.from({ length: firstMove - rows.first }, (_, index) => ({ row: rows.first + index, height: height(rows.first + index, rows.first + index + 1) })),
    ...(firstMove === firstIndicator ? [] : [{ row: firstMove, height: height(firstMove, firstIndicator) }]),
    { row: firstIndicator, height: height(firstIndicator, firstNote) },
    { row: firstNote, height: height(firstNote, heights.length) },
    // With the empty row above it, so that its frame does not show on the page before.
    { row: chart.row - 1, height: (chart.rows + 1) * ownHeight },
  ];
  const page = (printable(print).height / printScale(print, widths)) * used;
  const head = height(0, rows.first);
  // Headers over a list or a chart alone would name what is not there: only a table of several pages repeats them.
  const isLong = height(0, firstMove) > page;
  const breaksBefore = pageBreaks(blocks, page, head, isLong ? height(rows.group, rows.first) : 0);
  const repeated = isLong ? { titleRows: [rows.group, rows.header] as const } : {};
  return { ...print, ...repeated, ...(breaksBefore.length === 0 ? {} : { breaksBefore }) };
}
