import type { Difference, OpenIndicator, OpenReview, UnitTotals } from "../../actions/review/differences";
import type { Scheme } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { methodsOf } from "../../workbook/review/review";

export type DifferenceOrder = "points" | "unit" | "indicator";
export type TotalsOrder = "official" | "verified" | "difference" | "progress";

/** A line of 未审核: a city with its count, or one of its indicators. */
export type OpenRow =
  | { readonly kind: "unit"; readonly review: OpenReview }
  | { readonly kind: "indicator"; readonly review: OpenReview; readonly one: OpenIndicator };

/** Differences in the order asked for; those that weigh equally stay in the order of the cities. */
export function sortDifferences(scheme: Scheme, rows: readonly Difference[], order: DifferenceOrder): readonly Difference[] {
  switch (order) {
    case "unit":
      return rows;
    case "points":
      return [...rows].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
    case "indicator": {
      const places = new Map(indicatorsOf(scheme).map(({ code }, index) => [code, index] as const));
      return [...rows].sort((a, b) => (places.get(a.indicator) ?? 0) - (places.get(b.indicator) ?? 0));
    }
  }
}

/** What is open by one way of review, in one city or all; "" and null ask for all. */
export function filterOpen(reviews: readonly OpenReview[], method: string, sheetId: string | null): readonly OpenReview[] {
  return reviews.flatMap((review) => {
    if (sheetId !== null && review.sheetId !== sheetId) return [];
    const indicators = method === "" ? review.indicators : review.indicators.filter(({ methods }) => methods.includes(method));
    return indicators.length === 0 ? [] : [{ ...review, indicators }];
  });
}

/** Each city's line with its indicators' lines below. */
export function openRows(reviews: readonly OpenReview[]): readonly OpenRow[] {
  return reviews.flatMap((review): OpenRow[] => [
    { kind: "unit", review },
    ...review.indicators.map((one): OpenRow => ({ kind: "indicator", review, one })),
  ]);
}

/** The totals in the order asked for: highest 核定 first, largest difference first, least reviewed first. */
export function sortTotals(rows: readonly UnitTotals[], order: TotalsOrder): readonly UnitTotals[] {
  switch (order) {
    case "official":
      return rows;
    case "verified":
      return [...rows].sort((a, b) => b.verified - a.verified);
    case "difference":
      return [...rows].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
    case "progress":
      return [...rows].sort((a, b) => a.reviewed - b.reviewed);
  }
}

/** Every way of review that the scheme names, in the order it names them. */
export function methodsOfScheme(scheme: Scheme): readonly string[] {
  return [...new Set(indicatorsOf(scheme).flatMap(({ method }) => methodsOf(method)))];
}

/** A difference in points with its sign: "+2", "−1.50", "0". */
export function signedPoints(points: number): string {
  const sign = points > 0 ? "+" : points < 0 ? "−" : "";
  return `${sign}${printPoints(Math.abs(points))}`;
}
