import type { Naming, Scheme } from "../../core/index";
import { mostTotal, quoteText, namingOf } from "../../core/index";
import { cellAddress, columnLetters, sheetReference } from "../../sheet/a1";
import { narrowMargins, pageBreaks, printable, printScale } from "../../sheet/paper";
import type { Cell, PrintSetup, SheetPlan, Style } from "../../sheet/plan";
import { sheetNames } from "../sheetNames";
import { colors, styles } from "../styles";
import { groupHeaders } from "../units/groups";
import { hasGrades } from "./rankLine";
import { noteIn } from "./summary";
import { summaryColumns, summaryRows } from "./summaryColumns";
import { assessmentTitle } from "../assessmentTitle";

export const rankingRows = { title: 0, subtitle: 1, header: 3, first: 4 } as const;

/** Bars beyond these make no chart any more. */
const charted = 30;

/** Points of a row that says no height of its own. */
const emptyRow = 15;

/** Columns of 排名 by what they hold; `group` and `groupRank` only where the workbook has groups. The chart's figures follow outside the printed area. */
export function rankingColumns(scheme: Scheme, isGrouped = false) {
  const categories = scheme.categories.filter((category) => !category.bonus).length;
  const afterGap = 6 + (isGrouped ? 2 : 0);
  const graded = hasGrades(scheme) ? 1 : 0;
  return {
    rank: 0,
    unit: 1,
    total: 2,
    base: 3,
    bonus: 4,
    gap: 5,
    group: 6,
    groupRank: 7,
    firstCategory: afterGap,
    remark: afterGap + categories,
    /** Only where the scheme has grades; behind the others, which stay in their places. */
    grade: afterGap + 1 + categories,
    order: graded + afterGap + 1 + categories,
    chart: graded + afterGap + 3 + categories,
    /** The last column that is printed. */
    last: graded + afterGap + categories,
  } as const;
}

/** The cell in which the user sets how many cities to commend (先进市); empty, nothing is marked. */
export function commendCell(scheme: Scheme, isGrouped = false): { readonly row: number; readonly column: number } {
  return { row: 2, column: rankingColumns(scheme, isGrouped).remark };
}

/**
 * 排名: the cities by total, highest first, drawn live from 汇总 so that it never falls behind. Equal totals share a
 * rank and the next is skipped; a city with missing or wrong entries says so (reading 13), and one that the province
 * completed (reading 17).
 */
export function rankingPlan(scheme: Scheme, year: number, unitCount: number, commend: number | null, isGrouped = false): SheetPlan {
  const from = summaryColumns(scheme, isGrouped);
  const columns = rankingColumns(scheme, isGrouped);
  const categories = scheme.categories.filter((category) => !category.bonus);
  const first = rankingRows.first;
  const last = first + Math.max(1, unitCount) - 1;
  const range = (column: number) =>
    `${sheetReference(sheetNames.summary)}$${columnLetters(column)}$${summaryRows.first + 1}:$${columnLetters(column)}$${summaryRows.first + unitCount}`;
  const commendAt = commendCell(scheme, isGrouped);
  const naming = namingOf(scheme);
  const commendAddress = `$${columnLetters(commendAt.column)}$${commendAt.row + 1}`;
  const points: Style = { ...styles.computedPoints, color: "#242424", size: 11, valign: "middle" };
  const name: Style = { ...styles.info, size: 12, border: colors.line };
  const rows = Array.from({ length: unitCount }, (_, index) => {
    const row = first + index;
    const order = `$${columnLetters(columns.order)}${row + 1}`;
    const pick = (column: number) => `INDEX(${range(column)},MATCH(${order},${range(from.order)},0))`;
    const total = cellAddress(row, columns.total);
    const rank = cellAddress(row, columns.rank);
    const totals = `$${columnLetters(columns.total)}$${first + 1}:$${columnLetters(columns.total)}$${last + 1}`;
    const ranks = `$${columnLetters(columns.rank)}$${first + 1}:$${columnLetters(columns.rank)}$${last + 1}`;
    const same = scheme.total === undefined ? `COUNTIF(${totals},${total})` : `COUNTIF(${ranks},${rank})`;
    const gap = `ROUND(${cellAddress(row - 1, columns.total)}-${total},2)`;
    // One that is unqualified stands below others, whatever its total.
    const behind = scheme.total === undefined ? gap : `IF(${gap}<0,"",${gap})`;
    const unqualified = scheme.total === undefined ? null : `${pick(from.unqualified)}=1`;
    // A veto may fix the total below 合格线 without anything else.
    const line = scheme.total?.qualifiedFrom;
    const uncommended = unqualified === null ? null : line === undefined ? unqualified : `OR(${unqualified},${total}<${line})`;
    const commended = `IF(${rank}<=${commendAddress},${quoteText(naming.commended)},"")`;
    const remarks = [
      `IF(${same}>1,"并列 ","")`,
      `IF(LEN(${noteIn(pick(from.state))})<LEN(${pick(from.state)}),${noteIn(pick(from.state))}&" ","未报送齐全 ")`,
      ...(unqualified === null ? [] : [`IF(${unqualified},"不合格 ","")`]),
      `IF(ISNUMBER(${commendAddress}),${uncommended === null ? commended : `IF(${uncommended},"",${commended})`},"")`,
    ];
    const live = (formula: string, style: Style): Cell => ({ formula: `=${formula}`, style });
    const picked = [from.total, from.base, from.bonus];
    return [
      live(pick(from.rank), { ...points, size: 16, bold: true, align: "center", format: "0", color: colors.header }),
      live(pick(from.unit), name),
      live(pick(from.total), { ...points, bold: true, size: 12 }),
      ...picked.slice(1).map((column) => live(pick(column), points)),
      live(index === 0 ? '""' : behind, points),
      ...(isGrouped ? [live(pick(from.group), { ...name, align: "center" }), live(pick(from.groupRank), { ...points, bold: true, align: "center", format: "0" })] : []),
      ...categories.map((_category, offset) => live(pick(from.firstCategory + offset), points)),
      live(`TRIM(${remarks.join("&")})`, { ...styles.text, valign: "middle" }),
      ...(hasGrades(scheme) ? [live(pick(from.grade), { ...styles.text, align: "center", valign: "middle" })] : []),
      { value: index + 1, style: styles.hidden },
      undefined,
      ...(index < charted ? chartCells(row, categories.length, columns) : []),
    ] satisfies readonly (Cell | undefined)[];
  });
  const chartHeaders = [naming.unit, ...categories.map((category) => category.name), "创新加分"];
  const headers: readonly (Cell | undefined)[] = [
    ...["名次", naming.unit, "总分", "基本分", "创新加分", "与上一名差距", ...(isGrouped ? [groupHeaders.group, groupHeaders.rank] : []), ...categories.map((one) => `${one.number}、${one.name}`), "备注", ...(hasGrades(scheme) ? ["等次"] : [])].map(
      (value) => ({ value, style: styles.header }),
    ),
    undefined,
    undefined,
    ...chartHeaders.map((value) => ({ value, style: styles.hidden })),
  ];
  const commendLine: (Cell | undefined)[] = Array.from({ length: columns.remark }, () => undefined);
  const remarkColumn = columnLetters(columns.remark);
  // Under rules of the total not everybody within the number is commended.
  const commended = scheme.total === undefined ? `COUNTIF($A$${first + 1}:$A$${last + 1},"<="&${commendAddress})` : `COUNTIF($${remarkColumn}$${first + 1}:$${remarkColumn}$${last + 1},${quoteText(`*${plainly(naming.commended)}*`)})`;
  commendLine[columns.remark - 1] = { formula: `=${commendLabel(naming, commendAddress, commended)}`, style: { ...styles.infoNote, align: "right" } };
  commendLine[columns.remark] = { value: commend, style: { ...styles.entryNumber, align: "center", valign: "middle" } };
  const chartRows = Math.min(charted, unitCount);
  const chartPlace = { row: last + 2, column: 0, rows: chartLines(chartRows), columns: columns.last + 1 };
  const columnWidths = [8, 14, 18, 12, 12, 12, ...(isGrouped ? [12, 9] : []), ...categories.map(() => 15), 24, ...(hasGrades(scheme) ? [10] : []), 4, 4, ...chartHeaders.map(() => 9)];
  const rowHeights = [34, 20, 24, 76, ...rows.map(() => 28)];
  const print: PrintSetup = {
    paper: "A3",
    orientation: "landscape",
    fitToWidth: true,
    area: { row: 0, column: 0, rows: chartPlace.row + chartPlace.rows, columns: columns.last + 1 },
    margins: narrowMargins,
    footer: "&C第 &P 页，共 &N 页",
    centered: true,
  };
  const page = printable(print).height / printScale(print, columnWidths.slice(0, columns.last + 1));
  const table = rowHeights.reduce((sum, height) => sum + height, emptyRow);
  const blocks = [
    { row: 0, height: table },
    { row: chartPlace.row, height: chartPlace.rows * emptyRow },
  ];
  // The chart is not cut in two: where it does not fit below the table, it has a page of its own.
  const breaksBefore = pageBreaks(blocks, page, 0, 0);
  // No header over a chart alone.
  const titleRows = table > page ? { titleRows: [rankingRows.header, rankingRows.header] as const } : {};
  return {
    name: sheetNames.ranking,
    tabColor: colors.header,
    gridlines: false,
    cells: [
      [{ value: `${assessmentTitle({ scheme, year })}排名`, style: styles.title }],
      [{ value: scheme.tableSubtitle, style: styles.subtitle }],
      commendLine,
      headers,
      ...rows,
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: columns.last + 1 },
      { row: 1, column: 0, rows: 1, columns: columns.last + 1 },
    ],
    columnWidths,
    rowHeights,
    hiddenColumns: [columns.order],
    frozen: { rows: first, columns: 2 },
    validations: [
      {
        areas: [{ ...commendAt, rows: 1, columns: 1 }],
        rule: { kind: "whole", min: 1, max: Math.max(1, unitCount) },
        prompt: { title: fitting(`${naming.commended}名额`, 32), message: fitting(`填入要表彰的${naming.unit}数，备注中即标明“${naming.commended}”；不填则不标明。`, 255) },
        error: { title: "填写有误", message: `请填 1 至 ${unitCount} 之间的整数。` },
      },
    ],
    conditionalFormats: [
      {
        kind: "dataBar",
        area: { row: first, column: columns.total, rows: last - first + 1, columns: 1 },
        color: colors.bar,
        min: 0,
        max: mostTotal(scheme),
      },
      ...categories.map((category, offset) => ({
        kind: "dataBar" as const,
        area: { row: first, column: columns.firstCategory + offset, rows: last - first + 1, columns: 1 },
        color: colors.category,
        min: 0,
        max: category.points,
      })),
    ],
    charts: [
      {
        name: `${naming.all}得分构成`,
        kind: "barStacked",
        title: `${year}年度${naming.all}得分构成`,
        valueAxisTitle: "分",
        seriesBy: "columns",
        data: { row: rankingRows.header, column: columns.chart, rows: chartRows + 1, columns: chartHeaders.length },
        place: chartPlace,
      },
    ],
    print: { ...print, ...titleRows, ...(breaksBefore.length === 0 ? {} : { breaksBefore }) },
  };
}

/** Lines that the chart covers: room for every city's name beside its bar, for title, axis and legend. */
function chartLines(bars: number): number {
  return Math.max(18, bars + 12);
}

/** The label of the number to commend; where cities tie at its border, with how many there are of them (reading 20). */
function commendLabel({ commended }: Naming, commend: string, count: string): string {
  return `${quoteText(`${commended}名额`)}&IF(ISNUMBER(${commend}),IF(${count}>${commend},"（末位并列，实为 "&${count}&" 个）",""),"")`;
}

/** A text as COUNTIF takes it for itself, not for a pattern. */
function plainly(text: string): string {
  return text.replaceAll(/[~*?]/g, "~$&");
}

/** Excel takes no longer ones where a cell is explained. */
function fitting(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

function chartCells(row: number, categories: number, columns: ReturnType<typeof rankingColumns>): readonly Cell[] {
  const sources = [columns.unit, ...Array.from({ length: categories }, (_, index) => columns.firstCategory + index), columns.bonus];
  return sources.map((column) => ({ formula: `=${cellAddress(row, column)}`, style: styles.hidden }));
}
