import type { CellContent } from "../../sheet/cellContent";
import { contentIn } from "../../sheet/cellContent";
import type { ColumnId } from "./columns";
import type { FormReading } from "./readForm";

/** What stands at a place of a form, as its formula where it has one; null where nothing does. */
export function contentAt({ content }: FormReading, row: number, column: number): CellContent {
  return contentIn(content, row, column);
}

/** The same for a line's cell; null where the line or column is missing. */
export function contentOf(reading: FormReading, key: string, column: ColumnId): CellContent {
  const row = reading.placement.rows.get(key);
  const at = reading.placement.columns[column];
  return row === undefined || at < 0 ? null : contentAt(reading, row, at);
}
