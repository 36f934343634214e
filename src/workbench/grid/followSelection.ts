import type { ICommandService } from "@univerjs/core";
import { ScrollToRangeOperation } from "@univerjs/preset-sheets-core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import type { Host } from "../host/host";
import { isCommand } from "../host/univerCommands";

/** Brings into view what the add-in selects, as Excel does. What a person selects is in view already. */
export function followSelection(host: Host, commands: ICommandService): void {
  commands.onCommandExecuted((info) => {
    if (!isCommand(info, SetSelectionsOperation) || !host.book.acting) return;
    const { unitId, subUnitId, selections } = info.params;
    const range = selections.at(-1)?.range;
    // The sheet may only now be changing, so the scrolling waits for its first frame.
    if (range !== undefined) {
      requestAnimationFrame(() => void commands.executeCommand(ScrollToRangeOperation.id, { range, unitId, subUnitId }));
    }
  });
}
