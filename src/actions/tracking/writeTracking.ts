import type { Named } from "../../core/index";
import { growPrint } from "../../excel/growPrint";
import type { Session } from "../../excel/session";
import type { ColumnValues } from "../../excel/writeColumn";
import { columnBytes, writeColumn } from "../../excel/writeColumn";
import { inputGrid, writeStyles } from "../../excel/writeCells";
import { cellsBytes } from "../../excel/writeSheet";
import { cellAddress } from "../../sheet/a1";
import type { CellContent } from "../../sheet/cellContent";
import { isSameContent, shownBy } from "../../sheet/cellContent";
import type { SheetContent } from "../../sheet/plan";
import { loggedValue } from "../../workbook/log/importLog";
import type { LogEntry } from "../../workbook/log/log";
import { trackingNames } from "../../workbook/sheetNames";
import type { TrackedLine } from "../../workbook/tracking/planTracking";
import { isStale } from "../../workbook/tracking/planTracking";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import { timeText } from "../../workbook/tracking/times";
import type { TrackingColumn } from "../../workbook/tracking/trackingColumns";
import { dayFormat, formatOfColumn, trackingHeaders } from "../../workbook/tracking/trackingColumns";
import { lineCells, lineContents, printedArea } from "../../workbook/tracking/trackingSheet";
import { logTime, writeLog } from "../book/writeLog";

/** What 操作记录 calls what is done on 报送跟踪. */
export const trackingAction = trackingNames.tracking;

/** One cell of 报送跟踪 that is to hold something else. */
export interface TrackingWrite {
  readonly unit: string;
  readonly row: number;
  readonly column: TrackingColumn;
  readonly before: CellContent;
  readonly after: CellContent;
}

/** Columns of which 操作记录 keeps what the add-in replaces: nothing else in the workbook knows it. */
const recorded: ReadonlySet<TrackingColumn> = new Set(["unit", "sentAt", "sentFile"]);

/** What brings lines that stand there up to date. Pure. */
export function lineWrites(table: TrackingTable, lines: readonly TrackedLine[]): readonly TrackingWrite[] {
  return lines.flatMap((tracked) => {
    const { line } = tracked;
    if (line === undefined || !isStale(tracked, table)) return [];
    const contents = lineContents(tracked, { row: line.row, columns: table.columns, common: table.common });
    return [...contents].flatMap(([column, after]): TrackingWrite[] => {
      const before = line.cells[column] ?? null;
      const isAutomatic = tracked.stale.some((one) => one === column);
      const isOurs = isAutomatic || column === "byHand" || column === "kept" || (column === "unit" && line.unit !== tracked.unit);
      const isGone = (column === "late" || column === "deadline") && (before === null || before === "");
      if (!table.columns.has(column) || !(isOurs || isGone) || isSameContent(before, after)) return [];
      return [{ unit: tracked.unit, row: line.row, column, before, after }];
    });
  });
}

/** What is recorded besides the cells of lines, and of which columns. */
interface Recording {
  readonly more?: readonly (TrackingWrite & { readonly at: number })[];
  readonly isRecorded?: (column: TrackingColumn) => boolean;
}

/** Queues cells of 报送跟踪, and before them into 操作记录 what they replace that nothing else knows. */
export async function writeCells(session: Session, scheme: Named, sheetId: string, table: TrackingTable, writes: readonly TrackingWrite[], log: SheetContent | undefined, { more = [], isRecorded = (column) => recorded.has(column) }: Recording = {}): Promise<void> {
  const replacing = writes.filter(({ column, before }) => isRecorded(column) && shown(before) !== "").map((write) => ({ ...write, at: table.columns.get(write.column) ?? 0 }));
  await writeLog(session, scheme, log, [...more.filter(({ before }) => shown(before) !== ""), ...replacing].map(logLine));
  const sheet = session.workbook.worksheets.getItem(sheetId);
  for (const [column, to] of table.columns) {
    const values: ColumnValues = new Map(writes.filter((one) => one.column === column).map(({ row, after }) => [row, after]));
    if (values.size === 0) continue;
    await session.spend(columnBytes(values));
    writeColumn(sheet, to, values, { formatOf: () => formatOfColumn(column) });
  }
}

/** Queues lines of cities that have none yet, below the last one. */
export async function addLines(session: Session, sheetId: string, table: TrackingTable, lines: readonly TrackedLine[]): Promise<void> {
  const missing = lines.filter(({ line, isDoubled }) => line === undefined && !isDoubled);
  if (missing.length === 0) return;
  const first = table.end + 1;
  const cells = missing.map((tracked, index) => lineCells(tracked, { row: first + index, columns: table.columns, common: table.common }));
  await session.spend(cellsBytes(cells));
  const sheet = session.workbook.worksheets.getItem(sheetId);
  writeStyles(sheet, cells, first);
  const grid = inputGrid(cells);
  sheet.getRangeByIndexes(first, 0, grid.length, grid[0]?.length ?? 1).formulas = grid;
  growPrint(sheet, { area: printedArea(table.columns, first + missing.length), note: null });
}

/** Queues the deadline of all. */
export function writeCommonDeadline(session: Session, sheetId: string, { row, at, after }: TrackingWrite & { readonly at: number }): void {
  const sheet = session.workbook.worksheets.getItem(sheetId);
  writeColumn(sheet, at, new Map([[row, after]]), { formatOf: () => dayFormat });
}

function logLine({ unit, row, column, at, before, after }: TrackingWrite & { readonly at: number }): LogEntry {
  return { time: logTime(new Date()), action: trackingAction, unit, what: trackingHeaders[column], address: cellAddress(row, at), before: said(column, before), after: said(column, after) };
}

/** A time as a person reads it; whatever else as 操作记录 shows contents. */
function said(column: TrackingColumn, content: CellContent): string {
  return typeof content === "number" && formatOfColumn(column).startsWith("yyyy") ? timeText(content) : loggedValue(content);
}

function shown(content: CellContent): string {
  return String(shownBy(content) ?? "");
}
