import { readOutline } from "../../excel/readOutline";
import { readRowsFrom } from "../../excel/readTail";
import type { SheetContent } from "../../sheet/plan";
import { byHeaderIn, logColumnCount, logFirstRow } from "../../workbook/log/log";
import { hasLogHeader, logLinesIn } from "../../workbook/log/readLog";
import type { LoggedReview } from "../../workbook/log/whoReviewed";
import { addReviewLines } from "../../workbook/log/whoReviewed";
import { sheetNames } from "../../workbook/sheetNames";
import { schemeOf } from "../book/book";
import { attempt } from "../book/outcome";
import type { Outcome } from "../types";
import type { WhoReviewed } from "./reviewTypes";

type Rows = SheetContent["values"];

const nobody: WhoReviewed = { cells: new Map(), names: [] };

interface Known {
  readonly sheetId: string;
  /** Its id and version: another scheme names its cells otherwise. */
  readonly scheme: string;
  /** Rows read so far, and the last of them as it stood. */
  readonly rows: number;
  readonly last: string;
  readonly cells: Map<string, LoggedReview>;
}

/**
 * Who gave each 核定值, 核定理由 and 审核状态, and when, as 操作记录 tells it. A log only ever grows at its end: what was read before
 * is not read again, unless its last row is no longer as it was.
 */
export class WhoReviewedReader {
  private known: Known | null = null;

  read(): Promise<Outcome<WhoReviewed>> {
    return attempt(async (session) => {
      const outline = await readOutline(session);
      const scheme = schemeOf(outline);
      const sheet = outline.sheets.find(({ name }) => name === sheetNames.log);
      if (scheme === null || sheet === undefined) return nobody;
      const id = `${scheme.id} ${scheme.version}`;
      const before = this.known?.sheetId === sheet.id && this.known.scheme === id ? this.known : null;
      const from = before === null ? logFirstRow : before.rows - 1;
      const { top, rows } = await readRowsFrom(session, sheet.id, logFirstRow, from, logColumnCount);
      const isGrown = before !== null && rows[0] !== undefined && textOf(rows[0]) === before.last;
      const read = before === null || isGrown ? { top, rows, first: from } : { ...(await readRowsFrom(session, sheet.id, logFirstRow, logFirstRow, logColumnCount)), first: logFirstRow };
      if (!hasLogHeader(read.top, scheme)) return nobody;
      const cells = new Map(isGrown ? before.cells : []);
      const hasNames = byHeaderIn([...read.top]) === "ours";
      const lines = logLinesIn(read.rows, read.first).map((line) => ({ ...line, by: hasNames ? line.by : undefined }));
      addReviewLines(cells, scheme, isGrown ? lines.filter(({ row }) => row >= before.rows) : lines);
      const last = read.rows.at(-1);
      this.known = last === undefined ? null : { sheetId: sheet.id, scheme: id, rows: read.first + read.rows.length, last: textOf(last), cells };
      return { cells, names: namesIn(cells) };
    });
  }
}

/** Everybody who is named, the latest first. */
function namesIn(cells: ReadonlyMap<string, LoggedReview>): readonly string[] {
  const latest = new Map<string, string>();
  for (const { by, time } of cells.values()) if (by !== "" && time > (latest.get(by) ?? "")) latest.set(by, time);
  return [...latest].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([name]) => name);
}

function textOf(cells: Rows[number]): string {
  return JSON.stringify(cells);
}
