import type { Indicator, Scheme, Scorecard } from "../../core/index";
import { indicatorsOfCategory } from "../../core/index";

/** Whether nothing was entered for any of these indicators; what is wrong was entered. */
export function isUnfilled({ indicators: scores }: Scorecard, indicators: readonly Indicator[]): boolean {
  const missing = new Map(scores.map(({ code, issues }) => [code, issues.filter((issue) => issue.code === "missing").length] as const));
  return indicators.every(({ code, entries }) => entries.length > 0 && entries.length === missing.get(code));
}

/** Whether nothing was entered on a form and it has no points either, bonus included. */
export function isUnfilledForm(scheme: Scheme, card: Scorecard): boolean {
  return card.total === 0 && isUnfilled(card, scheme.categories.filter(({ bonus }) => !bonus).flatMap(indicatorsOfCategory));
}
