import { importLog } from "../../excel/importLogLines";
import { isForbidden } from "../../excel/lockedCells";
import { mostAnswerBytes } from "../../excel/platform";
import { readForms } from "../../excel/readForms";
import { readOutline } from "../../excel/readOutline";
import type { Session } from "../../excel/session";
import type { ColumnValues } from "../../excel/writeColumn";
import { columnBytes, writeColumn } from "../../excel/writeColumn";
import { cellAddress } from "../../sheet/a1";
import { loggedValue } from "../../workbook/log/importLog";
import { actionTime } from "../../workbook/log/actionTime";
import type { LogEntry } from "../../workbook/log/log";
import type { SheetContent } from "../../sheet/plan";
import { cityColumns } from "../../workbook/form/columns";
import { numberFormatOf } from "../../workbook/form/entryFormat";
import { sheetNames } from "../../workbook/sheetNames";
import type { UnitForm } from "../book/book";
import { assertUnlocked, assertWritable, readingsOf, schemeOf } from "../book/book";
import { ActionFailure, attempt, stopIfCancelled } from "../book/outcome";
import type { EntryWrite } from "./planEntries";
import { isReplacing, planEntries, soundWrites } from "./planEntries";
import type { ActionOptions, EnterReport, EnterRequest, Outcome } from "../types";
import { logTime } from "../book/writeLog";
import type { Scheme } from "../../core/index";

/** First word of its lines in 操作记录. */
const enterAction = "填报";

/**
 * 填报: writes 自报值 and 佐证材料 of one city's form, in its own file as in the office's, all in one batch or nothing.
 * Every value has a line in 操作记录 with the one before. The points follow live.
 */
export function enter({ sheetId, inputs }: EnterRequest, options: ActionOptions): Promise<Outcome<EnterReport>> {
  return attempt(async (session) => {
    const outline = await readOutline(session);
    assertWritable(outline);
    const scheme = schemeOf(outline);
    if (scheme === null) throw new ActionFailure("noAssessment");
    const sheets = outline.sheets.filter(({ id, name }) => id === sheetId || name === sheetNames.log);
    const { forms, others, protectedOthers } = await readForms(session, sheets, {
      formulas: "typed",
      others: [sheetNames.log],
      answerBytes: mostAnswerBytes(),
    });
    const unit = readingsOf(scheme, forms).find(({ form }) => form.id === sheetId);
    if (unit === undefined) throw new ActionFailure("sheetGone");
    const writes = soundWrites(planEntries(scheme, unit, inputs));
    const replaced = writes.filter(isReplacing);
    if (writes.length > 0) {
      // A first value is told too, so that it can be taken back; where the workbook has no place for that, it is typed all the same.
      const isTold = others.has(sheetNames.log) ? protectedOthers.size === 0 : !outline.structureProtected;
      const isLocked = unit.form.isProtected && (await isForbidden(session, sheetId, writes.map((write) => wantedCell(unit, write))));
      assertUnlocked([...(isLocked ? [unit.reading.sheetName] : []), ...(replaced.length > 0 ? protectedOthers : [])]);
      stopIfCancelled(options.signal);
      await write(session, scheme, others.get(sheetNames.log), unit, writes, isTold ? writes : replaced, options.by);
    }
    return { unit: unit.reading.unit, written: writes.length, replaced: replaced.length };
  }, { isOneStep: true });
}

/** Queues the lines of 操作记录 before the cells, so that no value is ever replaced without one, and sends both. */
async function write(session: Session, scheme: Scheme, logSheet: SheetContent | undefined, unit: UnitForm, writes: readonly EntryWrite[], told: readonly EntryWrite[], by: string | undefined): Promise<void> {
  const log = importLog(session, scheme, logSheet);
  const time = actionTime(logTime(new Date()), logSheet);
  const lines = told.map((one): LogEntry => ({
    time,
    action: enterAction,
    unit: unit.reading.unit,
    what: one.what,
    address: addressOfWrite(unit, one),
    before: loggedValue(one.before === "" ? null : one.before, one.entry),
    after: loggedValue(one.after, one.entry),
    by,
  }));
  const columns = cityColumns.flatMap((column) => {
    const own = new Map(writes.filter((one) => one.column === column).map((one) => [one.row, one] as const));
    const values: ColumnValues = new Map([...own].map(([row, { after }]) => [row, after]));
    return own.size === 0 ? [] : [{ at: unit.reading.placement.columns[column], values, formatOf: (row: number) => numberFormatOf(own.get(row)?.entry) }];
  });
  await session.spend(columns.reduce((sum, { values }) => sum + columnBytes(values), 0) + log.bytesOf(lines));
  log.write(lines);
  const sheet = session.workbook.worksheets.getItem(unit.form.id);
  for (const { at, values, formatOf } of columns) writeColumn(sheet, at, values, { isProtected: unit.form.isProtected, formatOf });
  session.workbook.application.calculate("Recalculate");
  await session.sync();
}

function addressOfWrite({ reading }: UnitForm, { row, column }: EntryWrite): string {
  return cellAddress(row, reading.placement.columns[column]);
}

function wantedCell(unit: UnitForm, one: EntryWrite) {
  return { address: addressOfWrite(unit, one), format: typeof one.after === "number" ? numberFormatOf(one.entry) : null };
}
