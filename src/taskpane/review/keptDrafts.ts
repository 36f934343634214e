import type { IndicatorReview, ReviewState, UnitState } from "../../actions/types";
import type { CellValue } from "../../sheet/plan";
import type { BookForms } from "./bookForms";
import { formId } from "./bookForms";
import { sheetOfDraft } from "./lostReviews";
import type { EntryDraft, ReviewDraft, ReviewDrafts } from "./reviewDraft";

/** Where the browser keeps what was typed in 核定 and not yet written, of all workbooks. */
const storageKey = "credit-assessment.review-drafts";
/** So many indicators are kept at most; the ones typed first go first. */
const most = 300;

/** What is typed for one indicator, with what stood there when the typing began. */
interface KeptDraft {
  readonly year: number;
  readonly unit: string;
  readonly sheetId: string;
  readonly indicator: string;
  readonly state: ReviewState;
  readonly entries: readonly KeptEntry[];
}

interface KeptEntry extends EntryDraft {
  readonly key: string;
  readonly before: { readonly verified: CellValue; readonly reason: string };
}

interface ReviewedBook {
  readonly year: number;
  readonly units: readonly Pick<UnitState, "name" | "sheetId" | "reviews">[];
}

/** What was typed in this workbook before the pane was closed; nothing where the browser keeps nothing. Never fails. */
export function readKeptDrafts({ year, units }: ReviewedBook): ReviewDrafts {
  const drafts = new Map<string, ReviewDraft>();
  for (const kept of readAll()) {
    const unit = units.find(({ name, sheetId }) => name === kept.unit && sheetId === kept.sheetId);
    const review = kept.year === year ? unit?.reviews.get(kept.indicator) : undefined;
    if (review !== undefined) drafts.set(`${kept.sheetId} ${kept.indicator}`, draftFrom(kept, review));
  }
  return drafts;
}

/** Keeps what is typed in this workbook, for forms that went since as well, beside what was typed in others. */
export function keepDrafts({ year, names, known }: BookForms, drafts: ReviewDrafts): void {
  const own = [...drafts].flatMap(([id, draft]): KeptDraft[] => {
    const sheetId = sheetOfDraft(id, draft);
    const unit = names.get(sheetId);
    return unit === undefined ? [] : [keptFrom(draft, { year, unit, sheetId, indicator: draft.base.indicator })];
  });
  const isOwn = (kept: KeptDraft) => kept.year === year && known.has(formId({ name: kept.unit, sheetId: kept.sheetId }));
  const all = [...readAll().filter((kept) => !isOwn(kept)), ...own].slice(-most);
  try {
    if (all.length === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, JSON.stringify(all));
  } catch {
    // Storage may be full or switched off by policy; what is typed then lasts as long as the pane.
  }
}

function draftFrom({ state, entries }: KeptDraft, review: IndicatorReview): ReviewDraft {
  const before = new Map(entries.map((entry) => [entry.key, entry.before] as const));
  return {
    base: { ...review, state, entries: review.entries.map((entry) => ({ ...entry, ...before.get(entry.key) })) },
    entries: new Map(entries.map(({ key, verified, reason }) => [key, { verified, reason }] as const)),
  };
}

function keptFrom({ base, entries }: ReviewDraft, place: Pick<KeptDraft, "year" | "unit" | "sheetId" | "indicator">): KeptDraft {
  return {
    ...place,
    state: base.state,
    entries: [...entries].map(([key, typed]) => {
      const stands = base.entries.find((entry) => entry.key === key);
      return { key, ...typed, before: { verified: stands?.verified ?? null, reason: stands?.reason ?? "" } };
    }),
  };
}

function readAll(): readonly KeptDraft[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    return Array.isArray(parsed) ? parsed.filter(isKeptDraft) : [];
  } catch {
    return [];
  }
}

function isKeptDraft(value: unknown): value is KeptDraft {
  if (!isRecord(value)) return false;
  const { year, unit, sheetId, indicator, state, entries } = value;
  const isPlaced = typeof year === "number" && [unit, sheetId, indicator].every((text) => typeof text === "string");
  return isPlaced && (state === "pending" || state === "verified" || state === "returned") && Array.isArray(entries) && entries.every(isKeptEntry);
}

function isKeptEntry(value: unknown): value is KeptEntry {
  if (!isRecord(value)) return false;
  const { key, verified, reason, before } = value;
  return [key, verified, reason].every((text) => typeof text === "string") && isRecord(before) && isCellValue(before["verified"]) && typeof before["reason"] === "string";
}

function isCellValue(value: unknown): value is CellValue {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
