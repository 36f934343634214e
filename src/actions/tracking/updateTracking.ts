import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import { trackedLines } from "../../workbook/tracking/planTracking";
import { readTracking } from "../../workbook/tracking/readTracking";
import { trackingColumns, trackingHeader, trackingHeaders } from "../../workbook/tracking/trackingColumns";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import type { Book } from "../book/book";
import { assertUnlocked, assertWritable, readBook, requiredUnits } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import { unitState } from "../book/unitState";
import type { ActionOptions, Outcome, TrackingReport } from "../types";
import { knownInLog, trackedUnits } from "./trackedUnits";
import { addLines, lineWrites, writeCells } from "./writeTracking";

const { tracking } = trackingNames;

/** 更新: brings every line of 报送跟踪 up to date with the forms and 操作记录, and adds the cities that have none. What was typed stays. */
export function updateTracking(options: ActionOptions): Promise<Outcome<TrackingReport>> {
  return attempt(async (session) => {
    const book = requiredUnits(await readBook(session, { formulas: false, others: [tracking, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    const { sheetId, table } = requiredTracking(book);
    const log = book.others.get(sheetNames.log);
    const units = book.units.map(({ form, reading }) => unitState(book.scheme, form, reading, options.language));
    const lines = trackedLines(table, trackedUnits(units, knownInLog(log, book.scheme)));
    const writes = lineWrites(table, lines);
    const added = lines.filter(({ line, isDoubled }) => line === undefined && !isDoubled).length;
    const touched = added + new Set(writes.map(({ unit }) => unit)).size;
    if (touched > 0) {
      assertUnlocked([tracking, sheetNames.log].filter((name) => book.protectedOthers.has(name)));
      stopIfCancelled(options.signal);
      await writeCells(session, book.scheme, sheetId, table, writes, log);
      await addLines(session, sheetId, table, lines);
      session.workbook.application.calculate("Recalculate");
      await session.sync();
    }
    return { units: lines.length, lines: touched, made: false, kept: null };
  });
}

/** 报送跟踪 as it was read, or the end of the action where there is none, or none that can be kept up. */
export function requiredTracking(book: Book): { readonly sheetId: string; readonly table: TrackingTable } {
  const sheet = book.outline.sheets.find(({ name }) => name === tracking);
  const content = book.others.get(tracking);
  if (sheet === undefined || content === undefined) throw new ActionFailure("noTracking");
  const table = readTracking(content, book.scheme);
  if (table === null) throw new ActionFailure("trackingUnreadable", trackingColumns.slice(0, 6).map((column) => trackingHeader(book.scheme, column)));
  if (!table.columns.has("kept")) throw new ActionFailure("trackingUnreadable", [trackingHeaders.kept]);
  return { sheetId: sheet.id, table };
}
