import { Direction } from "@univerjs/core";
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
import { boundedArea, sheetOf, toRange } from "./rangeRef";
import type { RangeRef } from "./rangeRef";
import { ensureSize } from "./values";

const target = ({ book, sheetId }: RangeRef): { unitId: string; subUnitId: string } => ({ unitId: book.unitId, subUnitId: sheetId });

/** Univer shifts cells on the active sheet only; this makes the range's sheet that for as long as `work` takes. */
async function onItsSheet(ref: RangeRef, work: () => Promise<boolean>): Promise<void> {
  const { workbook } = ref.book;
  const active = workbook.getActiveSheet(true);
  workbook.setActiveSheet(sheetOf(ref));
  try {
    await work();
  } finally {
    if (active) workbook.setActiveSheet(active);
  }
}

/** Inserts cells in place of the range; entire rows and columns as such. Formulas and validations follow. */
export async function insertCells(ref: RangeRef, shift: "Down" | "Right"): Promise<void> {
  const { book, sheetId } = ref;
  const range = toRange(boundedArea(ref));
  if (isEntireRows(ref.area)) {
    requireAllowed(book, sheetId, "allowInsertRows");
    ensureSize({ ...ref, area: { ...ref.area, columns: 1 } });
    book.run(InsertRowByRangeCommand, { ...target(ref), range, direction: Direction.UP });
    return;
  }
  if (isEntireColumns(ref.area)) {
    requireAllowed(book, sheetId, "allowInsertColumns");
    ensureSize({ ...ref, area: { ...ref.area, rows: 1 } });
    book.run(InsertColByRangeCommand, { ...target(ref), range, direction: Direction.LEFT });
    return;
  }
  requireAllowed(book, sheetId);
  const command = shift === "Down" ? InsertRangeMoveDownCommand : InsertRangeMoveRightCommand;
  await onItsSheet(ref, () => book.runLater(command, { range }));
  book.services.events.changed(sheetId, ref.area, "CellInserted", shift === "Down" ? "ShiftCellDown" : "ShiftCellRight");
}

/** Deletes the range's cells; entire rows and columns as such. */
export async function deleteCells(ref: RangeRef, shift: "Up" | "Left"): Promise<void> {
  const { book, sheetId } = ref;
  const range = toRange(boundedArea(ref));
  if (isEntireRows(ref.area)) {
    requireAllowed(book, sheetId, "allowDeleteRows");
    book.run(RemoveRowByRangeCommand, { ...target(ref), range });
    return;
  }
  if (isEntireColumns(ref.area)) {
    requireAllowed(book, sheetId, "allowDeleteColumns");
    book.run(RemoveColByRangeCommand, { ...target(ref), range });
    return;
  }
  requireAllowed(book, sheetId);
  const command = shift === "Up" ? DeleteRangeMoveUpCommand : DeleteRangeMoveLeftCommand;
  await onItsSheet(ref, () => book.runLater(command, { range }));
  book.services.events.changed(sheetId, ref.area, "CellDeleted", shift === "Up" ? "ShiftCellUp" : "ShiftCellLeft");
}
