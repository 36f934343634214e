import type { Ranked } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { resultHeaders, resultLine, resultWidths } from "./noticeTable";
import { commendedNames, paragraphsOf } from "./noticeWords";
import { pageBreaks, printable, printScale } from "../../sheet/paper";
import type { Cell, PrintSetup, SheetPlan, Style } from "../../sheet/plan";
import type { NoticeRequest } from "./published";
import { summaryColumn } from "./published";
import { fitRows } from "../../sheet/rowHeights";
import { sealed } from "./seal";
import { publishedNames } from "../sheetNames";
import { colors, styles } from "../styles";
import { summaryColumns } from "../overview/summaryColumns";

/** Columns of 结果通报; those from `check` on are not printed. */
export const noticeColumns = { rank: 0, unit: 1, total: 2, base: 3, bonus: 4, remark: 5, check: 7, copy: 7, helper: 8 } as const;

const printed = noticeColumns.remark + 1;
const widths = [...resultWidths, 3, 60, 6] as const;
const pageWidth = widths.slice(0, printed).reduce((sum, width) => sum + width, 0);
const bodySize = 12;

const paragraph: Style = { font: "宋体", size: bodySize, valign: "top", wrap: true };
const looks = {
  title: { font: "宋体", size: 18, bold: true, align: "center", valign: "middle", wrap: true },
  salutation: paragraph,
  body: paragraph,
  signature: { ...paragraph, align: "right", valign: "middle" },
  caption: { ...paragraph, bold: true, align: "center", valign: "middle" },
} as const satisfies Record<string, Style>;

const cell: Style = { font: "宋体", size: 11, align: "center", valign: "middle", border: colors.line };
const points: Style = { ...cell, align: "right", format: "0.00" };

/**
 * 结果通报 (article 8): the text of the notice, a paragraph a line, and below it the results as values. Outside the
 * printed page stand the paragraphs once more, in one column to be copied from, and whether the ranking is still that.
 */
export function noticePlan(request: NoticeRequest): SheetPlan {
  const paragraphs = paragraphsOf(request);
  const { ranking, units } = request;
  const header = paragraphs.length;
  const first = header + 1;
  const rows = ranking.map((ranked, index) => resultRow(request, ranked, first + index));
  const lines: (Cell | undefined)[][] = paragraphs.map(({ kind, text }, row) => [
    { value: text, style: looks[kind] },
    ...beside(kind, row),
  ]);
  const last = first + ranking.length - 1;
  const head = lines[0];
  if (head !== undefined) head[noticeColumns.check] = { formula: agreement(first, last, units.length), style: { ...styles.info, wrap: true } };
  const second = lines[1];
  if (second !== undefined) second[noticeColumns.copy] = { value: "复制到 Word：选下面这一列各段，粘贴时选“只保留文本”", style: styles.infoNote };
  const texts = paragraphs.map(({ text }, row) => ({ row, span: 1, text, width: pageWidth * 0.88 }));
  const heights = fitRows(paragraphs.length, texts, 20).map((height, row) => {
    const kind = paragraphs[row]?.kind;
    if (kind === "title") return 64;
    return kind === "body" ? Math.min(409, Math.round(height * 1.2)) : 26;
  });
  const rowHeights = [...heights, 24, ...rows.map(() => 21)];
  const print: PrintSetup = {
    paper: "A4",
    orientation: "portrait",
    fitToWidth: true,
    titleRows: [header, header],
    area: { row: 0, column: 0, rows: last + 1, columns: printed },
    footer: "&C第 &P 页，共 &N 页",
    centered: true,
  };
  const plan: SheetPlan = {
    name: publishedNames.notice,
    tabColor: colors.header,
    gridlines: false,
    cells: [
      ...lines,
      resultHeaders(request).map((value) => ({ value, style: { ...cell, bold: true, fill: colors.category } })),
      ...rows,
    ],
    merges: paragraphs.map((_paragraph, row) => ({ row, column: 0, rows: 1, columns: printed })),
    columnWidths: widths,
    rowHeights,
    hiddenColumns: [noticeColumns.helper],
    print: { ...print, ...breakBeforeTable(print, rowHeights, paragraphs.findIndex(({ kind }) => kind === "caption")) },
  };
  return sealed(plan, 0, noticeColumns.helper);
}

/** The table begins a page where it does not fit whole below the text. */
function breakBeforeTable(print: PrintSetup, heights: readonly number[], caption: number): Pick<PrintSetup, "breaksBefore"> {
  const heightOf = (first: number, end?: number): number => heights.slice(first, end).reduce((sum, height) => sum + height, 0);
  const page = printable(print).height / printScale(print, widths.slice(0, printed));
  const blocks = [
    { row: 0, height: heightOf(0, caption) },
    { row: caption, height: heightOf(caption) },
  ];
  // Programs differ a little in how high lines come out.
  const breaksBefore = pageBreaks(blocks, page * 0.95, 0, 0);
  return breaksBefore.length === 0 ? {} : { breaksBefore };
}

/** How many cities the notice commends: those ranked no lower than the number set. */
export function commendedCount(request: NoticeRequest): number {
  return commendedNames(request).length;
}

/** The copy of a paragraph, live, so that what is changed in the text is copied too. */
function beside(kind: keyof typeof looks, row: number): readonly (Cell | undefined)[] {
  const gap: (Cell | undefined)[] = Array.from({ length: noticeColumns.copy - 1 }, () => undefined);
  return kind === "caption" || row < 2 ? gap : [...gap, { formula: `=${cellAddress(row, 0)}`, style: styles.infoNote }];
}

function resultRow(request: NoticeRequest, ranked: Ranked, row: number): readonly (Cell | undefined)[] {
  const line = resultLine(request, ranked);
  const from = summaryColumns(request.scheme);
  const found = `MATCH(${cellAddress(row, noticeColumns.unit)},${summaryColumn(from.unit)},0)`;
  const difference = `ABS(INDEX(${summaryColumn(from.total)},${found})-${cellAddress(row, noticeColumns.total)})`;
  return [
    { value: line.rank, style: { ...cell, format: "0" } },
    { value: line.name, style: cell },
    { value: line.total, style: { ...points, bold: true } },
    { value: line.base, style: points },
    { value: line.bonus, style: points },
    { value: line.remark, style: { ...cell, wrap: true } },
    undefined,
    undefined,
    // 1 where the city's total is no longer the one printed, or the city is gone.
    { formula: `=IFERROR(IF(ROUND(${difference},2)=0,0,1),1)`, style: styles.hidden },
  ];
}

/** Tells whether every total printed is the one that 汇总 has now, and no city came or went. */
function agreement(first: number, last: number, count: number): string {
  const same = `SUM(${cellAddress(first, noticeColumns.helper)}:${cellAddress(last, noticeColumns.helper)})=0`;
  const stale = '"排名已变化，请一键计算后重新生成"';
  return `=IFERROR(IF(${same},IF(COUNTA(${summaryColumn(0)})=${count},"与当前排名一致",${stale}),${stale}),${stale})`;
}
