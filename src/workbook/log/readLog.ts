import type { CellValue, SheetContent } from "../../sheet/plan";
import type { LogEntry } from "./log";
import { logFirstRow, logHeaders } from "./log";

/** A line of 操作记录 as it stands there. */
export interface LogLine extends LogEntry {
  /** Of the sheet, counted from 0. */
  readonly row: number;
}

/** A row of the sheet as texts, as far as lines go. */
function textsIn(cells: readonly CellValue[] | undefined): readonly string[] {
  return Array.from({ length: logHeaders.length }, (_, at) => String(cells?.[at] ?? ""));
}

/** Whether the header stands where 操作记录 has it; where it does not, nobody knows what its columns mean. */
export function hasLogHeader(rows: SheetContent["values"]): boolean {
  return textsIn(rows[logFirstRow - 1]).every((text, at) => text.trim() === logHeaders[at]);
}

/** The lines among the rows of a sheet, of which the first stands at `first`; empty rows are none. */
export function logLinesIn(rows: SheetContent["values"], first = 0): readonly LogLine[] {
  const skipped = Math.max(0, logFirstRow - first);
  return rows.slice(skipped).flatMap((cells, index): LogLine[] => {
    const [time = "", action = "", unit = "", what = "", address = "", before = "", after = ""] = textsIn(cells);
    return time === "" && action === "" && what === "" ? [] : [{ row: first + skipped + index, time, action, unit, what, address, before, after }];
  });
}
