import type { Scheme } from "../../core/index";
import { indicatorCodeOf, indicatorsOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { ColumnId } from "./columns";
import { lineKeys } from "./formLines";
import type { FormReading } from "./readForm";

/** Columns in which nothing stands on lines of categories and sums. */
const besideSums: readonly ColumnId[] = ["reported", "verified", "check", "explanation", "evidence", "reason", "reviewState"];
/** Columns in which a line of nobody's looks as if it counted. */
const countedColumns: readonly ColumnId[] = ["reported", "verified", "reportedPoints", "verifiedPoints"];

/** Cells of the table with something in them that nobody reads: it looks entered and counts for nothing. */
export function strayContents(scheme: Scheme, { placement, content, doubledRows }: FormReading): readonly string[] {
  const { columns, rows } = placement;
  const codes = new Set(indicatorsOf(scheme).map(({ code }) => code));
  const isEntry = (key: string) => codes.has(indicatorCodeOf(key));
  const keyOf = new Map([...rows].map(([key, row]) => [row, key] as const));
  const doubled = new Set([...doubledRows.values()].flat());
  const lines = [...rows].filter(([key]) => key !== lineKeys.head && key !== lineKeys.header).map(([, row]) => row);
  if (lines.length === 0) return [];
  const first = Math.min(...lines);
  return Array.from({ length: Math.max(...lines) - first + 1 }, (_, index) => first + index).flatMap((row) => {
    const key = keyOf.get(row);
    if (doubled.has(row) || (key !== undefined && isEntry(key))) return [];
    const watched = key === undefined ? countedColumns : besideSums;
    return watched.filter((id) => columns[id] >= 0 && isFilled(content.values[row]?.[columns[id]])).map((id) => cellAddress(row, columns[id]));
  });
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "";
}
