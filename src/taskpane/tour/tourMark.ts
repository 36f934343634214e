import type { TourStep } from "../state/model";

/** Marks a button as what a step of the tour points at. */
export function tourMark(step: TourStep): { readonly "data-tour": TourStep } {
  return { "data-tour": step };
}
