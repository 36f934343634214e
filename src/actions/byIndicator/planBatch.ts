import { indicatorCodeOf } from "../../core/index";
import { isSameContent } from "../../sheet/cellContent";
import { reviewsOf } from "../../workbook/review/review";
import { ActionFailure } from "../book/outcome";
import type { UnitWrites } from "../book/writeUnits";
import { planEntries, soundWrites } from "../form/planEntries";
import type { ReviewedBook } from "../review/planReview";
import { planReview } from "../review/planReview";
import type { BatchCell, BatchRequest, EntryMark, ReviewMark, ReviewReport } from "../types";

export interface BatchPlan {
  readonly units: readonly UnitWrites[];
  readonly refused: ReviewReport["refused"];
}

/**
 * Holds a batch against the forms as they stand. It is one whole: ends the action where a cell is not as it was when its
 * figure was given, and plans nothing where one could not count as reviewed. Pure.
 */
export function planBatch(book: ReviewedBook, request: BatchRequest): BatchPlan {
  const bySheet = new Map<string, BatchCell[]>();
  for (const cell of request.cells) {
    const others = bySheet.get(cell.sheetId);
    if (others === undefined) bySheet.set(cell.sheetId, [cell]);
    else others.push(cell);
  }
  return request.side === "reported" ? planReported(book, bySheet) : planVerified(book, bySheet, request);
}

type BySheet = ReadonlyMap<string, readonly BatchCell[]>;

function planReported({ scheme, forms }: ReviewedBook, bySheet: BySheet): BatchPlan {
  const planned = [...bySheet].flatMap(([id, cells]) => {
    const unit = forms.get(id);
    const inputs = cells.map(({ key, before, after }) => ({ key, column: "reported" as const, before, after }));
    return unit === undefined ? [] : [{ unit, ...planEntries(scheme, unit, inputs) }];
  });
  // Of all cities before anything is refused, so that all that changed is named.
  soundWrites({ writes: [], changed: planned.flatMap(({ changed }) => changed), unwritable: [...new Set(planned.flatMap(({ unwritable }) => unwritable))] });
  return { units: planned.filter(({ writes }) => writes.length > 0), refused: [] };
}

function planVerified(book: ReviewedBook, bySheet: BySheet, request: BatchRequest): BatchPlan {
  const { units, skipped, refused } = planReview(book, [...bySheet].flatMap(([id, cells]) => marksOf(book, id, cells, request)));
  if (skipped.length > 0) throw new ActionFailure("changedMeanwhile", skipped.map(({ unit, indicator }) => `${unit} ${indicator}`));
  return { units: refused.length > 0 ? [] : units, refused };
}

/** The figures of one city as a reviewer's marks, one an indicator. */
function marksOf({ scheme, forms }: ReviewedBook, sheetId: string, cells: readonly BatchCell[], { reason, isFinal }: BatchRequest): readonly ReviewMark[] {
  const unit = forms.get(sheetId);
  const reviews = unit === undefined ? undefined : reviewsOf(scheme, unit.reading);
  return [...new Set(cells.map(({ key }) => indicatorCodeOf(key)))].flatMap((indicator): ReviewMark[] => {
    const review = reviews?.get(indicator);
    if (review === undefined) return [];
    const entries = cells.filter(({ key }) => indicatorCodeOf(key) === indicator).map(({ key, before, after }): EntryMark => {
      const stands = review.entries.find((entry) => entry.key === key);
      const isChanged = after !== null && !isSameContent(after, stands?.reported ?? null);
      const old = stands?.reason ?? "";
      return { key, before: { verified: before, reason: old }, verified: after, reason: isChanged && reason.trim() !== "" ? reason.trim() : old };
    });
    return [{ sheetId, indicator, before: review.state, state: isFinal ? "verified" : review.state, entries }];
  });
}
