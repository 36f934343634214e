import type { UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";

/** Codes of the indicators of a form on which what the city reported is missing or wrong. */
export function openCodes(unit: UnitState): ReadonlySet<string> {
  return new Set(unit.reported.indicators.filter(({ status }) => status !== "ok").map(({ code }) => code));
}

/** Code of the first indicator that is to be filled in; of the first one where all are. */
export function firstOpen(unit: UnitState, indicators: readonly Indicator[]): string {
  const open = openCodes(unit);
  return (indicators.find(({ code }) => open.has(code)) ?? indicators[0])?.code ?? "";
}
