import { SetSelectionsOperation, SheetsSelectionsService } from "@univerjs/sheets";
import type { Injector } from "@univerjs/core";
import type { Area } from "../sheet/plan";
import { MAX_COLUMNS, MAX_ROWS } from "../sheet/limits";
import type { Book } from "./book";
import { boundedArea, toArea, toRange } from "./rangeRef";
import type { RangeRef } from "./rangeRef";

const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

const services = new WeakMap<Book, SheetsSelectionsService>();

/** Lets the book know where Univer keeps what is selected. */
export function attachSelection(book: Book, injector: Injector): void {
  services.set(book, injector.get(SheetsSelectionsService));
}

/** What is selected on the active sheet; A1 before anybody selected anything. */
export function selectedArea(book: Book): Area {
  const range = services.get(book)?.getCurrentLastSelection()?.range;
  if (range === undefined || Number.isNaN(range.startRow)) return FIRST_CELL;
  const area = toArea(range);
  const sheet = book.workbook.ensureActiveSheet();
  // Univer's entire columns end with its grid, Excel's with the sheet.
  return {
    ...area,
    rows: area.row === 0 && area.rows >= sheet.getRowCount() ? MAX_ROWS : area.rows,
    columns: area.column === 0 && area.columns >= sheet.getColumnCount() ? MAX_COLUMNS : area.columns,
  };
}

export function activeCell(book: Book): Area {
  const primary = services.get(book)?.getCurrentLastSelectionPrimaryCell();
  return primary ? { row: primary.actualRow, column: primary.actualColumn, rows: 1, columns: 1 } : FIRST_CELL;
}

/**
 * Runs `work` as if the sheet were the active one, which Univer's commands for rows, columns and cells take for
 * granted. Then everything is as selected as before: Univer selects what it inserts, Excel does not.
 */
export async function onActiveSheet(book: Book, sheetId: string, work: () => unknown): Promise<void> {
  const { workbook } = book;
  const active = workbook.getActiveSheet(true);
  const selections = [...(services.get(book)?.getCurrentSelections() ?? [])];
  book.steady = true;
  workbook.setActiveSheet(book.sheet(sheetId));
  try {
    await work();
  } finally {
    if (active) {
      workbook.setActiveSheet(active);
      if (selections.length > 0) book.run(SetSelectionsOperation, { unitId: book.unitId, subUnitId: active.getSheetId(), selections });
    }
    book.steady = false;
  }
}

/** Goes to the range's sheet and selects it, its first cell being the active one. */
export function select(ref: RangeRef): void {
  const { book, sheetId } = ref;
  book.services.sheets.activate(sheetId);
  const area = boundedArea(ref);
  const first = { startRow: area.row, startColumn: area.column, endRow: area.row, endColumn: area.column };
  const merged = book.sheet(sheetId).getMergedCell(area.row, area.column);
  book.run(SetSelectionsOperation, {
    unitId: book.unitId,
    subUnitId: sheetId,
    selections: [
      {
        range: toRange(area),
        primary: {
          actualRow: area.row,
          actualColumn: area.column,
          ...(merged ?? first),
          isMerged: Boolean(merged),
          isMergedMainCell: merged?.startRow === area.row && merged.startColumn === area.column,
        },
      },
    ],
  });
}
