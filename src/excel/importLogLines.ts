import type { Named } from "../core/index";
import type { Session } from "./session";
import { openLogColumns } from "./logColumns";
import { inputGrid, writeStyles } from "./writeCells";
import { writeSheet } from "./writeSheet";
import { logFirstRow, logLines, logPlan } from "../workbook/log/log";
import type { LogEntry } from "../workbook/log/log";
import type { SheetContent } from "../sheet/plan";
import { sheetNames } from "../workbook/sheetNames";

/** Columns that all lines of one file share: time, action and city. */
const shared = 3;
/** The columns after them: what was changed and where, then both values and who did it. */
const places = 2;

/** About how many bytes the requests of a file's lines take, and each line beside its texts. */
const blockBytes = 6_000;
const lineBytes = 20;

const placesOf = (entries: readonly LogEntry[]): string => entries.map(({ time, what, address }) => `${time}|${what}|${address}`).join("\n");

/** About how many bytes texts take: a Chinese character takes three, any other one. */
const textBytes = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length * 3, 0);

/**
 * 操作记录 for imports of thousands of values: what a file's lines share is sent once and copied down, and the lines
 * of a file that changes the same places as one before are copied from that one's, so that a batch of hundreds of
 * files fits into one request. Queues only.
 */
export function importLog(session: Session, scheme: Named, log: SheetContent | undefined) {
  const { worksheets } = session.workbook;
  let next = Math.max(logFirstRow, log?.values.length ?? 0);
  let sheet: Excel.Worksheet | null = null;
  let width = 0;
  const open = (isSigned: boolean): Excel.Worksheet => {
    if (sheet !== null) return sheet;
    sheet = log === undefined ? worksheets.add(sheetNames.log) : worksheets.getItem(sheetNames.log);
    if (log === undefined) writeSheet(sheet, logPlan(scheme));
    width = openLogColumns(sheet, log, isSigned);
    return sheet;
  };
  /** The first row of lines of the same moment that tell of the same places. */
  const written = new Map<string, number>();

  /** Copies a line's shared columns, from `from` on, to the lines below it. */
  const copyDown = (target: Excel.Worksheet, count: number, from: number, width: number): void => {
    if (count < 2) return;
    target.getRangeByIndexes(next + 1, from, count - 1, width).copyFrom(target.getRangeByIndexes(next, from, 1, width));
  };
  const put = (target: Excel.Worksheet, lines: ReturnType<typeof logLines>, from: number, to: number): void => {
    const cells = inputGrid(lines.map((line) => line.slice(from, to)));
    target.getRangeByIndexes(next, from, lines.length, to - from).formulas = cells;
  };

  return {
    /** About how many bytes it takes to write lines. */
    bytesOf(entries: readonly LogEntry[]): number {
      const isRepeated = written.has(placesOf(entries));
      const texts = entries.flatMap(({ what, address, before, after, by = "" }) => (isRepeated ? [before, after, by] : [what, address, before, after, by]));
      return blockBytes + textBytes(texts) + entries.length * lineBytes;
    },
    /** Queues lines that agree in time, action and city. */
    write(entries: readonly LogEntry[]): void {
      if (entries.length === 0) return;
      const target = open(entries.some(({ by = "" }) => by !== ""));
      const lines = logLines(entries).map((line) => line.slice(0, width));
      const first = lines.slice(0, 1);
      const key = placesOf(entries);
      const alike = written.get(key);
      if (alike === undefined) {
        written.set(key, next);
        writeStyles(target, first, next);
        put(target, first, 0, shared);
        copyDown(target, lines.length, 0, width);
        put(target, lines, shared, width);
      } else {
        const source = target.getRangeByIndexes(alike, 0, lines.length, width);
        target.getRangeByIndexes(next, 0, lines.length, width).copyFrom(source);
        put(target, first, 1, shared);
        copyDown(target, lines.length, 1, shared - 1);
        put(target, lines, shared + places, width);
      }
      next += lines.length;
    },
  };
}
