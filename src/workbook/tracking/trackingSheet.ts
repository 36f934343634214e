import type { CellContent } from "../../sheet/cellContent";
import { isFormula } from "../../sheet/cellContent";
import { absoluteAddress, cellAddress, columnLetters } from "../../sheet/a1";
import { narrowMargins } from "../../sheet/paper";
import type { Area, Cell, CellValue, SheetPlan, Style, Validation } from "../../sheet/plan";
import { trackingNames } from "../sheetNames";
import { colors, styles } from "../styles";
import { latenessFormula } from "./lateness";
import { byHandText, keptText } from "./planTracking";
import type { TrackedLine } from "./planTracking";
import type { TrackingTable } from "./readTracking";
import type { TrackingColumn } from "./trackingColumns";
import { commonDeadlineLabel, dayFormat, formatOfColumn, trackingColumns, trackingHeader, trackingHeaders, trackingLabels, trackingRows } from "./trackingColumns";
import { assessmentTitle } from "../assessmentTitle";
import type { YearsAssessment } from "../assessmentTitle";

const widths: Readonly<Record<TrackingColumn, number>> = {
  unit: 14, contact: 10, phone: 15, deadline: 12, state: 8, late: 9, sentAt: 16, sentFile: 20, firstAt: 16, returnedAt: 16, times: 9, returnedFile: 20, sentBackAt: 16, open: 24, note: 16, byHand: 18, kept: 8,
};

/** Rows below the last city are prepared, so that those who join later look and behave alike. */
const spareRows = 40;
const lineHeight = 30;

const at = (column: TrackingColumn): number => trackingColumns.indexOf(column);
const text: Style = { ...styles.text, valign: "middle", format: "@" };
const open: Style = { ...text, locked: false, fill: colors.entry };

/** How a column's cells look. What staff fill in is pale yellow, as what is filled in on the forms. */
function styleOf(column: TrackingColumn): Style {
  const format = formatOfColumn(column);
  switch (column) {
    case "unit":
      return { ...styles.info, border: colors.line };
    case "contact":
    case "note":
      return open;
    case "phone":
      return { ...open, align: "center" };
    case "deadline":
      return { ...open, align: "center", format };
    case "state":
      return { ...text, align: "center", bold: true, locked: false };
    case "sentAt":
    case "firstAt":
    case "returnedAt":
    case "sentBackAt":
      return { ...text, align: "center", format, locked: false };
    case "late":
    case "times":
      return { ...text, align: "center", format, locked: false };
    case "sentFile":
    case "returnedFile":
    case "open":
      return { ...text, locked: false };
    case "byHand":
      return { ...text, color: colors.quiet };
    case "kept":
      return { ...styles.hidden, format: "@" };
  }
}

const looks = new Map(trackingColumns.map((column) => [column, styleOf(column)] as const));

/** Where the cells of one line and the deadline of all stand, for its formulas. */
export interface LinePlaces {
  readonly row: number;
  readonly columns: TrackingTable["columns"];
  readonly common: { readonly row: number; readonly column: number } | null;
}

/** The deadline of all, followed live until another is typed over it; null where the place of it is gone. */
export function deadlineFormula({ common }: Pick<LinePlaces, "common">): string | null {
  if (common === null) return null;
  const cell = absoluteAddress({ ...common, rows: 1, columns: 1 });
  return `=IF(ISNUMBER(${cell}),${cell},"")`;
}

/** 逾期天数 of a line; null where a column that it goes by is gone. */
export function lateFormula({ row, columns }: Pick<LinePlaces, "row" | "columns">): string | null {
  const address = (column: TrackingColumn) => (columns.has(column) ? `$${cellAddress(row, columns.get(column) ?? 0)}` : null);
  const [deadline, firstAt, sentBackAt, state] = [address("deadline"), address("firstAt"), address("sentBackAt"), address("state")];
  if (deadline === null || firstAt === null || sentBackAt === null || state === null) return null;
  return latenessFormula({ deadline, firstAt, sentBackAt, state });
}

/** What a whole line is to hold: what staff typed, what is known, and the formulas. */
export function lineContents(tracked: TrackedLine, places: LinePlaces): ReadonlyMap<TrackingColumn, CellContent> {
  const typed = tracked.line?.cells ?? {};
  const formula = (given: string | null): CellContent => (given === null ? null : { formula: given });
  return new Map(
    trackingColumns.map((column): readonly [TrackingColumn, CellContent] => {
      switch (column) {
        case "unit":
          return [column, tracked.unit];
        case "contact":
        case "phone":
        case "note":
          return [column, typed[column] ?? null];
        case "deadline":
          return [column, ownDeadline(typed.deadline) ?? formula(deadlineFormula(places))];
        case "late":
          return [column, tracked.byHand.includes("late") ? (typed.late ?? null) : formula(lateFormula(places))];
        case "byHand":
          return [column, byHandText(tracked)];
        case "kept":
          return [column, keptText(tracked.kept)];
        default:
          return [column, tracked.shown[column] ?? null];
      }
    }),
  );
}

/** A deadline of a city's own; null where it follows that of all. */
export function ownDeadline(cell: CellContent | undefined): CellValue {
  return cell === undefined || isFormula(cell) || cell === "" ? null : cell;
}

/** The same as cells with their looks, for a line that is new. */
export function lineCells(tracked: TrackedLine, places: LinePlaces): readonly (Cell | undefined)[] {
  const contents = lineContents(tracked, places);
  const cells: (Cell | undefined)[] = [];
  for (const [column, to] of places.columns) cells[to] = cellOf(contents.get(column) ?? null, looks.get(column));
  return Array.from(cells);
}

function cellOf(content: CellContent, style: Style | undefined): Cell {
  const look = style === undefined ? {} : { style };
  if (isFormula(content)) return { formula: content.formula, ...look };
  return content === null ? look : { value: content, ...look };
}

/** 报送跟踪: a line per city, with the deadline of all above them. */
export function trackingPlan(assessment: YearsAssessment, lines: readonly TrackedLine[], common: CellValue): SheetPlan {
  const columns = new Map(trackingColumns.map((column, index) => [column, index] as const));
  const { first } = trackingRows;
  const last = first + lines.length + spareRows - 1;
  const area = (column: TrackingColumn): Area => ({ row: first, column: at(column), rows: last - first + 1, columns: 1 });
  const commonPlace = { row: trackingRows.common, column: at("unit") + 1 };
  const visible = at("kept");
  const look = (column: TrackingColumn) => `$${columnLetters(at(column))}${first + 1}`;
  return {
    name: trackingNames.tracking,
    tabColor: "#2E75B6",
    gridlines: false,
    cells: [
      [{ value: `${assessmentTitle(assessment)}${trackingNames.tracking}`, style: styles.title }],
      [{ value: "浅黄色各栏由省信用办填写；其余由加载项按导出、导入和核定填写，可以改写：改写的值保留，并在“人工填写”栏注明，清空后恢复自动填写", style: styles.infoNote }],
      [
        { value: commonDeadlineLabel, style: { ...styles.info, size: 10 } },
        { value: common, style: { ...open, align: "center", format: dayFormat, bold: true } },
        undefined,
        { formula: countsFormula(first, last), style: { ...styles.info, size: 10 } },
      ],
      trackingColumns.map((column) => ({ value: trackingHeader(assessment.scheme, column), style: column === "kept" ? styles.hidden : styles.header })),
      ...lines.map((line, index) => lineCells(line, { row: first + index, columns, common: commonPlace })),
    ],
    merges: [{ row: trackingRows.title, column: 0, rows: 1, columns: visible }],
    columnWidths: trackingColumns.map((column) => widths[column]),
    rowHeights: [34, 20, 24, 26, ...lines.map(() => lineHeight)],
    hiddenColumns: [at("kept")],
    frozen: { rows: first, columns: 1 },
    validations: [stateChoice(area("state"))],
    conditionalFormats: [
      { kind: "formula", area: area("late"), formula: `=AND(ISNUMBER(${look("late")}),${look("late")}>0)`, style: { fill: colors.error, bold: true } },
      { kind: "formula", area: area("state"), formula: `=${look("state")}="${trackingLabels.sentBack}"`, style: { fill: colors.missing } },
      { kind: "formula", area: area("state"), formula: `=${look("state")}="${trackingLabels.verified}"`, style: { fill: colors.review } },
    ],
    print: {
      paper: "A3",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [trackingRows.header, trackingRows.header],
      area: printedArea(columns, first + lines.length),
      margins: narrowMargins,
      footer: "&C第 &P 页，共 &N 页",
      centered: true,
    },
  };
}

/** What is printed: all but what is of use in the workbook alone. */
export function printedArea(columns: TrackingTable["columns"], rows: number): Area {
  const last = Math.max(...[...columns].flatMap(([column, to]) => (column === "byHand" || column === "kept" ? [] : [to])));
  return { row: 0, column: 0, rows, columns: last + 1 };
}

function stateChoice(area: Area): Validation {
  const items = Object.values(trackingLabels);
  return {
    areas: [area],
    rule: { kind: "list", items },
    prompt: { title: trackingHeaders.state, message: "按导出、导入和核定自动填写；改写的保留，清空后恢复自动填写" },
    error: { title: trackingHeaders.state, message: `请从下拉列表选择：${items.join("、")}` },
  };
}

/** How many have returned their forms, above the lines. */
function countsFormula(first: number, last: number): string {
  const range = (column: TrackingColumn) => absoluteAddress({ row: first, column: at(column), rows: last - first + 1, columns: 1 });
  const { unsent, sent, returned, sentBack, again, verified } = trackingLabels;
  const having = (label: string) => `COUNTIF(${range("state")},"${label}")`;
  const late = (label: string) => `COUNTIFS(${range("state")},"${label}",${range("late")},">0")`;
  return `="应报 "&COUNTA(${range("unit")})&" 个，已报 "&${[returned, again, verified].map(having).join("+")}&" 个，退回待补正 "&${having(sentBack)}&" 个，逾期未报 "&${[unsent, sent].map(late).join("+")}&" 个"`;
}
