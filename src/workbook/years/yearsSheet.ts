import { narrowMargins, pageBreaks, printable, printScale } from "../../sheet/paper";
import type { Area, Cell, PrintSetup, SheetPlan, Style } from "../../sheet/plan";
import { displayWidth, textLines } from "../../sheet/rowHeights";
import { sealed } from "../publish/seal";
import { publishedNames } from "../sheetNames";
import { colors, styles } from "../styles";
import type { UnitYear, UnitYears, YearsCompared } from "./compareMany";
import { changeOf } from "./compareMany";
import { yearsChart, yearsData } from "./yearsChart";
import { yearsNotes } from "./yearsNotes";

/** Rows of 历年对比. */
export const yearsRows = { title: 0, subtitle: 1, group: 3, header: 4, first: 5 } as const;

type Line = readonly (Cell | undefined)[];
type Category = YearsCompared["categories"][number];

/** Figures side by side on a line: a column for each year, and the change. */
interface Band {
  readonly title: string;
  readonly of: (year: UnitYear) => number | undefined;
  readonly style: Style;
  readonly change: Style;
  /** Whether less is better, so that the change is what was gained. */
  readonly isRank?: boolean;
  /** Whether it is the total, which says where nothing was reported. */
  readonly isTotal?: boolean;
}

const nothing = "—";
const unreported = "未填报";
/** Width of the units' names, in characters: longer ones take several lines. */
const [leastName, mostName] = [10, 22];
const rowHeight = 20;
const ownHeight = 15;
const lineHeight = 14.5;
/** With the headers above it, a page of A4. */
const chartRows = 28;
/** A column of a year, in characters: what few of them leave of a page's width is shared among them. */
const [leastWidth, mostWidth, spare] = [8.5, 14, 112];
/** Of a page; programs draw rows a little higher. */
const used = 0.95;

const figure: Style = { ...styles.computedPoints, color: "#242424", valign: "middle" };
const strong: Style = { ...figure, bold: true };
const rate: Style = { ...figure, format: "0.00" };
const change: Style = { ...figure, format: "+0.00;-0.00;0.00" };
const rank: Style = { ...figure, align: "center", format: "0" };
const places: Style = { ...rank, format: "+0;-0;0" };
const absent: Style = { ...rank, color: "#767676" };
const unitStyle: Style = { ...styles.info, border: colors.line, wrap: true, valign: "middle" };
const blockTitle: Style = { ...styles.header, fill: colors.category, color: "#242424", align: "left" };
const note: Style = { ...styles.infoNote, wrap: true, valign: "top" };
const head = (value: string): Cell => ({ value, style: styles.header });
const across = (row: number, column: number, columns: number): Area => ({ row, column, rows: 1, columns });

/**
 * 历年对比: a line per unit by the latest rank with its totals and ranks year by year, a line chart, and below it the rates of every
 * category, two side by side under the same headers; values only.
 */
export function yearsPlan(compared: YearsCompared, title: string): SheetPlan {
  const { years, units, categories, isInPoints, naming } = compared;
  const band = years.length + 1;
  const width = 1 + 2 * band;
  const yearWidth = Math.max(leastWidth, Math.min(mostWidth, spare / (2 * years.length)));
  const nameWidth = Math.min(mostName, Math.max(leastName, ...units.map(({ name }) => displayWidth(name) + 2)));
  const widths = [nameWidth, ...[0, 1].flatMap(() => [...years.map(() => yearWidth), 9])];
  const notes = yearsNotes(compared);
  const blocks = Array.from({ length: Math.ceil(categories.length / 2) }, (_, index) => categories.slice(2 * index, 2 * index + 2));
  const totals: Band = { title: isInPoints ? "总分" : "总分得分率（%）", of: ({ total }) => total, style: isInPoints ? strong : { ...rate, bold: true }, change, isTotal: true };
  const ranks: Band = { title: "名次", of: (year) => year.rank, style: rank, change: places, isRank: true };
  const firstChart = yearsRows.first + units.length + 1;
  const firstBlock = firstChart + chartRows + 1;
  const blockRows = units.length + 1;
  const firstNote = firstBlock + blocks.length * blockRows + 1;
  const data = yearsData(compared);
  const dataColumn = width + 2;
  const yearHeads = [...years.map(({ year }) => head(`${year}年`)), head("变化")];
  const lines: Line[] = [
    [{ value: `${title}历年对比`, style: styles.title }],
    [{ value: `${years.map(({ year }) => `${year}年`).join("、")}的核定分和名次，按最近一年名次排列`, style: styles.subtitle }],
    [],
    [head(""), head(totals.title), ...years.map(() => head("")), head(ranks.title), ...years.map(() => head(""))],
    [head(naming.unit), ...yearHeads, ...yearHeads],
    ...units.map((unit) => lineOf(unit, [totals, ranks])),
    ...Array.from({ length: chartRows + 2 }, () => []),
    ...blocks.flatMap((pair) => [blockHead(pair, band, width), ...units.map((unit) => lineOf(unit, pair.map(bandOf)))]),
    [],
    ...notes.map((value) => [{ value, style: note }]),
  ];
  const lineHeights = units.map(({ name }) => Math.max(rowHeight, textLines(name, nameWidth) * lineHeight + 4));
  const heights = [
    ...[34, 20, 8, 22, 22],
    ...lineHeights,
    ...Array.from({ length: chartRows + 2 }, () => ownHeight),
    ...blocks.flatMap(() => [24, ...lineHeights]),
    8,
    ...notes.map((text) => textLines(text, sum(widths)) * lineHeight + 4),
  ];
  const plan: SheetPlan = {
    name: publishedNames.years,
    tabColor: colors.header,
    gridlines: false,
    cells: withData(lines, data, firstChart, dataColumn),
    merges: [
      across(yearsRows.title, 0, width),
      across(yearsRows.subtitle, 0, width),
      across(yearsRows.group, 1, band),
      across(yearsRows.group, 1 + band, band),
      ...blocks.flatMap((pair, index) => pair.map((_category, at) => across(firstBlock + index * blockRows, 1 + at * band, band))),
      ...notes.map((_note, index) => across(firstNote + index, 0, width)),
    ],
    columnWidths: widths,
    rowHeights: heights,
    frozen: { rows: yearsRows.first, columns: 1 },
    charts: [yearsChart(compared, { row: firstChart, column: dataColumn, rows: data.length }, { row: firstChart + 1, column: 0, rows: chartRows - 1, columns: width })],
    print: printOf({ heights, widths, units: units.length, firstChart, firstBlock, blocks: blocks.length, firstNote, rowCount: firstNote + notes.length }),
    protected: true,
  };
  return sealed(plan, yearsRows.title, width + 1);
}

const bandOf = ({ name, number }: Category): Band => ({ title: `${number}、${name}`, of: ({ categories }) => categories.get(name), style: rate, change });

function blockHead(pair: readonly Category[], band: number, width: number): Line {
  const titles = pair.flatMap((category) => [{ value: `${bandOf(category).title}（得分率，%）`, style: blockTitle }, ...Array.from({ length: band - 1 }, () => ({ value: "", style: blockTitle }))]);
  const line = [{ value: "", style: blockTitle }, ...titles];
  return line.slice(0, width);
}

function lineOf(unit: UnitYears, bands: readonly Band[]): Line {
  return [
    { value: unit.name, style: unitStyle },
    ...bands.flatMap(({ of, style, change: changeStyle, isRank = false, isTotal = false }) => {
      const changed = changeOf(unit, of);
      const gained = changed === null ? null : isRank ? 0 - changed : changed;
      return [...unit.years.map((year) => (year?.isUnfilled === true ? unreportedCell(isTotal) : cellOf(year === null ? undefined : of(year), style))), cellOf(gained ?? undefined, changeStyle)];
    }),
  ];
}

const unreportedCell = (isTotal: boolean): Cell => ({ value: isTotal ? unreported : nothing, style: absent });

function cellOf(value: number | undefined, style: Style): Cell {
  return value === undefined ? { value: nothing, style: absent } : { value, style };
}

/** The lines with what the chart draws beside them, outside what is printed. */
function withData(lines: readonly Line[], data: readonly (readonly Cell[])[], row: number, column: number): readonly Line[] {
  return lines.map((line, index) => {
    const drawn = data[index - row];
    return drawn === undefined ? line : [...Array.from({ length: column }, (_, at) => line[at]), ...drawn];
  });
}

interface Paged {
  readonly heights: readonly number[];
  readonly widths: readonly number[];
  readonly units: number;
  readonly firstChart: number;
  readonly firstBlock: number;
  readonly blocks: number;
  readonly firstNote: number;
  readonly rowCount: number;
}

/** The totals first, the chart whole, and the rates of a pair of categories together where they fit on a page, under the years' headers. */
function printOf({ heights, widths, units, firstChart, firstBlock, blocks, firstNote, rowCount }: Paged): PrintSetup {
  const print: PrintSetup = {
    paper: "A4",
    orientation: "landscape",
    fitToWidth: true,
    area: { row: 0, column: 0, rows: rowCount, columns: widths.length },
    titleRows: [yearsRows.header, yearsRows.header],
    margins: narrowMargins,
    footer: "&C第 &P 页，共 &N 页",
    centered: true,
  };
  const heightOf = (from: number, to: number) => sum(heights.slice(from, to));
  const page = (printable(print).height / printScale(print, widths)) * used;
  const head = heightOf(0, yearsRows.first);
  const repeated = heights[yearsRows.header] ?? 0;
  const blockRows = units + 1;
  const whole = heightOf(firstBlock, firstBlock + blockRows) <= page - repeated;
  const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => ({ row: from + index, height: heights[from + index] ?? ownHeight }));
  const parts = [
    ...rows(yearsRows.first, firstChart),
    { row: firstChart, height: heightOf(firstChart, firstBlock) },
    ...Array.from({ length: blocks }, (_, index) => firstBlock + index * blockRows).flatMap((row) => (whole ? [{ row, height: heightOf(row, row + blockRows) }] : rows(row, row + blockRows))),
    { row: firstNote - 1, height: heightOf(firstNote - 1, rowCount) },
  ];
  return { ...print, breaksBefore: pageBreaks(parts, page, head, repeated) };
}

const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
