import type { UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { entryKey, indicatorsOf } from "../../core/index";
import type { Pane } from "./pane";
import { assessmentOf } from "./selection";

/** Codes of the indicators of a form on which what the city reported is missing or wrong. */
export function openCodes(unit: UnitState): ReadonlySet<string> {
  return new Set(unit.reported.indicators.filter(({ status }) => status !== "ok").map(({ code }) => code));
}

/** Code of the first indicator that is to be filled in; of the first one where all are. */
export function firstOpen(unit: UnitState, indicators: readonly Indicator[]): string {
  const open = openCodes(unit);
  return (indicators.find(({ code }) => open.has(code)) ?? indicators[0])?.code ?? "";
}

/** Cell of the first of an indicator's entries; null where its line is missing. */
export function firstPlace(unit: UnitState, indicator: Indicator): string | null {
  const [first] = indicator.entries;
  return first === undefined ? null : (unit.places.get(entryKey(indicator, first))?.reported ?? null);
}

/** Shows 填报 with the first indicator of a city that is to be filled in, and selects its cell on the form. */
export function startEntry(pane: Pane, unit: UnitState): void {
  const scheme = assessmentOf(pane.store.getState())?.scheme;
  const indicators = scheme === undefined ? [] : indicatorsOf(scheme);
  const code = firstOpen(unit, indicators);
  const indicator = indicators.find((one) => one.code === code);
  if (indicator === undefined) return;
  pane.showTab("entry");
  pane.enterAt(unit.sheetId, code, firstPlace(unit, indicator));
}
