import type { Area } from "../sheet/plan";
import type { Book } from "./book";
import { HostError } from "./errors";
import { boundedArea } from "./rangeRef";
import type { RangeRef } from "./rangeRef";
import type { ProtectionOptions } from "./sheetState";

export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

type Allowance = Exclude<keyof ProtectionOptions, "selectionMode">;

/** Refuses a change that the sheet's protection does not allow. */
export function requireAllowed(book: Book, sheetId: string, allowance?: Allowance): void {
  book.requireWritable();
  const protection = book.state(sheetId).protection;
  if (protection === undefined || (allowance !== undefined && protection.options[allowance])) return;
  throw new HostError("AccessDenied", "The sheet is protected.");
}

/** Whether the cells of `area` are open to a person at all. */
export function isUnlocked(book: Book, sheetId: string, area: Area): boolean {
  const state = book.state(sheetId);
  return !book.readOnly && (state.protection === undefined || !state.locks.anyLocked(area));
}

/** Whether the cells of `area` may be changed now. As in Excel, a person cannot while a request that writes is under way. */
export function mayEdit(book: Book, sheetId: string, area: Area): boolean {
  return !book.makesWait && isUnlocked(book, sheetId, area);
}

/** Refuses writing locked cells of a protected sheet. */
export function requireEditable(ref: RangeRef): void {
  if (!mayEdit(ref.book, ref.sheetId, boundedArea(ref))) throw new HostError("AccessDenied", "The cells are locked.");
}
