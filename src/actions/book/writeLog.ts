import type { Named } from "../../core/index";
import type { Session } from "../../excel/session";
import { cellsBytes, writeSheet } from "../../excel/writeSheet";
import { openLogColumns } from "../../excel/logColumns";
import { inputGrid, writeStyles } from "../../excel/writeCells";
import type { LogEntry } from "../../workbook/log/log";
import { logFirstRow, logLines, logPlan } from "../../workbook/log/log";
import type { SheetContent } from "../../sheet/plan";
import { sheetNames } from "../../workbook/sheetNames";
import { loggedFormulas, loggedGroupBack } from "../../workbook/log/logWords";
import type { Restored } from "../types";

/** Lines written in one piece; formulas may be long, so a piece of more could not be sent. */
const linesAtOnce = 100;

/** Queues lines below the last one of 操作记录, making the sheet where it is missing. `log` is the sheet as it was read. */
export async function writeLog(session: Session, scheme: Named, log: SheetContent | undefined, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const { worksheets } = session.workbook;
  const sheet = log === undefined ? worksheets.add(sheetNames.log) : worksheets.getItem(sheetNames.log);
  if (log === undefined) writeSheet(sheet, logPlan(scheme));
  const width = openLogColumns(sheet, log, entries.some(({ by = "" }) => by !== ""));
  const first = Math.max(logFirstRow, log?.values.length ?? 0);
  for (let start = 0; start < entries.length; start += linesAtOnce) {
    const lines = logLines(entries.slice(start, start + linesAtOnce)).map((line) => line.slice(0, width));
    await session.spend(cellsBytes(lines));
    writeStyles(sheet, lines, first + start);
    sheet.getRangeByIndexes(first + start, 0, lines.length, width).formulas = inputGrid(lines);
  }
}

/** What an action put back, as lines of the log; cells that were merely empty have no old value to keep. */
export function restoredLines(action: string, restored: readonly Restored[]): readonly LogEntry[] {
  const time = logTime(new Date());
  return restored
    .filter(({ before }) => before !== "")
    .map(({ unit, address, what, before, after, isGroup }) => ({ time, action, unit, what: `${isGroup ? loggedGroupBack : loggedFormulas.restored} ${what}`, address, before, after }));
}

/** How many formulas of each sheet were brought up to date, as lines of the log. */
export function updatedLines(action: string, updated: readonly (readonly [sheet: string, count: number])[]): readonly LogEntry[] {
  const time = logTime(new Date());
  return updated
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => ({ time, action, unit, what: loggedFormulas.updated, address: "", before: "", after: `${count} 个公式` }));
}

/** Local time as the log writes it. */
export function logTime(now: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${date} ${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
