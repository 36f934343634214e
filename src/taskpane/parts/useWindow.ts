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

/** Keeps to the rows in sight while the box is scrolled or resized. */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): Shown {
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
  return shownRows(count, rowHeight, view.top, view.height);
}
