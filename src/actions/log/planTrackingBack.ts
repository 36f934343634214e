import { serialOf } from "../../core/calendar";
import type { CellContent } from "../../sheet/cellContent";
import { isFormula } from "../../sheet/cellContent";
import { valueLogged } from "../../workbook/log/importLog";
import type { LoggedAction } from "../../workbook/log/loggedActions";
import type { LogLine } from "../../workbook/log/readLog";
import { trackingNames } from "../../workbook/sheetNames";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import type { StaffColumn } from "../../workbook/tracking/trackingColumns";
import { commonDeadlineLabel, formatOfColumn, staffColumns, trackingHeaders } from "../../workbook/tracking/trackingColumns";
import { deadlineFormula } from "../../workbook/tracking/trackingSheet";
import { readTracking } from "../../workbook/tracking/readTracking";
import type { Book } from "../book/book";
import { trackingAction, trackingLogged } from "../tracking/writeTracking";
import type { OtherCells, OtherWrite } from "./otherCells";

/** Whether an action is one of 报送跟踪, or took such a one back. */
export function isOfTracking({ name, takesBack }: LoggedAction): boolean {
  return (takesBack?.name ?? name) === trackingAction;
}

/** A cell of 报送跟踪 that a line of 操作记录 tells of, as it stands now. */
interface Cell {
  readonly row: number;
  readonly at: number;
  readonly now: CellContent;
}

/** What taking back a line of 报送跟踪 puts into the cell of its city, wherever that stands now; null where it tells of no cell that people fill in. Pure. */
export function planTrackingBack(book: Book, { unit: unitThen, what, before, after }: LogLine, nameNow: (unit: string) => string): OtherCells | null {
  const column = staffColumns.find((one) => trackingHeaders[one] === what);
  if (column === undefined) return null;
  const unit = nameNow(unitThen);
  const sheet = book.outline.sheets.find(({ name }) => name === trackingNames.tracking);
  const content = book.others.get(trackingNames.tracking);
  const table = content === undefined ? null : readTracking(content, book.scheme);
  const cell = table === null ? null : cellIn(table, unit, column);
  const name = { key: `${trackingNames.tracking} ${unit} ${column}`, column: "reported" as const, indicator: trackingNames.tracking, label: unit === "" ? commonDeadlineLabel : what };
  const now = cell === null ? "" : trackingLogged(column, cell.now);
  const isBack = cell !== null && isSame(now, before);
  const isWritten = cell !== null && !isBack && isSame(now, after);
  const write = isWritten && table !== null ? [writeOf(table, name.key, { column, what, before, cell })] : [];
  return {
    sheetId: sheet?.id ?? "",
    sheetName: trackingNames.tracking,
    isProtected: book.protectedOthers.has(trackingNames.tracking),
    preview: {
      file: trackingNames.tracking,
      unit,
      changes: isWritten ? [{ ...name, before: textShown(now), after: textShown(before) }] : [],
      kept: isBack || isWritten ? [] : [{ ...name, reason: cell === null ? "gone" : "changed", now: cell === null ? null : textShown(now) }],
      unchanged: isBack ? 1 : 0,
    },
    writes: write,
  };
}

function cellIn(table: TrackingTable, unit: string, column: StaffColumn): Cell | null {
  if (unit === "") return table.common === null ? null : { row: table.common.row, at: table.common.column, now: table.common.value };
  const line = table.lines.get(unit);
  const at = table.columns.get(column);
  return line === undefined || at === undefined ? null : { row: line.row, at, now: line.cells[column] ?? null };
}

function writeOf(table: TrackingTable, key: string, { column, what, before, cell }: { readonly column: StaffColumn; readonly what: string; readonly before: string; readonly cell: Cell }): OtherWrite {
  const after = contentOf(table, column, before);
  const logged = { before: trackingLogged(column, cell.now), after: trackingLogged(column, after) };
  return { key, row: cell.row, column: cell.at, what, before: cell.now, after, logged, format: formatOfColumn(column) };
}

/** What a text of 操作记录 stands for: a day as its number, the deadline of all as the formula that asks for it where it stands now. */
function contentOf(table: TrackingTable, column: StaffColumn, text: string): CellContent {
  const content = valueLogged(text);
  if (column !== "deadline") return content;
  if (!isFormula(content)) return serialOf(text) ?? content;
  const formula = deadlineFormula(table);
  return formula === null ? content : { formula };
}

/** Whether two texts of 操作记录 say the same; of a formula it says what came of it as well. */
function isSame(one: string, other: string): boolean {
  return one === other || (isFormula(valueLogged(one)) && isFormula(valueLogged(other)));
}

/** A text as the preview shows it; of a formula what came of it. */
function textShown(text: string): CellContent {
  return text === "" ? null : valueLogged(text);
}
