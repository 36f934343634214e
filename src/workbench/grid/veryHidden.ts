import { CanceledError } from "@univerjs/core";
import type { ICommandService } from "@univerjs/core";
import { SetWorksheetShowCommand } from "@univerjs/sheets";
import type { Host } from "../host/host";

/** A person cannot bring very hidden sheets to light; in Excel, too, only programs can. */
export function keepVeryHidden(host: Host, commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetWorksheetShowCommand.id || params === undefined || !("subUnitId" in params)) return;
    if (host.book.state(String(params.subUnitId)).veryHidden) throw new CanceledError();
  });
}
