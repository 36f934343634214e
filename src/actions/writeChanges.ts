import type { Session } from "../excel/session";
import type { ColumnValues } from "../excel/writeColumn";
import { columnBytes, writeColumn } from "../excel/writeColumn";
import { cellAddress } from "../workbook/a1";
import { changeName, loggedValue } from "../workbook/importLog";
import type { LogEntry } from "../workbook/log";
import type { CellValue } from "../workbook/plan";
import { cellOf } from "../workbook/readForm";
import { isSameValue } from "../workbook/returnedForm";
import type { CityColumn } from "../workbook/returnProblems";
import { cityColumns } from "../workbook/returnProblems";
import { sheetNames } from "../workbook/sheetNames";
import { isUnwritable } from "../workbook/textHazards";
import type { Book, UnitForm } from "./book";
import { breathe } from "./breathe";
import { importLog } from "../excel/importLogLines";
import type { SkippedChange } from "./types";
import { logTime } from "./writeLog";

/** A value that a cell is to have, and the one it must have now. */
export interface WantedChange {
  readonly key: string;
  readonly column: CityColumn;
  readonly label: string;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What is to be changed on a city's form on behalf of one file. */
export interface WantedChanges {
  readonly file: string;
  readonly unit: string;
  readonly changes: readonly WantedChange[];
}

/** What of it can be written, cell by cell. */
export interface PlannedChanges {
  readonly file: string;
  readonly form: UnitForm;
  readonly writes: readonly (WantedChange & { readonly row: number })[];
}

export interface ChangePlan {
  readonly planned: readonly PlannedChanges[];
  readonly unchanged: number;
  readonly skipped: readonly SkippedChange[];
}

/** Holds wanted changes against the workbook as it stands: a cell that is not as it was is left alone. Pure. */
export function planChanges(book: Book, wanted: readonly WantedChanges[]): ChangePlan {
  const forms = new Map(book.units.map((unit) => [unit.reading.unit, unit] as const));
  const planned: PlannedChanges[] = [];
  const skipped: SkippedChange[] = [];
  let unchanged = 0;
  for (const { file, unit, changes } of wanted) {
    const form = forms.get(unit);
    const writes: PlannedChanges["writes"][number][] = [];
    for (const change of changes) {
      const { key, column, label, before, after } = change;
      const skip = (reason: SkippedChange["reason"], now: CellValue) => skipped.push({ file, unit, key, column, label, reason, now });
      const row = form?.reading.placement.rows.get(key);
      if (form === undefined || row === undefined || form.reading.placement.columns[column] < 0) {
        skip("gone", null);
        continue;
      }
      const now = cellOf(form.reading, key, column);
      if (isSameValue(now, after)) unchanged += 1;
      else if (!isSameValue(now, before)) skip("changed", now);
      else if (isUnwritable(after)) skip("unwritable", now);
      else writes.push({ ...change, row });
    }
    if (form !== undefined) planned.push({ file, form, writes });
  }
  return { planned, unchanged, skipped };
}

/** Files whose writes are queued before the page is let draw again. */
const filesInAStretch = 20;

/** Queues the planned writes, each city's lines in 操作记录 before its values, so that no value is ever replaced without one. */
export async function writeChanges(session: Session, book: Book, action: string, plan: ChangePlan): Promise<number> {
  const time = logTime(new Date());
  const log = importLog(session, book.others.get(sheetNames.log));
  let written = 0;
  for (const [index, { file, form, writes }] of plan.planned.entries()) {
    if (writes.length === 0) continue;
    if (index % filesInAStretch === 0) await breathe();
    const { reading } = form;
    const columns = cityColumns.flatMap((column) => {
      const values: ColumnValues = new Map(writes.filter((one) => one.column === column).map(({ row, after }) => [row, after]));
      return values.size === 0 ? [] : [{ at: reading.placement.columns[column], values }];
    });
    const entries = writes.map(({ key, column, label, row, before, after }): LogEntry => ({
      time,
      action: `${action} ${file}`,
      unit: reading.unit,
      what: changeName(key, column, label),
      address: cellAddress(row, reading.placement.columns[column]),
      before: loggedValue(before),
      after: loggedValue(after),
    }));
    await session.spend(columns.reduce((sum, { values }) => sum + columnBytes(values), 0) + log.bytesOf(entries));
    const sheet = session.workbook.worksheets.getItem(form.form.id);
    log.write(entries);
    for (const { at, values } of columns) writeColumn(sheet, at, values);
    written += writes.length;
  }
  return written;
}
