import type { UnitState, WorkbookState } from "../../actions/types";
import type { PaneState } from "./model";

/** A workbook that holds an assessment. */
export type Assessment = Extract<WorkbookState, { kind: "assessment" }>;

/** The assessment that is open, or null. */
export function assessmentOf(state: PaneState): Assessment | null {
  return state.workbook?.kind === "assessment" ? state.workbook : null;
}

/** The city whose form is shown in the workbook, or null on any other sheet. */
export function selectedUnit(state: PaneState): UnitState | null {
  return assessmentOf(state)?.units.find((unit) => unit.sheetId === state.activeSheetId) ?? null;
}

/** Code of the indicator on whose lines the selected cell stands; "" where there is none. */
export function selectedIndicator(unit: UnitState | null, address: string): string {
  const row = /\d+/.exec(address)?.[0];
  if (unit === null || row === undefined) return "";
  for (const [key, place] of unit.places) {
    if (/\d+/.exec(place.reported)?.[0] === row) return key.slice(0, key.lastIndexOf("."));
  }
  return "";
}
