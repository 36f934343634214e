import type { Named } from "../../core/index";
import { namingOf } from "../../core/index";
import { narrowMargins } from "../../sheet/paper";
import type { Cell, SheetContent, SheetPlan } from "../../sheet/plan";
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
  /** Who did it, as they called themselves; absent where nobody said. */
  readonly by?: string | undefined;
}

const lastHeader = "操作人";

/** The third is headed by what the scheme calls its units. */
const columns = [
  { header: "时间", width: 21 },
  { header: "操作", width: 12 },
  { header: "", width: 12 },
  { header: "内容", width: 34 },
  { header: "单元格", width: 10 },
  { header: "原值", width: 34 },
  { header: "新值", width: 34 },
  { header: lastHeader, width: 8.4 },
] as const;

/** The last column; logs that were begun before there was one do not have it. */
const byColumn = columns.length - 1;

export const logFirstRow = 3;
export const logColumnCount = columns.length;

/** The headers that 操作记录 needs to be understood. */
export function logHeaders(scheme: Named): readonly string[] {
  return allHeaders(scheme).slice(0, byColumn);
}

function allHeaders(scheme: Named): readonly string[] {
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
      allHeaders(scheme).map((value) => ({ value, style: styles.header })),
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
    [entry.time, entry.action, entry.unit, entry.what, entry.address, entry.before, entry.after, entry.by ?? ""].map((value) => ({
      value,
      style: { ...styles.text, format: "@" },
    })),
  );
}

/**
 * What stands above the column 操作人 in the rows of a log: ours, nothing yet, or what a person wrote there, who then keeps the
 * column. A sheet that is not there yet is made with it.
 */
export function byHeaderIn(rows: SheetContent["values"] | undefined): "ours" | "free" | "taken" {
  if (rows === undefined) return "ours";
  const text = String(rows[logFirstRow - 1]?.[byColumn] ?? "").trim();
  if (text === lastHeader) return "ours";
  const isEmpty = rows.every((cells) => String(cells[byColumn] ?? "") === "");
  return isEmpty ? "free" : "taken";
}

/** The header of the column 操作人, with its place, for a log that was begun without it. */
export const byHeader = { row: logFirstRow - 1, column: byColumn, cell: { value: lastHeader, style: styles.header } } as const;
