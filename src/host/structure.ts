import { Direction } from "@univerjs/core";
import type { ICommand, IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from "@univerjs/sheets";
import { isEntireColumns, isEntireRows } from "./address";
import { requireAllowed } from "./protection";
import { boundedArea, toRange } from "./rangeRef";
import type { RangeRef } from "./rangeRef";
import { onActiveSheet } from "./selection";
import { ensureSize } from "./values";

const target = ({ book, sheetId }: RangeRef): { unitId: string; subUnitId: string } => ({ unitId: book.unitId, subUnitId: sheetId });

/** Moves cells of a few rows and columns; Univer may also add rows or rewrite cells for that, which is no event of its own. */
async function shiftCells(ref: RangeRef, command: ICommand, range: IRange): Promise<void> {
  const { book, sheetId } = ref;
  await onActiveSheet(book, sheetId, async () => {
    book.quiet = true;
    try {
      await book.runLater(command, { range });
    } finally {
      book.quiet = false;
    }
  });
}

/** Inserts cells in place of the range; entire rows and columns as such. Formulas and validations follow. */
export async function insertCells(ref: RangeRef, shift: "Down" | "Right"): Promise<void> {
  const { book, sheetId } = ref;
  const range = toRange(boundedArea(ref));
  if (isEntireRows(ref.area)) {
    requireAllowed(book, sheetId, "allowInsertRows");
    ensureSize({ ...ref, area: { ...ref.area, columns: 1 } });
    await onActiveSheet(book, sheetId, () => book.run(InsertRowByRangeCommand, { ...target(ref), range, direction: Direction.UP }));
    return;
  }
  if (isEntireColumns(ref.area)) {
    requireAllowed(book, sheetId, "allowInsertColumns");
    ensureSize({ ...ref, area: { ...ref.area, rows: 1 } });
    await onActiveSheet(book, sheetId, () => book.run(InsertColByRangeCommand, { ...target(ref), range, direction: Direction.LEFT }));
    return;
  }
  requireAllowed(book, sheetId);
  const command = shift === "Down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
  await shiftCells(ref, command, range);
  book.services.events.changed(sheetId, ref.area, "CellInserted", shift === "Down" ? "ShiftCellDown" : "ShiftCellRight");
}

/** Deletes the range's cells; entire rows and columns as such. */
export async function deleteCells(ref: RangeRef, shift: "Up" | "Left"): Promise<void> {
  const { book, sheetId } = ref;
  const range = toRange(boundedArea(ref));
  if (isEntireRows(ref.area)) {
    requireAllowed(book, sheetId, "allowDeleteRows");
    await onActiveSheet(book, sheetId, () => book.run(RemoveRowByRangeCommand, { ...target(ref), range }));
    return;
  }
  if (isEntireColumns(ref.area)) {
    requireAllowed(book, sheetId, "allowDeleteColumns");
    await onActiveSheet(book, sheetId, () => book.run(RemoveColByRangeCommand, { ...target(ref), range }));
    return;
  }
  requireAllowed(book, sheetId);
  const command = shift === "Up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
  await shiftCells(ref, command, range);
  book.services.events.changed(sheetId, ref.area, "CellDeleted", shift === "Up" ? "ShiftCellUp" : "ShiftCellLeft");
}
