import type { PaneState, TourStep } from "./model";
import { assessmentOf, isCitySide } from "./selection";

const officeSteps = ["entry", "recompute", "scores", "rank", "send", "help"] as const;
const allSteps = ["create", ...officeSteps] as const;
const citySteps = ["entry", "todo", "scores", "submission", "help"] as const;

/** The steps of the tour in the workbook that is open; a city's file has a city's. */
export function tourSteps(state: PaneState): readonly TourStep[] {
  if (isCitySide(state)) return citySteps;
  return state.tour?.hadNone === true ? allSteps : officeSteps;
}

/** The pane with the tour at its beginning. */
export function withTour(state: PaneState, isAsked: boolean): PaneState {
  const hadNone = assessmentOf(state) === null;
  return { ...state, panel: null, isTourDue: false, tour: { step: hadNone ? "create" : "entry", hadNone, isAsked } };
}

/** The pane with the tour so many steps on; without it beyond the last. */
export function withTourMoved(state: PaneState, by: number): PaneState {
  if (state.tour === null) return state;
  const steps = tourSteps(state);
  const at = Math.max(0, steps.indexOf(state.tour.step) + by);
  const step = steps[at];
  return { ...state, tour: step === undefined ? null : { ...state.tour, step } };
}

/** The pane after a reading: the first start begins the tour, a workbook that was made takes it on, another side has other steps. */
export function withTourAfterReading(state: PaneState): PaneState {
  if (state.isTourDue) return state.panel === null ? withTour(state, false) : state;
  const { tour } = state;
  if (tour === null) return state;
  const isMade = tour.step === "create" && assessmentOf(state) !== null;
  return isMade || !tourSteps(state).includes(tour.step) ? { ...state, tour: { ...tour, step: "entry" } } : state;
}
