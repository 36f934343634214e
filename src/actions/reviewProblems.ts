import type { Language, Scheme, Scorecard } from "../core/index";
import { isSameValue } from "../workbook/returnedForm";
import type { IndicatorReview, ReviewedEntry } from "../workbook/review";
import { bonusCodes } from "../workbook/review";
import { sheetMessage } from "./sheetMessages";
import type { Problem, ProblemCode } from "./types";

/** What is wrong with the review of a form: values changed or returned without a word why, and states that are none. */
export function reviewProblems(
  scheme: Scheme,
  reviews: ReadonlyMap<string, IndicatorReview>,
  language: Language,
): readonly Problem[] {
  const bonus = bonusCodes(scheme);
  return [...reviews.values()].flatMap((review) => {
    const [first] = review.entries;
    const problem = (code: ProblemCode, what: string, key: string, address: string | null): Problem => ({
      severity: "warning",
      code,
      indicator: review.indicator,
      key,
      side: "verified",
      message: sheetMessage(code, what, language),
      address,
    });
    const unknown =
      review.unknownState === null ? [] : [problem("unknownReviewState", review.unknownState, first?.key ?? "", review.address)];
    const hasReason = review.entries.some(({ reason }) => reason !== "");
    const returned =
      review.state === "returned" && !hasReason ? [problem("noReason", "", first?.key ?? "", first?.reasonAddress ?? null)] : [];
    // What 创新加分 recognises is explained there.
    const changed = bonus.has(review.indicator) ? [] : review.entries.filter((entry) => isChanged(entry) && entry.reason === "");
    const silent = returned.length > 0 ? [] : changed.map(({ key, reasonAddress }) => problem("noReason", "", key, reasonAddress));
    return [...unknown, ...returned, ...silent];
  });
}

/** Whether 核定值 was given and is not what the city reported. */
export function isChanged({ reported, verified }: ReviewedEntry): boolean {
  return verified !== null && !isSameValue(reported, verified);
}

/** Indicators that claim points although no line of theirs names 佐证材料. */
export function evidenceGaps(
  reported: Scorecard,
  reviews: ReadonlyMap<string, IndicatorReview>,
  language: Language,
): readonly Problem[] {
  return reported.indicators.flatMap(({ code, points }): Problem[] => {
    const entries = reviews.get(code)?.entries ?? [];
    const [first] = entries;
    if (points <= 0 || first === undefined || entries.some(({ evidence }) => evidence !== "")) return [];
    return [
      {
        severity: "warning",
        code: "noEvidence",
        indicator: code,
        key: first.key,
        side: "reported",
        message: sheetMessage("noEvidence", "", language),
        address: first.evidenceAddress,
      },
    ];
  });
}
