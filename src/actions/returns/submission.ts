import { markOf } from "../../workbook/review/sentBack";
import type { IndicatorReview, Problem, UnitState, WorkbookState } from "../types";

type Assessment = Extract<WorkbookState, { kind: "assessment" }>;

/** What can keep a city from submitting, in the order in which it is to be mended; warnings keep nobody. */
export const submissionGroups = ["errors", "gaps", "evidence", "sentBack", "warnings"] as const;

export type SubmissionGroup = (typeof submissionGroups)[number];

/** One thing that is open, with the way to it. */
export interface OpenItem {
  /** Code of the indicator, "" when it is about the sheet. */
  readonly indicator: string;
  readonly key: string;
  /** What is wrong and what to do; for what was sent back 核定理由, as the reviewer wrote it, or "". */
  readonly message: string;
  /** Cell to mend; null when its line is missing. */
  readonly address: string | null;
}

/** Whether a city's template can be submitted, and what is open. */
export type Submission =
  | {
      readonly kind: "checked";
      readonly unit: UnitState;
      /** No error, nothing missing, evidence wherever points are claimed, and all that was sent back mended. */
      readonly isReady: boolean;
      /** How many items keep it from being ready. */
      readonly open: number;
      readonly items: Readonly<Record<SubmissionGroup, readonly OpenItem[]>>;
      /** Indicators that were sent back, of which the city has since changed something and nothing is wrong or missing. */
      readonly mended: number;
    }
  | { readonly kind: "noForm" }
  | { readonly kind: "severalForms"; readonly sheets: readonly string[] };

/** 报送检查: what a city's template still lacks. Pure. */
export function submissionOf({ units, sentBack }: Pick<Assessment, "units" | "sentBack">): Submission {
  const [unit] = units;
  if (unit === undefined) return { kind: "noForm" };
  if (units.length > 1) return { kind: "severalForms", sheets: units.map(({ sheetName }) => sheetName) };
  const [errors, gaps, evidence] = [of(unit.problems, "error"), of(unit.problems, "gap"), unit.evidenceGaps.map(itemOf)];
  const unsound = new Set([...errors, ...gaps, ...evidence].map(({ indicator }) => indicator));
  const returned = [...unit.reviews.values()].filter(({ state }) => state === "returned");
  const waiting = returned.filter((review) => unsound.has(review.indicator) || !isChanged(review, sentBack));
  const items = {
    errors,
    gaps,
    evidence,
    sentBack: waiting.map((review) => sentBackItem(review, unit)),
    // What is amiss with the review is for the office to mend.
    warnings: of(unit.problems, "warning", "reported"),
  };
  const open = errors.length + gaps.length + evidence.length + waiting.length;
  return { kind: "checked", unit, isReady: open === 0, open, items, mended: returned.length - waiting.length };
}

function of(problems: readonly Problem[], severity: Problem["severity"], side?: Problem["side"]): readonly OpenItem[] {
  return problems.filter((problem) => problem.severity === severity && (side === undefined || problem.side === side)).map(itemOf);
}

function itemOf({ indicator, key, message, address }: Problem): OpenItem {
  return { indicator, key, message, address };
}

/** 退回 is the office's to take back; that something on the lines differs from what was sent back is all a city can show. */
function isChanged({ indicator, entries }: IndicatorReview, sentBack: Assessment["sentBack"]): boolean {
  const mark = sentBack.get(indicator);
  return mark !== undefined && mark !== markOf(entries);
}

function sentBackItem({ indicator, entries }: IndicatorReview, unit: UnitState): OpenItem {
  const key = (entries.find(({ reason }) => reason !== "") ?? entries[0])?.key ?? "";
  const reasons = new Set(entries.map(({ reason }) => reason).filter((reason) => reason !== ""));
  return { indicator, key, message: [...reasons].join("；"), address: unit.places.get(key)?.reported ?? null };
}

/** Whether the province has verified anything of a city's form, so that there are figures other than the city's own. */
export function hasVerifiedFigures({ reviews }: UnitState): boolean {
  return [...reviews.values()].some(({ state, entries }) => state === "verified" || entries.some(({ verified }) => verified !== null));
}
