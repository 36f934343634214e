import type { Session } from "./session";
import { inputGrid, writeStyles } from "./writeCells";
import { writeSheet } from "./writeSheet";
import { logColumnCount, logFirstRow, logLines, logPlan } from "../workbook/log";
import type { LogEntry } from "../workbook/log";
import type { SheetContent } from "../workbook/plan";
import { sheetNames } from "../workbook/sheetNames";

/** Columns that all lines of one file share: time, action and city. */
const shared = 3;

/**
 * 操作记录 for imports of thousands of values: what a file's lines share is sent once and copied down, so that a
 * batch of hundreds of files fits into one request. Queues only.
 */
export function importLog(session: Session, log: SheetContent | undefined) {
  const { worksheets } = session.workbook;
  let next = Math.max(logFirstRow, log?.values.length ?? 0);
  let sheet: Excel.Worksheet | null = null;
  const open = (): Excel.Worksheet => {
    if (sheet !== null) return sheet;
    sheet = log === undefined ? worksheets.add(sheetNames.log) : worksheets.getItem(sheetNames.log);
    if (log === undefined) writeSheet(sheet, logPlan());
    return sheet;
  };
  return {
    /** Queues lines that agree in time, action and city. */
    write(entries: readonly LogEntry[]): void {
      if (entries.length === 0) return;
      const target = open();
      const lines = logLines(entries);
      const first = lines.slice(0, 1);
      writeStyles(target, first, next);
      target.getRangeByIndexes(next, 0, 1, shared).formulas = inputGrid(first.map((line) => line.slice(0, shared)));
      if (lines.length > 1) {
        target.getRangeByIndexes(next + 1, 0, lines.length - 1, logColumnCount).copyFrom(target.getRangeByIndexes(next, 0, 1, logColumnCount));
      }
      const rest = inputGrid(lines.map((line) => line.slice(shared)));
      target.getRangeByIndexes(next, shared, lines.length, logColumnCount - shared).formulas = rest;
      next += lines.length;
    },
  };
}
