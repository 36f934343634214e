import type { Scorecard } from "../../core/index";

/**
 * How many entries the city left empty and the province filled (省核定补齐, reading 17). Whether the city is complete
 * (报送齐全) is what its verified scorecard says.
 */
export function suppliedEntries(reported: Scorecard, verified: Scorecard): number {
  const open = new Set(verified.indicators.flatMap(({ issues }) => issues.map(({ key }) => key)));
  const missing = reported.indicators.flatMap(({ issues }) => issues.filter(({ key, code }) => code === "missing" && !open.has(key)));
  return missing.length;
}

/** The note on it in 备注; "" where there is nothing to note. */
export function suppliedNote(count: number): string {
  return count === 0 ? "" : `省核定补齐 ${count} 项`;
}
