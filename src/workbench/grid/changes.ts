import { CommandType, ObjectMatrix } from "@univerjs/core";
import type { ICommandInfo, ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation, SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { Book } from "../../host/book";
import type { Place } from "../../host/capture";
import { isCommand } from "../../host/univerCommands";
import { isRecord } from "../../host/wire";

/** Something that a file would keep was changed, by a person or by the add-in. */
export interface Change {
  /** The sheets that it was changed on; some may be gone now. Undefined when that cannot be told. */
  readonly sheetIds: readonly string[] | undefined;
  /** The cells that changed, where nothing else did. */
  readonly cells?: readonly Place[];
}

/** What Univer writes of its own accord: results of formulas, and heights of rows as it draws them. */
function isOwnDoing(id: string): boolean {
  return id === SetWorksheetRowAutoHeightMutation.id || !/^(sheet|data-validation)\./.test(id);
}

/** Univer names sheets in one of these ways, whatever the mutation. */
function sheetsIn(params: unknown): readonly string[] | undefined {
  if (!isRecord(params)) return undefined;
  const { subUnitId, sheet, from, to } = params;
  const ids = [subUnitId, isRecord(sheet) ? sheet["id"] : undefined, ...[from, to].map((end) => (isRecord(end) ? end["subUnitId"] : undefined))];
  const named = ids.filter((id) => typeof id === "string");
  return named.length === 0 ? undefined : [...new Set(named)];
}

/** What a mutation of Univer's changes. */
export function changeOf(info: Readonly<ICommandInfo>): Change {
  const sheetIds = sheetsIn(info.params);
  if (!isCommand(info, SetRangeValuesMutation) || info.params.cellValue === undefined) return { sheetIds };
  const cells: Place[] = [];
  new ObjectMatrix(info.params.cellValue).forValue((row, column) => void cells.push([row, column]));
  return { sheetIds, cells };
}

/** Calls back whenever a person or the add-in changes something that a file would keep. */
export function followChanges(commands: ICommandService, book: Book, onChange: (change: Change) => void): void {
  commands.onCommandExecuted((info, options) => {
    if (info.type === CommandType.MUTATION && options?.onlyLocal !== true && !isOwnDoing(info.id)) onChange(changeOf(info));
  });
  book.onState = (sheetId) => onChange({ sheetIds: [sheetId] });
}
