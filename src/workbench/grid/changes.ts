import { CommandType } from "@univerjs/core";
import type { ICommandService } from "@univerjs/core";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";

/** What Univer writes of its own accord: results of formulas, and heights of rows as it draws them. */
function isOwnDoing(id: string): boolean {
  return id === SetWorksheetRowAutoHeightMutation.id || !/^(sheet|data-validation)\./.test(id);
}

/** Calls back whenever a person or the add-in changes something that a file would keep. */
export function followChanges(commands: ICommandService, onChange: () => void): void {
  commands.onCommandExecuted((info, options) => {
    if (info.type === CommandType.MUTATION && options?.onlyLocal !== true && !isOwnDoing(info.id)) onChange();
  });
}
