import { narrowMargins } from "../../sheet/paper";
import type { Cell, SheetPlan } from "../../sheet/plan";
import type { Named } from "../publish/naming";
import { namingOf } from "../publish/naming";
import { sheetNames } from "../sheetNames";
import { styles } from "../styles";

/** One change that the add-in made to what stood in the workbook. */
export interface LogEntry {
  /** Local time, e.g. 2012-12-14 09:30:00. */
  readonly time: string;
  readonly action: string;
  readonly unit: string;
  readonly what: string;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** The third is headed by what the scheme calls its units. */
const columns = [
  { header: "时间", width: 21 },
  { header: "操作", width: 12 },
  { header: "", width: 12 },
  { header: "内容", width: 34 },
  { header: "单元格", width: 10 },
  { header: "原值", width: 34 },
  { header: "新值", width: 34 },
] as const;

export const logFirstRow = 3;
export const logColumnCount = columns.length;

/** The headers of 操作记录. */
export function logHeaders(scheme: Named): readonly string[] {
  return columns.map(({ header }) => (header === "" ? namingOf(scheme).unit : header));
}

/** 操作记录: every value the add-in replaced, with what stood there before. */
export function logPlan(scheme: Named): SheetPlan {
  return {
    name: sheetNames.log,
    tabColor: "#A5A5A5",
    cells: [
      [{ value: "操作记录", style: styles.title }],
      [{ value: "加载项每次改动单元格，都在此记下原值和新值", style: styles.subtitle }],
      logHeaders(scheme).map((value) => ({ value, style: styles.header })),
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: columns.length },
      { row: 1, column: 0, rows: 1, columns: columns.length },
    ],
    columnWidths: columns.map(({ width }) => width),
    rowHeights: [32, 20, 24],
    frozen: { rows: logFirstRow, columns: 0 },
    print: {
      paper: "A4",
      orientation: "landscape",
      fitToWidth: true,
      titleRows: [logFirstRow - 1, logFirstRow - 1],
      margins: narrowMargins,
      footer: "&C第 &P 页，共 &N 页",
    },
  };
}

/** Lines to append below the last one. All text: what was typed may begin with "=". */
export function logLines(entries: readonly LogEntry[]): readonly (readonly Cell[])[] {
  return entries.map((entry) =>
    [entry.time, entry.action, entry.unit, entry.what, entry.address, entry.before, entry.after].map((value) => ({
      value,
      style: { ...styles.text, format: "@" },
    })),
  );
}
