import type { RefObject } from "react";
import { useEffect, useState } from "react";

/** Rows from `first` up to but not including `end`. */
export interface Shown {
  readonly first: number;
  readonly end: number;
}

/** Rows drawn beyond the edges, so that scrolling by keys never meets an empty place. */
const margin = 8;

/** Which of `count` rows of one constant height are to be drawn in a scrolling box. */
export function shownRows(count: number, rowHeight: number, scrollTop: number, height: number): Shown {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - margin);
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + margin);
  return { first: Math.min(first, end), end };
}

/**
 * The same of rows of any height. `tops` has the upper edge of each row and, last, the end of them all.
 *
 * @example shownAmong([0, 36, 92], 0, 40) // { first: 0, end: 2 }
 */
export function shownAmong(tops: readonly number[], scrollTop: number, height: number): Shown {
  const count = Math.max(0, tops.length - 1);
  let first = 0;
  while (first < count && (tops[first + 1] ?? 0) <= scrollTop) first += 1;
  let end = first;
  while (end < count && (tops[end] ?? 0) < scrollTop + height) end += 1;
  return { first: Math.max(0, first - margin), end: Math.min(count, end + margin) };
}

/** What is in sight of a box, in pixels, while it is scrolled or resized. */
export function useSight(box: RefObject<HTMLElement | null>): { readonly top: number; readonly height: number } {
  const [view, setView] = useState({ top: 0, height: 600 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight || 600 });
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer.disconnect();
    };
  }, [box]);
  return view;
}

/** Keeps to the rows in sight while the box is scrolled or resized. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): Shown {
  const view = useSight(box);
  return shownRows(count, rowHeight, view.top, view.height);
}
