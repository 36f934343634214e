import type { Scheme } from "../../core/index";
import { entryKey, indicatorsOf } from "../../core/index";
import type { UnitState } from "../../actions/types";
import { draftOf } from "./reviewDraft";
import type { ReviewDraft, ReviewDrafts } from "./reviewDraft";
import type { BookForms } from "./bookForms";

/** What was typed for an entry of a form that is gone; null for what was not changed. */
export interface LostEntry {
  readonly key: string;
  readonly verified: string | null;
  readonly reason: string | null;
}

/** A draft of which the form is no longer in the workbook. */
export interface LostReview {
  readonly id: string;
  readonly unit: string;
  readonly indicator: string;
  readonly entries: readonly LostEntry[];
}

/** The sheet that a draft is for. */
export function sheetOfDraft(id: string, { base }: ReviewDraft): string {
  return id.slice(0, -(base.indicator.length + 1));
}

/** What is typed for forms of this workbook that are no longer in it. Pure. */
export function lostReviews(scheme: Scheme, units: readonly Pick<UnitState, "sheetId">[], forms: BookForms, drafts: ReviewDrafts): readonly LostReview[] {
  const there = new Set(units.map(({ sheetId }) => sheetId));
  const entries = new Map(indicatorsOf(scheme).flatMap((indicator) => indicator.entries.map((entry) => [entryKey(indicator, entry), entry] as const)));
  return [...drafts].flatMap(([id, draft]): LostReview[] => {
    const sheetId = sheetOfDraft(id, draft);
    const unit = forms.names.get(sheetId);
    if (unit === undefined || there.has(sheetId)) return [];
    const lost = [...draft.entries].map(([key, typed]): LostEntry => {
      const stood = draftOf({ ...draft, entries: new Map() }, key, entries.get(key));
      return { key, verified: typed.verified === stood.verified ? null : typed.verified, reason: typed.reason === stood.reason ? null : typed.reason };
    });
    return [{ id, unit, indicator: draft.base.indicator, entries: lost }];
  });
}
