import { indicatorCodeOf } from "../../core/index";
import type { UnitIssue, UnitState, WorkbookState } from "../../actions/types";
import type { Entering, PaneState } from "./model";

/** A workbook that holds an assessment. */
export type Assessment = Extract<WorkbookState, { kind: "assessment" }>;

/** The assessment that is open, or null. */
export function assessmentOf(state: PaneState): Assessment | null {
  return state.workbook?.kind === "assessment" ? state.workbook : null;
}

const noIssues: readonly UnitIssue[] = [];

/** What has to be decided about the cities of the assessment that is open. */
export function unitIssuesOf(state: PaneState): readonly UnitIssue[] {
  return assessmentOf(state)?.unitIssues ?? noIssues;
}

/** Whether the open workbook is one city's template. */
export function isCitySide(state: PaneState): boolean {
  return assessmentOf(state)?.side === "city";
}

/** The city whose form is shown in the workbook, or null on any other sheet; in a city's template always that city. */
export function selectedUnit(state: PaneState): UnitState | null {
  const units = assessmentOf(state)?.units ?? [];
  const shown = units.find((unit) => unit.sheetId === state.activeSheetId);
  return shown ?? (isCitySide(state) ? units[0] : undefined) ?? null;
}

/** Whether anything stands in a city's form: an empty one has no points and no place to speak of. */
export function hasBegun(unit: UnitState): boolean {
  return unit.state !== "notBegun";
}

/** Address of the selected cell where it stands on a city's form; "" where another sheet is shown. */
export function selectedOn(unit: UnitState, state: PaneState): string {
  return unit.sheetId === state.activeSheetId ? state.selected : "";
}

/** Code of the indicator that 填报 shows of a city; "" where none was selected or gone to yet. */
export function enteredIndicator(unit: UnitState, state: PaneState): string {
  const { entering } = state;
  if (entering !== null && entering.sheetId === unit.sheetId) return entering.code;
  return selectedIndicator(unit, selectedOn(unit, state));
}

/** Code of the indicator on whose lines the selected cell stands; "" where there is none. */
export function selectedIndicator(unit: UnitState | null, address: string): string {
  const row = /\d+/.exec(address)?.[0];
  if (unit === null || row === undefined) return "";
  for (const [key, place] of unit.places) {
    if (/\d+/.exec(place.reported)?.[0] === row) return indicatorCodeOf(key);
  }
  return "";
}

/** What was last gone to or selected, as long as its form is shown or on its way to be; null otherwise. */
function underReview({ entering, activeSheetId }: PaneState): Entering | null {
  return entering !== null && (entering.awaited !== "" || entering.sheetId === activeSheetId) ? entering : null;
}

/** The city under review: the one gone to in the pane at once, else the one whose form is shown. */
export function reviewedUnit(state: PaneState): UnitState | null {
  const at = underReview(state);
  return (at === null ? undefined : assessmentOf(state)?.units.find(({ sheetId }) => sheetId === at.sheetId)) ?? selectedUnit(state);
}

/** Code of the indicator under review: the one last gone to in the pane or selected on the form; "" where there is none. */
export function reviewedIndicator(state: PaneState): string {
  return underReview(state)?.code ?? selectedIndicator(selectedUnit(state), state.selected);
}
