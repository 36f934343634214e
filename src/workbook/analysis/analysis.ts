import { namingOf } from "../../core/index";
import { narrowMargins, pageBreaks, printable, printScale } from "../../sheet/paper";
import type { Area, Cell, PrintSetup, SheetPlan, Style } from "../../sheet/plan";
import { textLines } from "../../sheet/rowHeights";
import { assessmentTitle } from "../assessmentTitle";
import type { PublishedResults } from "../publish/published";
import { sealed } from "../publish/seal";
import { publishedNames } from "../sheetNames";
import { colors, styles } from "../styles";
import type { Analysis } from "./analyse";
import { bands } from "./analyse";
import { bandChart, bandData, lostChart, lostData } from "./analysisCharts";
import type { ChartData } from "./analysisCharts";
import { analysisColumns as columns, analysisRows as rows, analysisWidths, heatTextLines } from "./analysisGrid";
import { categoryLine, heatHeader, indicatorLine } from "./heatLines";

type Line = readonly (Cell | undefined)[];

const lineHeight = 14.5;
const lowest = 22;
/** Below the header's texts, for the buttons of the filter. */
const filterButtons = 18;
/** The same for all, because sorting leaves heights where they are. */
const heatHeight = heatTextLines * lineHeight + 6;
const chartRows = 18;
/** What a row without a height of its own is high, in points. */
const ownHeight = 15;
/** Of a page; programs draw rows a little higher. */
const used = 0.95;
/** Columns that the first chart covers; the second has the others. */
const firstChartColumns = columns.average;
/** Cities beyond these do not fit on a sheet of A3 that can be read: what is printed are the figures over all. */
const printedUnits = 20;
/** Names of cities left out beyond these are only counted. */
const named = 20;

const note: Style = { ...styles.infoNote, wrap: true, valign: "top" };
const across = (row: number, count: number): Area => ({ row, column: 0, rows: 1, columns: count });

/**
 * 得分分析: where the cities lose their points. A heat map of indicators and cities that can be sorted and filtered, the same
 * of the categories, how to read it, and two charts; values only.
 */
export function analysisPlan(analysis: Analysis, { scheme, year }: Pick<PublishedResults, "scheme" | "year">): SheetPlan {
  const { unit } = namingOf(scheme);
  const isPrintedWhole = analysis.units.length <= printedUnits;
  const widths = analysisWidths(analysis.units.length);
  const printed = isPrintedWhole ? widths.length : columns.units;
  const indicators = analysis.indicators.map(indicatorLine);
  const categories = analysis.categories.map(categoryLine);
  const notes = notesOf(analysis, unit);
  const firstCategory = rows.first + indicators.length + 1;
  const firstNote = firstCategory + categories.length + 1;
  const firstChart = firstNote + notes.length + 1;
  const [inBands, lost] = [bandData(analysis), lostData(analysis)];
  const dataColumn = widths.length + 2;
  const lostColumn = dataColumn + (inBands[0]?.length ?? 0) + 1;
  const header = heatHeader(analysis, unit);
  const lines: readonly Line[] = [
    [{ value: `${assessmentTitle({ scheme, year })}得分分析`, style: styles.title }],
    [{ value: "各指标、各类别的得分率（得分÷满分）；得分为核定分，未核定的为自报分", style: styles.subtitle }],
    [],
    header,
    ...indicators,
    [],
    ...categories,
    [],
    ...notes.map((value) => [{ value, style: note }]),
    [],
    ...chartLines([{ column: dataColumn, data: inBands }, { column: lostColumn, data: lost }]),
  ];
  const heights = [34, 20, 8, headerHeight(header, widths), ...indicators.map(() => heatHeight), 8, ...categories.map(() => lowest), 8, ...notes.map((text) => textLines(text, sum(widths.slice(0, printed))) * lineHeight + 4)];
  const plan: SheetPlan = {
    name: publishedNames.analysis,
    tabColor: colors.header,
    gridlines: false,
    cells: lines,
    merges: [across(rows.title, printed), across(rows.subtitle, printed), ...categories.map((_line, index) => ({ row: firstCategory + index, column: columns.item, rows: 1, columns: 2 })), ...notes.map((_note, index) => across(firstNote + index, printed))],
    columnWidths: widths,
    rowHeights: heights,
    frozen: { rows: rows.first, columns: columns.content },
    filter: { row: rows.header, column: 0, rows: indicators.length + 1, columns: widths.length },
    charts: [
      bandChart({ row: firstChart, column: dataColumn, data: inBands, place: { row: firstChart, column: 0, rows: chartRows, columns: firstChartColumns } }, unit),
      lostChart({ row: firstChart, column: lostColumn, data: lost, place: { row: firstChart, column: firstChartColumns, rows: chartRows, columns: printed - firstChartColumns } }),
    ],
    print: printOf({ heights, firstCategory, rowCount: firstChart + chartRows, widths: widths.slice(0, printed) }),
  };
  return sealed(plan, rows.title, widths.length);
}

/** Rows that hold what the charts draw, outside what is printed. */
function chartLines(all: readonly { readonly column: number; readonly data: ChartData }[]): readonly Line[] {
  const most = Math.max(...all.map(({ data }) => data.length));
  return Array.from({ length: most }, (_, row) => {
    const cells: (Cell | undefined)[] = [];
    for (const { column, data } of all) for (const [index, cell] of (data[row] ?? []).entries()) cells[column + index] = cell;
    return Array.from(cells);
  });
}

function headerHeight(header: readonly Cell[], widths: readonly number[]): number {
  return Math.max(...header.map(({ value }, column) => textLines(String(value), widths[column] ?? 0))) * lineHeight + filterButtons;
}

function notesOf({ leftOut, units }: Analysis, unit: string): readonly string[] {
  const names = leftOut.slice(0, named).join("、") + (leftOut.length > named ? `等 ${leftOut.length} 个` : "");
  return [
    `读法：指标按平均失分从多到少排列，${unit}按名次从左到右排列；颜色由绿到红分别为得分率${bands.map(({ name }) => name).join("、")}和 0。在 Excel 或 WPS 中，用表头的筛选按钮可按任何一列重新排序。文字较长的指标只写前两行，以“…”结尾，全文见各张填报表。`,
    `平均失分为满分减得分的平均数；“未填”为该${unit}没有填报此项，按 0 分计入平均，也计入零分${unit}数；扣分类别和加分不在其内。`,
    leftOut.length === 0 ? `本次 ${units.length} 个${unit}全部计入。` : `尚未填报的${unit}不计入：${names}。`,
    ...(units.length > printedUnits ? [`${unit}超过 ${printedUnits} 个，打印时只印全部${unit}的合计数字。`] : []),
  ];
}

interface Paged {
  readonly heights: readonly number[];
  readonly firstCategory: number;
  readonly rowCount: number;
  readonly widths: readonly number[];
}

/** The indicators on as many pages as they need; categories, notes and charts together on the last, under the same headers. */
function printOf({ heights, firstCategory, rowCount, widths }: Paged): PrintSetup {
  const print: PrintSetup = {
    paper: "A3",
    orientation: "landscape",
    fitToWidth: true,
    area: { row: 0, column: 0, rows: rowCount, columns: widths.length },
    titleRows: [rows.header, rows.header],
    margins: narrowMargins,
    footer: "&C第 &P 页，共 &N 页",
    centered: true,
  };
  const heightOf = (from: number, to: number) => sum(Array.from({ length: to - from }, (_, index) => heights[from + index] ?? ownHeight));
  const indicators = Array.from({ length: firstCategory - 1 - rows.first }, (_, index) => ({ row: rows.first + index, height: heightOf(rows.first + index, rows.first + index + 1) }));
  const rest = { row: firstCategory - 1, height: heightOf(firstCategory - 1, rowCount) };
  const page = (printable(print).height / printScale(print, widths)) * used;
  const breaksBefore = pageBreaks([...indicators, rest], page, heightOf(0, rows.first), heightOf(rows.header, rows.first));
  return { ...print, breaksBefore };
}

const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);
