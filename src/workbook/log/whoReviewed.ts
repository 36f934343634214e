import type { Scheme } from "../../core/index";
import type { CellContent } from "../../sheet/cellContent";
import { entryAt } from "../form/readForm";
import type { ColumnId } from "../form/columns";
import { valueLogged } from "./importLog";
import { placesNamed } from "./loggedEntries";
import type { LogLine } from "./readLog";
import { isRenaming } from "./renamings";

/** The last change of a cell of the review that 操作记录 tells of. */
export interface LoggedReview {
  /** Who made it, as they called themselves; "" where nobody said. */
  readonly by: string;
  /** Local time, e.g. 2012-12-14 09:30:00, with a number where another action has the same. */
  readonly time: string;
  readonly action: string;
  readonly after: CellContent;
}

/** 核定值, 核定理由 or 审核状态 of a city, which stands under its indicator's first line. */
export type ReviewColumn = "verified" | "reason" | "reviewState";

const columns: ReadonlySet<ColumnId> = new Set<ReviewColumn>(["verified", "reason", "reviewState"]);

/** How a cell of the review is told from every other. */
export function reviewCellId(unit: string, key: string, column: ReviewColumn): string {
  return `${unit}\n${key}\n${column}`;
}

/** Adds lines of 操作记录, in their order, to what is known of each cell of the review: the last one counts. What is known of a city goes with its name. */
export function addReviewLines(known: Map<string, LoggedReview>, scheme: Scheme, lines: readonly LogLine[]): void {
  const placeOf = placesNamed(scheme);
  for (const line of lines) {
    const { unit, what, address, time, action, after, by = "" } = line;
    if (isRenaming(scheme, line)) rename(known, line);
    const place = placeOf(what, address);
    if (place === null || !isReviewColumn(place.column)) continue;
    known.set(reviewCellId(unit, place.key, place.column), { by, time, action, after: valueLogged(after, entryAt(scheme, place.key, place.column)) });
  }
}

function rename(known: Map<string, LoggedReview>, { before, after }: Pick<LogLine, "before" | "after">): void {
  for (const [id, review] of known) {
    if (!id.startsWith(`${before}\n`)) continue;
    known.delete(id);
    const now = `${after}${id.slice(before.length)}`;
    const there = known.get(now);
    // The form may have borne the new name for a while before that was said.
    if (there === undefined || there.time <= review.time) known.set(now, review);
  }
}

function isReviewColumn(column: ColumnId): column is ReviewColumn {
  return columns.has(column);
}
