import { CanceledError } from "@univerjs/core";
import type { ICommandService } from "@univerjs/core";
import { SetWorksheetShowCommand } from "@univerjs/sheets";
import type { Host } from "../../host/host";

/** A person cannot bring very hidden sheets to light; in Excel, too, only programs can. */
export function keepVeryHidden(host: Host, commands: ICommandService): void {
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetWorksheetShowCommand.id || params === undefined || !("subUnitId" in params)) return;
    if (host.book.state(String(params.subUnitId)).veryHidden) throw new CanceledError();
  });
}

/** Univer lists every sheet in a menu, hidden ones too; this takes the very hidden ones out of it. */
export function hideFromMenus(host: Host, page: HTMLElement): void {
  const hide = (added: Node): void => {
    if (!(added instanceof HTMLElement)) return;
    const items = added.querySelectorAll<HTMLElement>('[role="menuitem"]');
    if (items.length === 0) return;
    const names = new Set(
      host.book.workbook
        .getSheets()
        .filter((sheet) => host.book.state(sheet.getSheetId()).veryHidden)
        .map((sheet) => sheet.getName()),
    );
    for (const item of items) if (names.has(item.textContent.trim())) item.style.display = "none";
  };
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) addedNodes.forEach(hide);
  }).observe(page, { childList: true, subtree: true });
}
