import type { UnitProgress, UnitState } from "../../actions/types";
import type { Assessment } from "../state/selection";

export type SortBy = "rank" | "order" | "state";

/** One line of 汇总. */
export interface SummaryRow {
  readonly unit: UnitState;
  readonly rank: number;
  readonly tied: boolean;
}

const stateOrder: readonly UnitProgress[] = ["errors", "inProgress", "notBegun", "complete"];

/** The cities of no group, where those are asked for. */
export const ofNoGroup = "";

/**
 * The cities whose name contains the text, in the order asked for; with `group` only its cities, by their ranks in it, or
 * those of none.
 */
export function summaryRows(assessment: Assessment, sortBy: SortBy, search: string, group: string | null = null): readonly SummaryRow[] {
  const { places } = assessment.groups;
  const ranks = group === null || group === ofNoGroup ? new Map(assessment.ranking.map((ranked) => [ranked.name, ranked] as const)) : places;
  const text = search.trim().toLowerCase();
  const rows = assessment.units
    .filter(({ name }) => name.toLowerCase().includes(text) && (group === null || (places.get(name)?.group ?? ofNoGroup) === group))
    .map((unit): SummaryRow => ({ unit, rank: ranks.get(unit.name)?.rank ?? 0, tied: ranks.get(unit.name)?.tied ?? false }));
  switch (sortBy) {
    case "rank":
      return rows.sort((a, b) => a.rank - b.rank);
    case "order":
      return rows;
    case "state":
      return rows.sort((a, b) => stateOrder.indexOf(a.unit.state) - stateOrder.indexOf(b.unit.state) || a.rank - b.rank);
  }
}
