import { useCallback } from "react";
import type { Workbench } from "../app/workbench";
import { useFrameKeys } from "./useFrameKeys";

/** F6 goes from ribbon to grid, to what is asked about drafts, to pane and round again, Shift+F6 the other way, as in Excel. */
export function useRegionKeys(workbench: Workbench): void {
  const onKey = useCallback(
    (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      goFrom(workbench, regionOf(document.activeElement), event.shiftKey ? -1 : 1);
    },
    [workbench],
  );
  useFrameKeys(onKey);
}

/** Gives the keyboard to the next region that takes it. */
function goFrom(workbench: Workbench, from: number, step: number): void {
  const regions = [focusRibbon, () => focusGrid(workbench), () => focusFirst(".draft-bar button:enabled"), focusPane].map((focus, index) => ({ focus, index }));
  const next = regions[(from + step + regions.length) % regions.length];
  if (next !== undefined && !next.focus()) goFrom(workbench, next.index, step);
}

function regionOf(element: Element | null): number {
  if (element instanceof HTMLIFrameElement) return 3;
  if (element?.closest(".draft-bar")) return 2;
  return element?.closest(".title-bar, .ribbon") ? 0 : 1;
}

const focusRibbon = (): boolean => focusFirst(".ribbon-button:enabled");

function focusFirst(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector);
  button?.focus();
  return button !== null;
}

function focusGrid(workbench: Workbench): boolean {
  void workbench.grid().then((grid) => grid.focus());
  return true;
}

function focusPane(): boolean {
  const frame = document.querySelector<HTMLIFrameElement>(".pane:not([hidden]) .pane-frame");
  frame?.focus();
  return frame !== null;
}
