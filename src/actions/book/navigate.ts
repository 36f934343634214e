import type { Session } from "../../excel/session";
import { attempt } from "./outcome";
import type { Outcome } from "../types";

/** Shows a sheet and selects a cell on it. */
export function jumpTo(sheetId: string, address: string | null): Promise<Outcome<null>> {
  return attempt(async ({ workbook, sync }: Session) => {
    const sheet = workbook.worksheets.getItem(sheetId);
    sheet.activate();
    if (address !== null) sheet.getRange(address).select();
    await sync();
    return null;
  });
}
