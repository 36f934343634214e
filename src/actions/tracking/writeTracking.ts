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
import { actionTime } from "../../workbook/log/actionTime";
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

/** What a person did: all of it is recorded, as it can be taken back; `more`: cells besides those of lines. */
interface ByHand {
  readonly more: readonly (TrackingWrite & { readonly at: number })[];
}

/**
 * Queues cells of 报送跟踪, and before them into 操作记录 what the add-in replaces that nothing else knows, or everything that is written
 * by hand.
 */
export async function writeCells(session: Session, scheme: Named, sheetId: string, table: TrackingTable, writes: readonly TrackingWrite[], log: SheetContent | undefined, byHand?: ByHand): Promise<void> {
  const isRecorded = ({ column, before }: TrackingWrite) => byHand !== undefined || (recorded.has(column) && shown(before) !== "");
  const placed = writes.filter(isRecorded).map((write) => ({ ...write, at: table.columns.get(write.column) ?? 0 }));
  const clock = logTime(new Date());
  const time = byHand === undefined ? clock : actionTime(clock, log);
  await writeLog(session, scheme, log, [...(byHand?.more ?? []), ...placed].map((write) => logLine(write, time)));
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

function logLine({ unit, row, column, at, before, after }: TrackingWrite & { readonly at: number }, time: string): LogEntry {
  return { time, action: trackingAction, unit, what: trackingHeaders[column], address: cellAddress(row, at), before: trackingLogged(column, before), after: trackingLogged(column, after) };
}

/** What 操作记录 says of a cell: a time as a person reads it, whatever else as it shows contents. */
export function trackingLogged(column: TrackingColumn, content: CellContent): string {
  if (content === "") return "";
  return typeof content === "number" && formatOfColumn(column).startsWith("yyyy") ? timeText(content) : loggedValue(content);
}

function shown(content: CellContent): string {
  return String(shownBy(content) ?? "");
}
