import { useEffect } from "react";
import type { Workbench } from "../app/workbench";

/** F6 goes from ribbon to grid, to what is asked about drafts, to pane and round again, Shift+F6 the other way, as in Excel. */
export function useRegionKeys(workbench: Workbench): void {
  useEffect(() => {
    const go = (from: number, step: number): void => {
      const regions = [focusRibbon, () => focusGrid(workbench), () => focusFirst(".draft-bar button:enabled"), focusPane].map((focus, index) => ({ focus, index }));
      const next = regions[(from + step + regions.length) % regions.length];
      if (next !== undefined && !next.focus()) go(next.index, step);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      event.stopPropagation();
      go(regionOf(document.activeElement), event.shiftKey ? -1 : 1);
    };
    // The pane is a page of its own, whose keys do not come here by themselves.
    const onLoad = (event: Event): void => {
      if (event.target instanceof HTMLIFrameElement) event.target.contentWindow?.addEventListener("keydown", onKey, true);
    };
    window.addEventListener("keydown", onKey, true);
    document.addEventListener("load", onLoad, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      document.removeEventListener("load", onLoad, true);
    };
  }, [workbench]);
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
