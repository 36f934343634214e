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

/** The cities whose name contains the text, in the order asked for. */
export function summaryRows(assessment: Assessment, sortBy: SortBy, search: string): readonly SummaryRow[] {
  const ranks = new Map(assessment.ranking.map((ranked) => [ranked.name, ranked] as const));
  const text = search.trim().toLowerCase();
  const rows = assessment.units
    .filter(({ name }) => name.toLowerCase().includes(text))
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
