import { serialOf } from "../../core/calendar";
import { isUnwritable } from "../../sheet/textHazards";
import { sheetNames, trackingNames } from "../../workbook/sheetNames";
import { lineOf } from "../../workbook/tracking/planTracking";
import type { TrackingLine, TrackingTable } from "../../workbook/tracking/readTracking";
import { commonDeadlineLabel, trackingHeaders } from "../../workbook/tracking/trackingColumns";
import { deadlineFormula } from "../../workbook/tracking/trackingSheet";
import { assertUnlocked, assertWritable, readBook, required } from "../book/book";
import { assertOffice } from "../book/officeOnly";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { ActionOptions, Outcome, TrackingEdit, TrackingReport } from "../types";
import { dayShown, editedText } from "./editedText";
import { knownInLog } from "./trackedUnits";
import { requiredTracking } from "./updateTracking";
import type { TrackingWrite } from "./writeTracking";
import { writeCells, writeCommonDeadline } from "./writeTracking";

/**
 * Writes contacts, notes and deadlines into 报送跟踪 and tells 操作记录, from where it can be taken back. Where a cell is no longer what the edit began with,
 * nothing is written.
 */
export function editTracking(edits: readonly TrackingEdit[], options: ActionOptions): Promise<Outcome<TrackingReport>> {
  return attempt(async (session) => {
    const book = required(await readBook(session, { formulas: false, others: [trackingNames.tracking, sheetNames.log] }));
    assertWritable(book.outline);
    assertOffice(book.outline);
    const { sheetId, table } = requiredTracking(book);
    const bad = edits.filter(({ after }) => isUnwritable(after));
    if (bad.length > 0) throw new ActionFailure("unwritable", bad.map(({ column }) => trackingHeaders[column]));
    const log = book.others.get(sheetNames.log);
    const { formerNames } = knownInLog(log, book.scheme);
    const taken = new Set(book.units.map(({ reading }) => reading.unit));
    const lineIn = (name: string) => lineOf(table, { name, formerNames: (formerNames.get(name) ?? []).filter((one) => !taken.has(one)) });
    const common = edits.filter(({ unit }) => unit === null).map((edit) => commonWrite(table, edit));
    const writes = edits.flatMap((edit) => (edit.unit === null ? [] : [lineWrite(table, { unit: edit.unit, line: lineIn(edit.unit) }, edit)]));
    assertUnlocked([trackingNames.tracking, sheetNames.log].filter((name) => book.protectedOthers.has(name)));
    stopIfCancelled(options.signal);
    await writeCells(session, book.scheme, sheetId, table, writes, log, { more: common });
    for (const one of common) writeCommonDeadline(session, sheetId, one);
    session.workbook.application.calculate("Recalculate");
    await session.sync();
    return { units: table.lines.size, lines: writes.length + common.length, made: false, kept: null };
  });
}

function commonWrite({ common }: TrackingTable, { before, after }: TrackingEdit): TrackingWrite & { readonly at: number } {
  if (common === null) throw new ActionFailure("columnsMissing", [commonDeadlineLabel]);
  if (dayShown(common.value) !== before) throw new ActionFailure("changedMeanwhile", [commonDeadlineLabel]);
  return { unit: "", row: common.row, at: common.column, column: "deadline", before: common.value, after: serialOf(after) };
}

function lineWrite(table: TrackingTable, { unit, line }: { readonly unit: string; readonly line: TrackingLine | undefined }, { column, before, after }: TrackingEdit): TrackingWrite {
  if (line === undefined) throw new ActionFailure("changedMeanwhile", [unit]);
  if (!table.columns.has(column)) throw new ActionFailure("columnsMissing", [trackingHeaders[column]]);
  const now = line.cells[column] ?? null;
  if (editedText(column, now) !== before) throw new ActionFailure("changedMeanwhile", [`${unit} ${trackingHeaders[column]}`]);
  const place = { unit, row: line.row, column, before: now };
  if (column !== "deadline") return { ...place, after: after === "" ? null : after };
  const formula = deadlineFormula(table);
  // Without a deadline of its own a city follows that of all.
  return { ...place, after: serialOf(after) ?? (formula === null ? null : { formula }) };
}
