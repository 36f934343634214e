import type { IndicatorReview, WhoReviewed } from "../../actions/types";
import { isSameContent } from "../../sheet/cellContent";
import type { CellValue } from "../../sheet/plan";
import { reviewLabels } from "../../workbook/form/reviewStates";
import type { LoggedReview, ReviewColumn } from "../../workbook/log/whoReviewed";
import { reviewCellId } from "../../workbook/log/whoReviewed";

/** Who gave what stands in a cell, and when; "unlogged" where that was typed into the sheet, which 操作记录 does not tell of; null where nothing stands there. */
export type ReviewedBy = Pick<LoggedReview, "by" | "time"> | "unlogged" | null;

/** Who gave a 核定值 or 核定理由 that stands on a form. */
export function givenBy(who: WhoReviewed, unit: string, key: string, column: Exclude<ReviewColumn, "reviewState">, stands: CellValue): ReviewedBy {
  return stands === null || stands === "" ? null : logged(who.cells.get(reviewCellId(unit, key, column)), stands);
}

/** Who set 审核状态 of an indicator as it stands; nobody of a 待审核 that was never anything else. */
export function decidedBy(who: WhoReviewed, unit: string, { state, entries: [first] }: IndicatorReview): ReviewedBy {
  const line = who.cells.get(reviewCellId(unit, first?.key ?? "", "reviewState"));
  if (state === "pending") return line !== undefined && isSameContent(line.after, reviewLabels.pending) ? logged(line, reviewLabels.pending) : null;
  return logged(line, reviewLabels[state]);
}

/** Whether the last change of anything in the review of an indicator was somebody's. */
export function isTouchedBy(who: WhoReviewed, unit: string, { entries }: IndicatorReview, name: string): boolean {
  const columns: readonly ReviewColumn[] = ["verified", "reason", "reviewState"];
  const lines = entries.flatMap(({ key }) => columns.flatMap((column) => who.cells.get(reviewCellId(unit, key, column)) ?? []));
  const latest = lines.reduce<LoggedReview | null>((last, line) => (last === null || line.time > last.time ? line : last), null);
  return latest !== null && latest.by === name;
}

function logged(line: LoggedReview | undefined, stands: CellValue): ReviewedBy {
  // Somebody typed over it since, or it was never given through the add-in.
  return line === undefined || !isSameContent(line.after, stands) ? "unlogged" : { by: line.by, time: line.time };
}
