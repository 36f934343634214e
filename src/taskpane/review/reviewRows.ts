import type { Difference, OpenIndicator, OpenReview, UnitTotals } from "../../actions/review/differences";
import type { Scheme } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { methodsOf } from "../../workbook/review/review";

export type DifferenceOrder = "points" | "unit" | "indicator";
/** By city, or by indicator across the cities. */
export type OpenOrder = "unit" | "indicator";
export type TotalsOrder = "official" | "verified" | "difference" | "progress";

/** A line of 未审核: the head of a city or of an indicator with its count, or one indicator of one city. */
export type OpenRow =
  | { readonly kind: "unit"; readonly review: OpenReview }
  | { readonly kind: "title"; readonly indicator: string; readonly first: OpenLine; readonly count: number }
  | OpenLine;

export interface OpenLine {
  readonly kind: "indicator";
  readonly review: OpenReview;
  readonly one: OpenIndicator;
}

/** What of 未审核 is looked at. */
export interface OpenFilter {
  /** A way of review; "" for all. */
  readonly method: string;
  /** One city; null for all. */
  readonly sheetId: string | null;
  readonly lacksEvidence: boolean;
  /** Ids of the items that are the reviewer's own; null for everybody's. */
  readonly mine: ReadonlySet<string> | null;
}

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

/** Differences of more than so many points, either way; null asks for all. */
export function filterDifferences(rows: readonly Difference[], over: number | null): readonly Difference[] {
  return over === null ? rows : rows.filter(({ difference }) => Math.abs(difference) > over);
}

/** What is open, as far as it is looked at; cities of which nothing is are absent. */
export function filterOpen(reviews: readonly OpenReview[], { method, sheetId, lacksEvidence, mine }: OpenFilter): readonly OpenReview[] {
  return reviews.flatMap((review) => {
    if (sheetId !== null && review.sheetId !== sheetId) return [];
    const isMine = (indicator: string) => mine === null || mine.has(`${review.sheetId} ${indicator}`);
    const indicators = review.indicators.filter((one) => (method === "" || one.methods.includes(method)) && (!lacksEvidence || one.lacksEvidence) && isMine(one.indicator));
    return indicators.length === 0 ? [] : [{ ...review, indicators }];
  });
}

/** Each city's head with the lines of its indicators below, or each indicator's with those of the cities. */
export function openRows(scheme: Scheme, reviews: readonly OpenReview[], order: OpenOrder): readonly OpenRow[] {
  const lines = (review: OpenReview) => review.indicators.map((one): OpenLine => ({ kind: "indicator", review, one }));
  if (order === "unit") return reviews.flatMap((review): OpenRow[] => [{ kind: "unit", review }, ...lines(review)]);
  const byIndicator = new Map<string, OpenLine[]>();
  for (const line of reviews.flatMap(lines)) {
    const known = byIndicator.get(line.one.indicator);
    if (known === undefined) byIndicator.set(line.one.indicator, [line]);
    else known.push(line);
  }
  return indicatorsOf(scheme).flatMap(({ code }): OpenRow[] => {
    const all = byIndicator.get(code) ?? [];
    const [first] = all;
    return first === undefined ? [] : [{ kind: "title", indicator: code, first, count: all.length }, ...all];
  });
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
