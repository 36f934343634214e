import type { Scheme } from "../../core/index";
import { entryKey, indicatorsOf } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import type { CellValue } from "../../sheet/plan";
import type { FormReading } from "../form/readForm";
import { cellOf } from "../form/readForm";
import type { ReviewGap } from "./reviewGaps";
import type { ReviewState } from "../form/reviewStates";
import { reviewLabels } from "../form/reviewStates";
import { reviewGaps } from "./reviewGaps";

/** What stands on an entry's line, as typed. */
export interface ReviewedEntry {
  readonly key: string;
  readonly reported: CellValue;
  /** 核定值; null where it is empty, which means as reported. */
  readonly verified: CellValue;
  readonly reason: string;
  readonly evidence: string;
  /** Address of 核定理由; null where its line or column is missing. */
  readonly reasonAddress: string | null;
  readonly evidenceAddress: string | null;
}

/** The review of one indicator on one city's form. */
export interface IndicatorReview {
  readonly indicator: string;
  readonly state: ReviewState;
  /** What stands in 审核状态 where it is none of the states; such a one counts as pending. */
  readonly unknownState: string | null;
  /** Address of 审核状态; null where its line or column is missing. */
  readonly address: string | null;
  readonly entries: readonly ReviewedEntry[];
  /** What keeps it from counting as reviewed, whatever 审核状态 says. */
  readonly gaps: readonly ReviewGap[];
}

/**
 * Whether an indicator is reviewed, the one meaning of it everywhere: 审核状态 says 已核定, every 核定值 is valid, and
 * every one that is not what the city reported says why.
 */
export function isReviewed({ state, gaps }: Pick<IndicatorReview, "state" | "gaps">): boolean {
  return state === "verified" && gaps.length === 0;
}

/** The review of every indicator of a form, in the form's order. */
export function reviewsOf(scheme: Scheme, reading: FormReading): ReadonlyMap<string, IndicatorReview> {
  return new Map(
    indicatorsOf(scheme).map((indicator) => {
      const keys = indicator.entries.map((entry) => entryKey(indicator, entry));
      const typed = stateCell(reading, keys);
      const { state, unknownState } = stateOf(typed?.text ?? "");
      const entries = keys.map((key) => reviewedEntry(reading, key));
      return [
        indicator.code,
        {
          indicator: indicator.code,
          state,
          unknownState,
          address: typed?.address ?? null,
          entries,
          gaps: reviewGaps(scheme, indicator, state, entries),
        },
      ] as const;
    }),
  );
}

/** Ways of review that 考核方式 names, e.g. 材料审核 and 实地考察; the document writes one to a line. */
export function methodsOf(method: string): readonly string[] {
  return method.split(/[\n、，]/).map((one) => one.trim()).filter((one) => one !== "");
}

function reviewedEntry(reading: FormReading, key: string): ReviewedEntry {
  const verified = cellOf(reading, key, "verified");
  const at = (column: "reason" | "evidence") => {
    const row = reading.placement.rows.get(key);
    const to = reading.placement.columns[column];
    return row === undefined || to < 0 ? null : cellAddress(row, to);
  };
  return {
    key,
    reported: cellOf(reading, key, "reported"),
    verified: verified === "" ? null : verified,
    reason: textOf(cellOf(reading, key, "reason")),
    evidence: textOf(cellOf(reading, key, "evidence")),
    reasonAddress: at("reason"),
    evidenceAddress: at("evidence"),
  };
}

/** The state stands on the topmost of the indicator's lines, of which the cells are merged, unless lines were moved. */
function stateCell(reading: FormReading, keys: readonly string[]): { readonly text: string; readonly address: string } | null {
  const column = reading.placement.columns.reviewState;
  const rows = keys.flatMap((key) => reading.placement.rows.get(key) ?? []).sort((a, b) => a - b);
  if (column < 0 || rows.length === 0) return null;
  const texts = rows.map((row) => ({ row, text: textOf(reading.content.values[row]?.[column] ?? null) }));
  const found = texts.find(({ text }) => text !== "") ?? texts[0];
  return found === undefined ? null : { text: found.text, address: cellAddress(found.row, column) };
}

function stateOf(text: string): Pick<IndicatorReview, "state" | "unknownState"> {
  switch (text) {
    case "":
    case reviewLabels.pending:
      return { state: "pending", unknownState: null };
    case reviewLabels.verified:
      return { state: "verified", unknownState: null };
    case reviewLabels.returned:
      return { state: "returned", unknownState: null };
    default:
      return { state: "pending", unknownState: text };
  }
}

function textOf(value: CellValue): string {
  return value === null ? "" : String(value).trim();
}
