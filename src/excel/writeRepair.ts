import { columnLetters } from "../sheet/a1";
import { formColumns } from "../workbook/form/columns";
import type { FormRepair, Shift } from "../workbook/repair/repairTypes";
import type { Session } from "./session";
import { cellInput, writeStyles } from "./writeCells";
import { writeScattered } from "./writeScattered";
import { planBytes, writeSheet } from "./writeSheet";

/**
 * Queues that a form becomes whole again where it stands, so that what refers to it goes on doing so: a sheet that was
 * deleted and made anew would turn those formulas into #REF!. Copies of what is in the way come first; then lines and
 * columns are put in; then all cells are written at once, past those that were typed into, which stay untouched.
 */
export async function writeRepair(session: Session, sheet: Excel.Worksheet, repair: FormRepair): Promise<void> {
  const { plan, area } = repair;
  const whole = sheet.getRangeByIndexes(0, 0, plan.cells.length, formColumns.length);
  sheet.getRangeByIndexes(0, 0, area.rows, area.columns).unmerge();
  await writeScattered(
    session,
    sheet,
    repair.parked.map(({ row, column, value }) => ({ row, column, input: cellInput({ value }) })),
  );
  await session.spend(planBytes(plan));
  shift(sheet, repair.rowShifts, rowsAt, "Down", "Up");
  shift(sheet, repair.columnShifts, columnsAt, "Right", "Left");
  whole.clear("Formats");
  whole.conditionalFormats.clearAll();
  whole.dataValidation.clear();
  sheet.getRange(rowsAt(0, plan.cells.length)).rowHidden = false;
  sheet.getRange(columnsAt(0, formColumns.length)).columnHidden = false;
  writeStyles(sheet, plan.cells);
  whole.formulas = gridOf(repair);
  shift(sheet, repair.lateRows, rowsAt, "Down", "Up");
  shift(sheet, repair.lateColumns, columnsAt, "Right", "Left");
  sheet.freezePanes.unfreeze();
  const { tabColor: _color, protected: _protected, charts: _charts, ...looks } = plan;
  writeSheet(sheet, { ...looks, cells: [], columnLevels: lostLevels(repair) });
}

/**
 * The outline of columns that are put back. What is left keeps its own, which grouping it again would deepen, and a
 * column that is put in between two of a group belongs to it.
 */
function lostLevels({ plan: { columnLevels = [] }, found }: FormRepair): readonly number[] {
  const level = (column: number) => columnLevels[column] ?? 0;
  const isLost = (column: number) => found.columns[column] === -1;
  /** The nearest column that is left on one side. */
  const besides = (from: number, step: number): number => {
    let column = from;
    while (isLost(column)) column += step;
    return level(column);
  };
  return columnLevels.map((_level, column) => (isLost(column) && Math.min(besides(column, -1), besides(column, 1)) < level(column) ? level(column) : 0));
}

/** The plan's cells as Range.formulas takes them; null leaves a cell as it is. */
function gridOf({ plan, kept }: FormRepair): (string | number | boolean | null)[][] {
  return plan.cells.map((line, row) => formColumns.map((_column, column) => (kept.has(`${row} ${column}`) ? null : cellInput(line[column]))));
}

function shift(
  sheet: Excel.Worksheet,
  shifts: readonly Shift[],
  addressOf: (at: number, count: number) => string,
  away: "Down" | "Right",
  back: "Up" | "Left",
): void {
  for (const { kind, at, count } of shifts) {
    const range = sheet.getRange(addressOf(at, count));
    if (kind === "insert") range.insert(away);
    else range.delete(back);
  }
}

function rowsAt(at: number, count: number): string {
  return `${at + 1}:${at + count}`;
}

function columnsAt(at: number, count: number): string {
  return `${columnLetters(at)}:${columnLetters(at + count - 1)}`;
}
