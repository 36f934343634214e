import type { Area } from "../sheet/plan";
import { intersection, WHOLE_SHEET } from "./address";
import type { Book } from "./book";
import { cellValue } from "./cells";

/** The smallest area that holds every value, and unless `valuesOnly` every formatted cell; undefined on a blank sheet. */
export function usedArea(book: Book, sheetId: string, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | undefined {
  let top = Number.POSITIVE_INFINITY;
  let left = Number.POSITIVE_INFINITY;
  let bottom = -1;
  let right = -1;
  book.sheet(sheetId).getCellMatrix().forValue((row, column, cell) => {
    if (cell === null || cell === undefined) return;
    const filled = cell.f || cell.si || (cellValue(cell) ?? "") !== "";
    if (!filled && (valuesOnly || !cell.s)) return;
    if (intersection(within, { row, column, rows: 1, columns: 1 }) === undefined) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
