import type { RefObject } from "react";
import { useEffect, useRef } from "react";
import { usePaneState } from "../state/react";

/** Where the focus goes when nothing of before is left: the tab that is shown, or else the first button of what is. */
const PLACES = ["main [role=tab][aria-selected=true]", "main button:enabled", "button:enabled"];

/** For so many frames a view that is still loading is waited for: a minute at the most, on a slow machine or line. */
const FRAMES = 3600;

/**
 * Brings the focus back to a sensible place when what had it is gone: after a page, to where it was before the page; after an
 * action, to the button that started it. Where that is gone as well, to the views. Who has taken the focus elsewhere keeps it.
 */
export function useFocusReturn(root: RefObject<HTMLElement | null>): void {
  const hasPanel = usePaneState((state) => state.panel !== null);
  const isBusy = usePaneState((state) => state.running !== null);
  /** What last had the focus under the pages, and anywhere. What hangs over the pane, as menus do, is not in it. */
  const under = useRef<Element | null>(null);
  const last = useRef<Element | null>(null);
  const before = useRef({ hasPanel, isBusy });

  useEffect(() => {
    const pane = root.current;
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      last.current = target;
      // Whoever passes the bar on the way round a page is not to come back there.
      if (!before.current.hasPanel && target.closest("[role=dialog]") === null) under.current = target;
    };
    pane?.addEventListener("focusin", onFocus);
    return () => pane?.removeEventListener("focusin", onFocus);
  }, [root]);

  useEffect(() => {
    const { current: was } = before;
    before.current = { hasPanel, isBusy };
    if (was.hasPanel && !hasPanel) return returnFocus(root, under.current, true);
    // An action that was started elsewhere, from the ribbon or by typing on the sheet, leaves the focus where it is.
    if (was.isBusy && !isBusy) return returnFocus(root, last.current, false);
    return undefined;
  }, [hasPanel, isBusy, root]);
}

/** Gives the focus to this, or to the next best place where `isNeeded`, as soon as there is one. Returns how to end trying. */
function returnFocus(root: RefObject<HTMLElement | null>, wanted: Element | null, isNeeded: boolean): () => void {
  let frame = 0;
  let frames = 0;
  const attempt = (): void => {
    if (!isLost()) return;
    const places = isNeeded ? PLACES.map((place) => root.current?.querySelector(place) ?? null) : [];
    // Before the views are there, only what the focus comes from can be right.
    const isReady = frames >= FRAMES || root.current?.querySelector("main [data-loading]") === null;
    for (const place of [wanted, ...(isReady ? places : [])]) {
      if (place instanceof HTMLElement && takes(place)) return;
    }
    frames += 1;
    if (isNeeded && frames <= FRAMES) frame = requestAnimationFrame(attempt);
  };
  frame = requestAnimationFrame(attempt);
  return () => cancelAnimationFrame(frame);
}

/** Whether nothing has the focus. */
function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function takes(place: HTMLElement): boolean {
  if (!place.isConnected) return false;
  place.focus();
  return document.activeElement === place;
}
