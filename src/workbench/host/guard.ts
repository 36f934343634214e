import { CustomCommandExecutionError } from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Book } from "./book";
import { changedArea } from "./events";
import { mayEdit } from "./protection";
import { isCommand } from "./univerCommands";

/** What would put other cells before an add-in's request than those it speaks of. */
const movingOrWriting = new Set(
  [
    SetRangeValuesMutation,
    ReorderRangeMutation,
    MoveRangeMutation,
    MoveRowsMutation,
    MoveColsMutation,
    InsertRowMutation,
    RemoveRowMutation,
    InsertColMutation,
    RemoveColMutation,
    InsertSheetMutation,
    RemoveSheetMutation,
    SetWorksheetNameMutation,
  ].map(({ id }) => id),
);

/** Stops a person from changing locked cells, and any cells while a request is under way; the add-in's own writes have been checked before. */
export function guard(book: Book, info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
  if (book.acting) return;
  // Results of formulas come as local commands.
  if (book.makesWait && options?.onlyLocal !== true && movingOrWriting.has(info.id)) {
    throw new CustomCommandExecutionError("A request of the add-in is under way.");
  }
  if (!isCommand(info, SetRangeValuesMutation) || info.params.trigger === undefined) return;
  const area = changedArea(info.params.cellValue);
  if (area !== undefined && !mayEdit(book, info.params.subUnitId, area)) throw new CustomCommandExecutionError("The cells are locked.");
}
