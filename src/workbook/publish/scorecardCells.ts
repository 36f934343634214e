import type { Scheme } from "../../core/index";
import { minus, mostTotal, toHundredths, toPoints, namingOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { Cell, Style } from "../../sheet/plan";
import type { PublishedResults, PublishedUnit } from "./published";
import { comparedUnits, summaryColumn } from "./published";
import type { GainLine, PageGains } from "./scorecardGains";
import { gainColumns, lossBlocks, pageColumns as columns, pageRows } from "./scorecardGrid";
import { pageNote } from "./scorecardNotes";
import type { CategoryLine, Loss } from "./scorecardPage";
import { fitName, isLongName, lossesOf, pointsOf } from "./scorecardPage";
import { statisticsOf } from "../overview/statistics";
import { colors, styles } from "../styles";
import { summaryColumns } from "../overview/summaryColumns";
import { assessmentTitle } from "../assessmentTitle";

const text: Style = { font: "宋体", size: 11, valign: "middle", border: colors.line };
const points: Style = { ...text, align: "right", format: "0.00" };
const header: Style = { ...styles.header, size: 11, wrap: false };
const bold = { bold: true, fill: colors.category } as const;
const label: Style = { font: "微软雅黑", size: 11, color: colors.quiet, align: "center", valign: "middle", fill: colors.category };
const figure: Style = { font: "微软雅黑", size: 18, bold: true, color: colors.header, align: "center", valign: "middle", fill: colors.category };
const looks = {
  unit: { ...styles.title, size: 20 },
  figure: { ...figure, format: "0.00" },
  word: figure,
  name: { ...text, wrap: false },
  longName: { ...text, wrap: true },
  center: { ...text, align: "center" },
  boldText: { ...text, ...bold },
  boldPoints: { ...points, ...bold },
  difference: { ...points, format: "+0.00;-0.00;0.00" },
  boldDifference: { ...points, ...bold, format: "+0.00;-0.00;0.00" },
  note: { font: "宋体", size: 11, color: colors.quiet, valign: "top", wrap: true },
  section: { font: "微软雅黑", size: 12, bold: true, color: colors.header, valign: "middle" },
  chart: { ...styles.hidden, format: "0.00" },
  adds: { ...points, format: "+0.00" },
  gains: { font: "宋体", size: 11, bold: true, color: colors.header, valign: "middle" },
} as const satisfies Record<string, Style>;
const marked = { missing: colors.missing, invalid: colors.error } as const;
const lossLooks = {
  ok: { text: looks.name, points },
  missing: { text: { ...looks.name, fill: marked.missing }, points: { ...points, fill: marked.missing } },
  invalid: { text: { ...looks.name, fill: marked.invalid }, points: { ...points, fill: marked.invalid } },
  awaiting: { text: looks.name, points },
} as const;
const statusWords = { ok: "", missing: "未填报 ", invalid: "有误 ", awaiting: "" } as const;

/** 序号 … 与平均差. */
const tableColumns = 8;

type Row = readonly (Cell | undefined)[];
type SharedLine = Omit<CategoryLine, "own">;

/** The cells of one city's page; beside them, where `top` tells the page's first row, whether the figures are still so. */
export function pageCells(request: PublishedResults, unit: PublishedUnit, shared: readonly SharedLine[], top: number | null, gains: PageGains | null): readonly Row[] {
  const { scheme, year, ranking, units } = request;
  const rows = pageRows(scheme);
  const { verified } = unit;
  const ranked = ranking.find(({ name }) => name === unit.name);
  const lines = shared.map((line, index) => ({ ...line, own: pointsOf(verified, scheme.categories[index]?.code ?? "") }));
  const losses = lossesOf(scheme, verified);
  const listed = lossLines(losses, rows.lossRows);
  const tiles: readonly (readonly [string, string | number])[] = [
    ["名次", `${ranked?.rank ?? ""} / ${units.length}`],
    ["总分", verified.total],
    ["基本分", verified.base],
    ["创新加分", verified.bonus],
    ["自评总分", unit.reportedTotal],
    ["报送情况", verified.complete ? "报送齐全" : "未报送齐全"],
  ];
  const pair = (value: string | number, style: Style): Row => [{ value, style }, { style }];
  const note = pageNote(request, unit, ranked, losses);
  const beside = (cell: (top: number) => Cell): Row => (top === null ? [] : [...gap(columns.live - 1), cell(top)]);
  const { brief } = namingOf(scheme);
  const body: Row[] = [
    [{ value: `${unit.name}成绩单`, style: looks.unit }, ...beside((at) => ({ formula: agreement(request, at), style: styles.info }))],
    [{ value: assessmentTitle({ scheme, year }), style: styles.subtitle }, ...beside(() => placeFormula(scheme, unit.name))],
    tiles.flatMap(([name]) => pair(name, label)),
    tiles.flatMap(([, value]) => pair(value, typeof value === "number" ? looks.figure : looks.word)),
    [],
    [
      ...["序号", "类别", "满分", `本${brief}`, "平均", "中位数", "最高", "与平均差"].map((value) => ({ value, style: header })),
      undefined,
      { value: note, style: looks.note },
      ...gap(columns.chart - columns.note - 1),
      ...["类别", `本${brief}`, "平均", "中位数", "最高"].map((value) => ({ value, style: styles.hidden })),
    ],
    ...lines.map((line) => categoryRow(line)),
    ...totalRows(request, unit),
    ...Array.from({ length: rows.chartRows + 2 }, (): Row => []),
    [{ value: losses.length === 0 ? "失分指标：无" : `失分指标（${losses.length} 项，按失分由多到少）`, style: looks.section }],
    ...withGains(listed, rows.losses + 1, gains),
  ];
  return body;
}

function gap(count: number): readonly undefined[] {
  return Array.from({ length: count }, () => undefined);
}

function categoryRow(line: CategoryLine): Row {
  const { own, average, median, highest } = line;
  return [
    { value: line.number, style: looks.center },
    { value: line.name, style: isLongName(line.name) ? looks.longName : looks.name },
    ...[line.max, own, average, median, highest].map((value) => ({ value: toPoints(value), style: points })),
    { value: toPoints(minus(own, average)), style: looks.difference },
    ...gap(columns.chart - tableColumns),
    { value: line.number, style: styles.hidden },
    ...[own, average, median, highest].map((value) => ({ value: toPoints(value), style: looks.chart })),
  ];
}

/** 基本分 and 总分 against the cities that reported. */
function totalRows(request: PublishedResults, { verified }: PublishedUnit): readonly Row[] {
  const { scheme } = request;
  const wholes: readonly (readonly [string, number, (unit: PublishedUnit["verified"]) => number])[] = [
    ["基本分", scheme.basePoints, ({ base }) => base],
    ["总分", mostTotal(scheme), ({ total }) => total],
  ];
  return wholes.map(([name, max, of]) => {
    const { average, median, highest } = statisticsOf(comparedUnits(request).map((one) => toHundredths(of(one.verified))));
    const own = toHundredths(of(verified));
    return [
      { style: looks.boldText },
      { value: name, style: looks.boldText },
      ...[toHundredths(max), own, average, median, highest].map((value) => ({ value: toPoints(value), style: looks.boldPoints })),
      { value: toPoints(minus(own, average)), style: looks.boldDifference },
    ];
  });
}

/** The header of the lost points and their lines, half of them in each block; the rest of the page stays empty. */
function lossLines(losses: readonly Loss[], most: number): readonly Row[] {
  const half = Math.ceil(losses.length / 2);
  const blocks = [losses.slice(0, half), losses.slice(half)];
  const line = (row: number): Row => {
    const cells: (Cell | undefined)[] = [];
    for (const [index, block] of lossBlocks.entries()) {
      const loss = blocks[index]?.[row];
      if (loss === undefined) continue;
      const look = lossLooks[loss.status];
      putInBlock(cells, block, [loss.code, fitName(statusWords[loss.status] + loss.name)], look.text);
      for (const [offset, value] of [loss.max, loss.own, loss.lost].entries()) {
        cells[block.max + offset] = { value: toPoints(value), style: look.points };
      }
    }
    return filled(cells);
  };
  const top: (Cell | undefined)[] = [];
  for (const [index, block] of lossBlocks.entries()) {
    if (blocks[index]?.length === 0) continue;
    putInBlock(top, block, ["编码", "指标"], header);
    for (const [offset, value] of ["满分", "得分", "失分"].entries()) top[block.max + offset] = { value, style: header };
  }
  return [filled(top), ...Array.from({ length: most }, (_, row) => line(row))];
}

/** The lines below the heading of the lost points, `first` being the row of the first, with 提分空间 in those left free. */
function withGains(listed: readonly Row[], first: number, gains: PageGains | null): readonly Row[] {
  if (gains === null) return listed;
  const lines: readonly Row[] = [gainHeading(gains.lines.length), ...gains.lines.map(gainRow)];
  const at = gains.row - first;
  return [...listed.slice(0, at), ...lines, ...listed.slice(at + lines.length)];
}

function gainHeading(count: number): Row {
  const cells: (Cell | undefined)[] = [];
  cells[gainColumns.code] = { value: `提分空间（只改一处就能再得的分，最多的 ${count} 项）`, style: looks.gains };
  cells[gainColumns.points] = { value: "可再得", style: { ...looks.gains, align: "right" } };
  cells[gainColumns.rank] = { value: "名次", style: { ...looks.gains, align: "center" } };
  return filled(cells);
}

function gainRow({ code, change, points: adds, rank }: GainLine): Row {
  const cells: (Cell | undefined)[] = [];
  for (let column = 0; column < gainColumns.end; column += 1) cells[column] = { style: looks.name };
  cells[gainColumns.code] = { value: code, style: looks.center };
  cells[gainColumns.change] = { value: change, style: looks.name };
  cells[gainColumns.points] = { value: adds, style: looks.adds };
  cells[gainColumns.rank] = { value: rank, style: looks.center };
  return filled(cells);
}

function putInBlock(cells: (Cell | undefined)[], block: (typeof lossBlocks)[number], [code, name]: readonly [string, string], style: Style): void {
  cells[block.code] = { value: code, style: { ...style, align: "center" } };
  for (let column = block.name; column < block.name + block.span; column += 1) cells[column] = { style };
  cells[block.name] = { value: name, style };
}

/** The same without holes, which would not be visited. */
function filled(cells: readonly (Cell | undefined)[]): Row {
  return Array.from({ length: cells.length }, (_, column) => cells[column]);
}

/** The line of 汇总 on which the city stands now, for the comparison above it. */
function placeFormula(scheme: Scheme, name: string): Cell {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  return { formula: `=IFERROR(MATCH(${quoted},${summaryColumn(summaryColumns(scheme).unit)},0),0)`, style: styles.hidden };
}

/** Tells whether the page's categories and total are those that 汇总 has now. */
function agreement({ scheme }: PublishedResults, top: number): string {
  const rows = pageRows(scheme);
  const from = summaryColumns(scheme);
  const line = cellAddress(top + rows.subtitle, columns.live);
  const own = (row: number) => cellAddress(top + rows.table + 1 + row, 3);
  const base = scheme.categories.filter(({ bonus }) => !bonus);
  const compared = [
    ...base.map((_category, index) => [from.firstCategory + index, own(index)] as const),
    [from.base, own(scheme.categories.length)] as const,
    [from.total, own(scheme.categories.length + 1)] as const,
  ];
  const differences = compared.map(([column, cell]) => `ABS(INDEX(${summaryColumn(column)},${line})-${cell})`);
  const stale = '"得分已变化，请一键计算后重新生成"';
  return `=IF(${line}=0,${stale},IFERROR(IF(ROUND(${differences.join("+")},2)=0,"与当前得分一致",${stale}),${stale}))`;
}
