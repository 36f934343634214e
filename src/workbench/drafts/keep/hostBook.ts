import { captureCellsOf, captureSheetOf } from "../../../host/capture";
import type { Host } from "../../../host/host";
import type { KeptBook } from "./keptBook";

/** The workbook behind a host, for its draft. */
export function hostBook(host: Host, openEntry: KeptBook["openEntry"] = () => undefined): KeptBook {
  return {
    sheetIds: () => host.book.workbook.getSheets().map((sheet) => sheet.getSheetId()),
    captureSheet: (sheetId) => captureSheetOf(host, sheetId),
    captureCells: (sheetId, places) => captureCellsOf(host, sheetId, places),
    isAtRest: () => !host.book.acting && !host.book.busy,
    openEntry,
  };
}
