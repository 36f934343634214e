import type { ICommandInfo } from "@univerjs/core";
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation } from "@univerjs/sheets";
import type { Book } from "./book";
import { shiftSheetState } from "./sheetState";
import { isCommand } from "./univerCommands";

/** What is kept beside the sheets follows rows and columns, whoever moves them. */
export function followStructure(book: Book, info: Readonly<ICommandInfo>): void {
  const shift = (sheetId: string, axis: "row" | "column", at: number, count: number): void =>
    shiftSheetState(book.writableState(sheetId), axis, at, count);
  if (isCommand(info, InsertRowMutation)) {
    const { startRow, endRow } = info.params.range;
    shift(info.params.subUnitId, "row", startRow, endRow - startRow + 1);
  } else if (isCommand(info, RemoveRowMutation)) {
    const { startRow, endRow } = info.params.range;
    shift(info.params.subUnitId, "row", startRow, startRow - endRow - 1);
  } else if (isCommand(info, InsertColMutation)) {
    const { startColumn, endColumn } = info.params.range;
    shift(info.params.subUnitId, "column", startColumn, endColumn - startColumn + 1);
  } else if (isCommand(info, RemoveColMutation)) {
    const { startColumn, endColumn } = info.params.range;
    shift(info.params.subUnitId, "column", startColumn, startColumn - endColumn - 1);
  } else if (isCommand(info, RemoveSheetMutation)) {
    book.dropState(info.params.subUnitId);
  }
}
