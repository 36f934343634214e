import { CustomCommandExecutionError } from "@univerjs/core";
import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import {
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import type { Book } from "./book";
import { changedArea } from "./events";
import { movesCells } from "./moving";
import { isUnlocked } from "./protection";
import { isCommand } from "./univerCommands";

/** Why a person may not change cells: they are locked, or the add-in is writing. */
export type Refusal = "locked" | "writing";

/** Told of a change that was refused; `change` is what the grid was to do. */
export type OnRefused = (why: Refusal, change: Readonly<ICommandInfo>) => void;

/**
 * Stops a person from changing locked cells, and any cells while a request that writes is under way; the add-in's own
 * writes have been checked before.
 */
export function guard(book: Book, info: Readonly<ICommandInfo>, options: IExecutionOptions | undefined, onRefused: OnRefused): void {
  if (isCommand(info, SetRangeValuesMutation) && options !== undefined && "applyFormulaCalculationResult" in options) {
    dropOverrun(book, info.params);
    return;
  }
  if (book.acting) return;
  // Results of formulas come as local commands.
  if (book.makesWait && options?.onlyLocal !== true && (movesCells(info.id) || info.id === SetRangeValuesMutation.id)) {
    onRefused("writing", info);
    throw new CustomCommandExecutionError("A request of the add-in is under way.");
  }
  if (!isCommand(info, SetRangeValuesMutation) || info.params.trigger === undefined) return;
  const area = changedArea(info.params.cellValue);
  if (area === undefined || isUnlocked(book, info.params.subUnitId, area)) return;
  onRefused("locked", info);
  throw new CustomCommandExecutionError("The cells are locked.");
}

/** Takes away results for cells that hold no formula any more: something was typed there while it was calculated. */
function dropOverrun(book: Book, { subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
  const sheet = book.workbook.getSheetBySheetId(subUnitId);
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const column of Object.keys(cells ?? {})) {
      const cell = sheet?.getCellRaw(Number(row), Number(column));
      const isFormula = (cell?.f ?? "") !== "" || (cell?.si ?? "") !== "";
      if (!isFormula) Reflect.deleteProperty(cells ?? {}, column);
    }
  }
}
