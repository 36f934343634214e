import type { Language, Scorecard } from "../../core/index";
import type { IndicatorReview } from "../../workbook/review/review";
import { sheetMessage } from "../../i18n/sheetMessages";
import type { Problem, ProblemCode } from "../types";

/** What is wrong with the review of a form: values changed or returned without a word why, and states that are none. A 核定值 that is none is told as an error of its entry. */
export function reviewProblems(reviews: ReadonlyMap<string, IndicatorReview>, language: Language): readonly Problem[] {
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
    const silent = review.gaps.filter(({ code }) => code === "noReason");
    return [
      ...unknown,
      ...silent.map(({ key }) => problem("noReason", "", key, review.entries.find((entry) => entry.key === key)?.reasonAddress ?? null)),
    ];
  });
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
