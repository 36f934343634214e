import type { CellContent } from "../../sheet/cellContent";
import { shownBy } from "../../sheet/cellContent";
import { dayText, serialIn } from "../../workbook/tracking/times";
import { ownDeadline } from "../../workbook/tracking/trackingSheet";
import type { TrackingEdit } from "./trackingTypes";

/** What an edit begins with: a text, or a day of the line's own. */
export function editedText(column: TrackingEdit["column"], cell: CellContent): string {
  return column === "deadline" ? dayShown(ownDeadline(cell)) : String(shownBy(cell) ?? "");
}

/** A day as an edit writes it; what is none as it stands. */
export function dayShown(value: CellContent): string {
  const serial = serialIn(shownBy(value));
  return serial === null ? String(shownBy(value) ?? "") : dayText(serial);
}
