import { namingOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { LogEntry } from "../../workbook/log/log";
import { trackingNames } from "../../workbook/sheetNames";
import { readTracking } from "../../workbook/tracking/readTracking";
import type { Book } from "../book/book";
import type { TrackingFollowed } from "../tracking/trackingTypes";

/** What becomes of the line of 报送跟踪 when its city is renamed. */
export interface TrackedRename {
  readonly followed: TrackingFollowed;
  /** The cell that is to hold the new name; null where none is written. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly log: readonly Pick<LogEntry, "what" | "address">[];
}

/**
 * The line of a city on 报送跟踪, to be given its new name with all else; null where the workbook has no 报送跟踪, or no line of the city to
 * rename: one that has the new name already stays, and 报送 tells of both. Pure.
 */
export function trackedRename(book: Book, name: string, to: string): TrackedRename | null {
  const content = book.others.get(trackingNames.tracking);
  if (content === undefined) return null;
  const table = readTracking(content, book.scheme);
  const column = table?.columns.get("unit");
  if (table === null || column === undefined || !table.columns.has("kept")) return { followed: "unreadable", cell: null, log: [] };
  const line = table.lines.get(name);
  if (name === to || line === undefined || table.lines.has(to) || table.doubled.has(to)) return null;
  if (book.protectedOthers.has(trackingNames.tracking)) return { followed: "locked", cell: null, log: [] };
  const cell = { row: line.row, column };
  return { followed: "written", cell, log: [{ what: `${trackingNames.tracking} ${namingOf(book.scheme).unit}`, address: cellAddress(cell.row, cell.column) }] };
}
