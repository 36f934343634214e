import { indicatorCodeOf } from "../../core/index";
import type { Session } from "../../excel/session";
import type { ColumnValues } from "../../excel/writeColumn";
import { columnBytes, writeColumn } from "../../excel/writeColumn";
import { cellAddress } from "../../sheet/a1";
import type { CellContent } from "../../sheet/cellContent";
import { isFormula, isSameContent, isStale, shownBy } from "../../sheet/cellContent";
import { numberFormatOf } from "../../workbook/form/entryFormat";
import { contentOf } from "../../workbook/form/formContent";
import { entryAt } from "../../workbook/form/readForm";
import { loggedValue } from "../../workbook/log/importLog";
import { actionTime } from "../../workbook/log/actionTime";
import type { LogEntry } from "../../workbook/log/log";
import { cellName } from "../../workbook/log/logNames";
import type { ColumnId } from "../../workbook/form/columns";
import { typedColumns } from "../../workbook/form/columns";
import { sheetNames } from "../../workbook/sheetNames";
import { isUnwritable } from "../../sheet/textHazards";
import type { Book, UnitForm } from "./book";
import { breathe } from "./breathe";
import { importLog } from "../../excel/importLogLines";
import { stopIfCancelled } from "./outcome";
import type { ActionOptions, SkippedChange } from "../types";
import { logTime } from "./writeLog";

/** A value that a cell is to have, and the one it must have now. */
export interface WantedChange {
  readonly key: string;
  /** One of those that people fill in; 审核状态 stands on the first line of its indicator. */
  readonly column: ColumnId;
  readonly label: string;
  readonly before: CellContent;
  /** A formula only where one stood in the same cell of this workbook before. */
  readonly after: CellContent;
  /** Where the cell stood when `after` stood in it. */
  readonly stood?: string;
  /** Whether it is not known what stood in the cell, so that nothing is to be written. */
  readonly isUnclear?: boolean;
}

/** What is to be changed on a city's form on behalf of one file; "" where none is. */
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
  const sheets = new Set(book.outline.sheets.map(({ name }) => name));
  const forms = new Map(book.units.map((unit) => [unit.reading.unit, unit] as const));
  const planned: PlannedChanges[] = [];
  const skipped: SkippedChange[] = [];
  let unchanged = 0;
  for (const { file, unit, changes } of wanted) {
    const form = forms.get(unit);
    const writes: PlannedChanges["writes"][number][] = [];
    for (const change of changes) {
      const { key, column, label, before, after, stood, isUnclear = false } = change;
      const skip = (reason: SkippedChange["reason"], now: CellContent) => skipped.push({ file, unit, key, column, label, reason, now });
      const row = form?.reading.placement.rows.get(key);
      if (form === undefined || row === undefined || form.reading.placement.columns[column] < 0) {
        skip("gone", null);
        continue;
      }
      const now = contentOf(form.reading, key, column);
      if (isUnclear) {
        skip("unclear", now);
        continue;
      }
      const address = cellAddress(row, form.reading.placement.columns[column]);
      const hindrance = isSameContent(now, before) ? hindranceOf(after, stood ?? address, address, sheets) : "changed";
      // A formula that gives the value wanted may stay.
      if (isSameContent(isFormula(after) ? now : shownBy(now), after)) unchanged += 1;
      else if (hindrance !== null) skip(hindrance, now);
      else writes.push({ ...change, row });
    }
    if (form !== undefined) planned.push({ file, form, writes });
  }
  return { planned, unchanged, skipped };
}

/** Why a value or formula cannot be written into a cell: a formula that would mean something else there, or a text that no cell holds. */
function hindranceOf(after: CellContent, stood: string, address: string, sheets: ReadonlySet<string>): "stale" | "unwritable" | null {
  if (isFormula(after)) return isStale(after, stood, address, sheets) ? "stale" : null;
  return isUnwritable(after) ? "unwritable" : null;
}

/** Files whose writes are queued before the page is let draw again. */
const filesInAStretch = 20;

/**
 * Queues the planned writes, each city's lines in 操作记录 before its values, so that no value is ever replaced without
 * one. Returns how many values, and the time by which their lines are known. Can be cancelled until the first are sent.
 */
export async function writeChanges(
  session: Session,
  book: Book,
  actionFor: (file: string) => string,
  plan: ChangePlan,
  { onProgress, signal, by }: ActionOptions,
): Promise<{ readonly written: number; readonly time: string }> {
  const sent = session.counts.syncs;
  const time = actionTime(logTime(new Date()), book.others.get(sheetNames.log));
  const log = importLog(session, book.scheme, book.others.get(sheetNames.log));
  let written = 0;
  for (const [index, { file, form, writes }] of plan.planned.entries()) {
    if (writes.length === 0) continue;
    const { reading } = form;
    if (index % filesInAStretch === 0) {
      onProgress?.({ done: index, total: plan.planned.length, doing: reading.unit });
      await breathe();
      if (session.counts.syncs === sent) stopIfCancelled(signal);
    }
    const columns = typedColumns.flatMap((column) => {
      const own = new Map(writes.filter((one) => one.column === column).map((one) => [one.row, one] as const));
      const values: ColumnValues = new Map([...own].map(([row, { after }]) => [row, after]));
      const formatOf = (row: number) => numberFormatOf(entryAt(book.scheme, own.get(row)?.key ?? "", column));
      return own.size === 0 ? [] : [{ at: reading.placement.columns[column], values, formatOf }];
    });
    const entries = writes.map(({ key, column, row, before, after }): LogEntry => ({
      time,
      action: actionFor(file),
      unit: reading.unit,
      what: cellName(book.scheme, column === "reviewState" ? indicatorCodeOf(key) : key, column),
      address: cellAddress(row, reading.placement.columns[column]),
      before: loggedValue(before, entryAt(book.scheme, key, column)),
      after: loggedValue(after, entryAt(book.scheme, key, column)),
      by,
    }));
    await session.spend(columns.reduce((sum, { values }) => sum + columnBytes(values), 0) + log.bytesOf(entries));
    const sheet = session.workbook.worksheets.getItem(form.form.id);
    log.write(entries);
    for (const { at, values, formatOf } of columns) writeColumn(sheet, at, values, { formatOf, isProtected: form.form.isProtected });
    written += writes.length;
  }
  // What is left takes Excel a time that nobody can tell.
  onProgress?.({ done: 0, total: 0, doing: "" });
  return { written, time };
}
