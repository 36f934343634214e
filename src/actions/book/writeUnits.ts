import { importLog } from "../../excel/importLogLines";
import { askForbidden } from "../../excel/lockedCells";
import type { Session } from "../../excel/session";
import type { ColumnValues } from "../../excel/writeColumn";
import { columnBytes, writeColumn } from "../../excel/writeColumn";
import type { Entry, Named } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { CellContent } from "../../sheet/cellContent";
import type { CellValue, SheetContent } from "../../sheet/plan";
import type { ColumnId } from "../../workbook/form/columns";
import { typedColumns } from "../../workbook/form/columns";
import { numberFormatOf } from "../../workbook/form/entryFormat";
import { loggedValue } from "../../workbook/log/importLog";
import type { LogEntry } from "../../workbook/log/log";
import type { ActionOptions } from "../types";
import type { UnitForm } from "./book";
import { breathe } from "./breathe";
import { stopIfCancelled } from "./outcome";

/** A cell of a form that is to be changed, in a column that people fill in. */
export interface CellWrite {
  readonly column: ColumnId;
  readonly row: number;
  /** Of 自报值 and 核定值; absent for the other columns. */
  readonly entry?: Entry | undefined;
  /** What 操作记录 calls the cell. */
  readonly what: string;
  /** A formula where a person typed one. */
  readonly before: CellContent;
  readonly after: CellValue;
}

/** What is to be written on one city's form. */
export interface UnitWrites {
  readonly unit: UnitForm;
  readonly writes: readonly CellWrite[];
}

/** How 操作记录 tells of what is written: all lines of a batch share both. */
export interface LogHead {
  readonly time: string;
  readonly action: string;
  /** Who did it, where they said so. */
  readonly by?: string | undefined;
}

/** Sheets whose protection forbids one of the cells. One sync where any of them is protected, else none. */
export async function lockedAmong(session: Session, units: readonly UnitWrites[]): Promise<readonly string[]> {
  const asked = units.flatMap(({ unit, writes }) => {
    if (!unit.form.isProtected || writes.length === 0) return [];
    const cells = writes.map((write) => ({ address: addressOfWrite(unit, write), format: typeof write.after === "number" ? numberFormatOf(write.entry) : null }));
    return [{ name: unit.reading.sheetName, isForbidden: askForbidden(session, unit.form.id, cells) }];
  });
  if (asked.length === 0) return [];
  await session.sync();
  return asked.filter(({ isForbidden }) => isForbidden()).map(({ name }) => name);
}

/** Forms whose writes are queued before the page is let draw again. */
const formsInAStretch = 20;

/**
 * Writes each city's lines of 操作记录 before its cells, so that no value is ever replaced without one, and sends them.
 * Cancelled until the first of it is sent.
 */
export async function writeUnits(
  session: Session,
  scheme: Named,
  logSheet: SheetContent | undefined,
  units: readonly UnitWrites[],
  { time, action, by }: LogHead,
  { onProgress, signal }: Partial<ActionOptions> = {},
): Promise<void> {
  const sent = session.counts.syncs;
  const log = importLog(session, scheme, logSheet);
  for (const [index, { unit, writes }] of units.entries()) {
    if (index % formsInAStretch === 0 && units.length > formsInAStretch) {
      onProgress?.({ done: index, total: units.length, doing: unit.reading.unit });
      await breathe();
      if (session.counts.syncs === sent) stopIfCancelled(signal);
    }
    const columns = typedColumns.flatMap((column) => {
      const own = new Map(writes.filter((one) => one.column === column).map((one) => [one.row, one] as const));
      const values: ColumnValues = new Map([...own].map(([row, { after }]) => [row, after]));
      return own.size === 0 ? [] : [{ at: unit.reading.placement.columns[column], values, formatOf: (row: number) => numberFormatOf(own.get(row)?.entry) }];
    });
    const lines = writes.map((write): LogEntry => ({
      time,
      action,
      unit: unit.reading.unit,
      what: write.what,
      address: addressOfWrite(unit, write),
      before: loggedValue(write.before, write.entry),
      after: loggedValue(write.after, write.entry),
      by,
    }));
    await session.spend(columns.reduce((sum, { values }) => sum + columnBytes(values), 0) + log.bytesOf(lines));
    log.write(lines);
    const sheet = session.workbook.worksheets.getItem(unit.form.id);
    for (const { at, values, formatOf } of columns) writeColumn(sheet, at, values, { isProtected: unit.form.isProtected, formatOf });
  }
  session.workbook.application.calculate("Recalculate");
  // What is left takes Excel a time that nobody can tell.
  onProgress?.({ done: 0, total: 0, doing: "" });
  await session.sync();
}

function addressOfWrite({ reading }: UnitForm, { row, column }: CellWrite): string {
  return cellAddress(row, reading.placement.columns[column]);
}
