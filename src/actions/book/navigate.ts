import { goTo } from "../../excel/goTo";
import type { Session } from "../../excel/session";
import { ActionFailure, attempt } from "./outcome";
import type { Outcome } from "../types";

/** Shows sheets and cells. Of forms that are hidden one at a time is shown: the next takes the place of the one before. */
export class Navigator {
  /** The hidden form that was shown last. */
  private visited: string | null = null;

  /** Shows a sheet and selects a cell on it. A hidden one is shown first, which takes a second attempt. */
  async jumpTo(sheetId: string, address: string | null): Promise<Outcome<null>> {
    let isHidden = false;
    const first = await attempt(async ({ workbook, sync }: Session) => {
      const sheet = workbook.worksheets.getItem(sheetId);
      sheet.load("visibility");
      goTo(sheet, address);
      await sync();
      isHidden = sheet.visibility === "Hidden";
      return null;
    });
    if (first.ok && !isHidden) return first;
    // Excel may refuse to show a hidden sheet, or do nothing: only then it is asked whether this is one.
    return attempt(async ({ workbook, sync }: Session) => {
      const sheet = workbook.worksheets.getItem(sheetId);
      sheet.load("visibility");
      const { protection } = workbook;
      protection.load("protected");
      const before = this.visited === null ? null : workbook.worksheets.getItemOrNullObject(this.visited);
      await sync();
      const shows = sheet.visibility === "Hidden";
      if (shows && protection.protected) throw new ActionFailure("structureProtected");
      if (shows) sheet.visibility = "Visible";
      goTo(sheet, address);
      if (shows && before !== null && !before.isNullObject) before.visibility = "Hidden";
      await sync();
      if (shows) this.visited = sheetId;
      return null;
    });
  }

  /** To be called when forms were hidden or shown otherwise. */
  forget(): void {
    this.visited = null;
  }
}
