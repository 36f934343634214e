import type { SheetContent } from "../sheet/plan";
import { byHeader, byHeaderIn, logColumnCount } from "../workbook/log/log";
import { cellInput, writeStyles } from "./writeCells";

/**
 * How many columns of 操作记录 are written: all, or all but 操作人 where a person has written something there. Puts its header into
 * a log that was begun without it, as soon as somebody says who they are. Queues only.
 */
export function openLogColumns(sheet: Excel.Worksheet, log: SheetContent | undefined, isSigned: boolean): number {
  const header = byHeaderIn(log?.values);
  if (header === "taken" || (header === "free" && !isSigned)) return logColumnCount - 1;
  if (header === "free") {
    const { row, column, cell } = byHeader;
    sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[cellInput(cell)]];
    writeStyles(sheet, [[...Array.from({ length: column }, () => undefined), cell]], row);
  }
  return logColumnCount;
}
