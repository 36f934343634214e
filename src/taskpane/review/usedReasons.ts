import type { UnitState } from "../../actions/types";

/** So many are offered at most: a list to choose from, not to search. */
const most = 30;

/** 核定理由 that stand in the workbook, those of the same indicator first, then the more often used. Pure. */
export function usedReasons(units: readonly Pick<UnitState, "reviews">[], indicator: string): readonly string[] {
  const own = new Map<string, number>();
  const all = new Map<string, number>();
  const count = (counts: Map<string, number>, reason: string) => counts.set(reason, (counts.get(reason) ?? 0) + 1);
  for (const { reviews } of units) {
    for (const [code, { entries }] of reviews) {
      for (const { reason } of entries) {
        if (reason === "") continue;
        count(all, reason);
        if (code === indicator) count(own, reason);
      }
    }
  }
  const byUse = (counts: ReadonlyMap<string, number>) => [...counts].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
  return [...new Set([...byUse(own), ...byUse(all)])].slice(0, most);
}
