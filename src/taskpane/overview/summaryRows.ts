import type { UnitProgress, UnitState } from "../../actions/types";
import type { Assessment } from "../state/selection";
import type { UnitFind } from "../units/findUnits";
import { finderOf, noFind, ofNoGroup } from "../units/findUnits";

export type SortBy = "rank" | "order" | "state";

/** One line of 汇总. */
export interface SummaryRow {
  readonly unit: UnitState;
  readonly rank: number;
  readonly tied: boolean;
}

const stateOrder: readonly UnitProgress[] = ["errors", "inProgress", "notBegun", "complete"];

/** The cities that are looked for, in the order asked for; those of a group by their ranks in it. */
export function summaryRows(assessment: Assessment, sortBy: SortBy, find: UnitFind = noFind): readonly SummaryRow[] {
  const { groups } = assessment;
  const isOverall = find.group === null || find.group === ofNoGroup;
  const ranks = isOverall ? new Map(assessment.ranking.map((ranked) => [ranked.name, ranked] as const)) : groups.places;
  const isFound = finderOf(find, groups);
  const rows = assessment.units
    .filter(({ name }) => isFound(name))
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
