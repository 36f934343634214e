import type { Named } from "../../core/index";
import { namingOf } from "../../core/index";
import type { CellValue, SheetContent } from "../../sheet/plan";
import type { LogEntry } from "./log";
import { isUnitHeader } from "../publish/naming";
import { logColumnCount, logFirstRow, logHeaders } from "./log";

/** A line of 操作记录 as it stands there. */
export interface LogLine extends LogEntry {
  /** Of the sheet, counted from 0. */
  readonly row: number;
}

/** A row of the sheet as texts, as far as lines go. */
function textsIn(cells: readonly CellValue[] | undefined): readonly string[] {
  return Array.from({ length: logColumnCount }, (_, at) => String(cells?.[at] ?? ""));
}

/** Whether the header stands where 操作记录 has it; where it does not, nobody knows what its columns mean. */
export function hasLogHeader(rows: SheetContent["values"], scheme: Named): boolean {
  const { unit } = namingOf(scheme);
  const headers = logHeaders(scheme);
  const texts = textsIn(rows[logFirstRow - 1]).slice(0, headers.length);
  return texts.every((text, at) => text.trim() === headers[at] || (headers[at] === unit && isUnitHeader(scheme, text.trim())));
}

/** The lines among the rows of a sheet, of which the first stands at `first`; empty rows are none. */
export function logLinesIn(rows: SheetContent["values"], first = 0): readonly LogLine[] {
  const skipped = Math.max(0, logFirstRow - first);
  return rows.slice(skipped).flatMap((cells, index): LogLine[] => {
    const [time = "", action = "", unit = "", what = "", address = "", before = "", after = "", by = ""] = textsIn(cells);
    return time === "" && action === "" && what === "" ? [] : [{ row: first + skipped + index, time, action, unit, what, address, before, after, ...(by === "" ? {} : { by }) }];
  });
}
