import type { Indicator, Scheme } from "../../core/index";
import { isSameContent } from "../../sheet/cellContent";
import type { GivenReview, ReviewGap } from "../../workbook/review/reviewGaps";
import { reviewGaps } from "../../workbook/review/reviewGaps";
import type { IndicatorReview, ReviewMark } from "../types";

/**
 * Why a mark is not accepted, over what stands on the form; empty where it is. 核定 takes no 核定值 that is none and no
 * change without its reason, 退回 no return without one; and whatever the mark is, no rubbish is written into 核定值. Pure.
 */
export function refusalsOf(scheme: Scheme, indicator: Indicator, review: IndicatorReview, mark: ReviewMark): readonly ReviewGap[] {
  const marks = new Map((mark.entries ?? []).map((entry) => [entry.key, entry] as const));
  const given = review.entries.map((entry): GivenReview => {
    const { verified, reason } = marks.get(entry.key) ?? entry;
    return { key: entry.key, reported: entry.reported, verified, reason };
  });
  const typed = new Set(
    review.entries.flatMap(({ key, verified }) => {
      const after = marks.get(key);
      return after === undefined || isSameContent(after.verified, verified) ? [] : [key];
    }),
  );
  const hasReason = given.some(({ reason }) => reason.trim() !== "");
  return reviewGaps(scheme, indicator, mark.state, given).filter(({ code, key }) => {
    if (mark.state === "verified") return true;
    return code === "invalid" ? typed.has(key) : mark.state === "returned" && !hasReason;
  });
}
