import type { ICommandService } from "@univerjs/core";
import { SetSelectionsOperation } from "@univerjs/sheets";
import type { Host } from "../../host/host";
import { toArea } from "../../host/rangeRef";
import { isCommand } from "../../host/univerCommands";
import type { ViewportWatch } from "./viewport";

/** Brings into view what the add-in selects, as Excel does. What a person selects is in view already. */
export function followSelection(host: Host, commands: ICommandService, viewport: ViewportWatch): void {
  commands.onCommandExecuted((info) => {
    if (!isCommand(info, SetSelectionsOperation) || !host.book.acting) return;
    const { subUnitId, selections } = info.params;
    const range = selections.at(-1)?.range;
    if (range === undefined) return;
    // The sheet may only now be changing; two frames later it is drawn and can be scrolled.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (host.book.workbook.getActiveSheet(true)?.getSheetId() === subUnitId) viewport.reveal(toArea(range));
      }),
    );
  });
}
