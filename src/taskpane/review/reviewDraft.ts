import type { EntryMark, IndicatorReview, ReviewMark, ReviewState } from "../../actions/types";
import type { Entry } from "../../core/index";
import type { GivenReview } from "../../workbook/review/reviewGaps";
import { shownValue, typedValue } from "../parts/cellText";

/** What the reviewer has typed for an entry and not yet written. */
export interface EntryDraft {
  readonly verified: string;
  readonly reason: string;
}

/** What is typed for an indicator, and how it stood when the typing began. */
export interface ReviewDraft {
  readonly base: IndicatorReview;
  readonly entries: ReadonlyMap<string, EntryDraft>;
}

/** What is typed and not yet written, by form and indicator. */
export type ReviewDrafts = ReadonlyMap<string, ReviewDraft>;

/** The drafts with one changed; undefined takes it away. */
export function withDraft(kept: ReviewDrafts, id: string, change: (draft: ReviewDraft | undefined) => ReviewDraft | undefined): ReviewDrafts {
  const [before, after] = [kept.get(id), change(kept.get(id))];
  if (before === after) return kept;
  const next = new Map(kept);
  if (after === undefined) next.delete(id);
  else next.set(id, after);
  return next;
}

/** A draft with an entry typed; typing what stands there anyway leaves none. */
export function typedInto(draft: ReviewDraft, key: string, typed: EntryDraft, of?: Entry): ReviewDraft | undefined {
  const entries = new Map(draft.entries);
  const stands = draftOf({ ...draft, entries: new Map() }, key, of);
  if (typed.verified === stands.verified && typed.reason === stands.reason) entries.delete(key);
  else entries.set(key, typed);
  return entries.size === 0 ? undefined : { ...draft, entries };
}

/** What is left of a draft when it was written as `sent`: what was typed on meanwhile, over what stands there now. */
export function afterDeciding(draft: ReviewDraft | undefined, sent: ReviewDraft, now: IndicatorReview): ReviewDraft | undefined {
  const entries = new Map([...(draft?.entries ?? [])].filter(([key, typed]) => sent.entries.get(key) !== typed));
  return entries.size === 0 ? undefined : { base: now, entries };
}

/** The entry as typed, or as it stands. */
export function draftOf(draft: ReviewDraft, key: string, of?: Entry): EntryDraft {
  const entry = draft.base.entries.find((one) => one.key === key);
  return draft.entries.get(key) ?? { verified: shownValue(entry?.verified ?? null, of), reason: entry?.reason ?? "" };
}

/** The entries with what is typed for them, as they would stand on the form. */
export function givenBy(draft: ReviewDraft, entries: ReadonlyMap<string, Entry>): readonly GivenReview[] {
  return draft.base.entries.map(({ key, reported, verified, reason }) => {
    const typed = draft.entries.get(key);
    if (typed === undefined) return { key, reported, verified, reason };
    return { key, reported, verified: typed.verified === shownValue(verified, entries.get(key)) ? verified : typedValue(typed.verified, entries.get(key)), reason: typed.reason };
  });
}

/** What the draft asks to be written; entries that were not touched are left out. */
export function markOf(sheetId: string, draft: ReviewDraft, entries: ReadonlyMap<string, Entry>, state: ReviewState): ReviewMark {
  const { base } = draft;
  const given = new Map(givenBy(draft, entries).map((entry) => [entry.key, entry] as const));
  const marks = base.entries.flatMap(({ key, verified, reason }): EntryMark[] => {
    const typed = given.get(key);
    if (typed === undefined) return [];
    const after: EntryMark = { key, before: { verified, reason }, verified: typed.verified, reason: typed.reason.trim() };
    return after.verified === verified && after.reason === reason ? [] : [after];
  });
  return { sheetId, indicator: base.indicator, before: base.state, state, entries: marks };
}
