import type { Session } from "./session";

/** The range at an address on a sheet known by its id. */
export function cellAt(session: Session, sheetId: string, address: string): Excel.Range {
  return session.workbook.worksheets.getItem(sheetId).getRange(address);
}
