import type { RefObject } from "react";
import { useEffect, useState } from "react";

export type Edge = "top" | "bottom";

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** The edge of a box at which something of this height covers less of what has the focus; the lower one where both are clear. */
export function clearEdge(box: Extent, height: number, focused: Extent | null): Edge {
  if (focused === null || height === 0) return "bottom";
  const atBottom = overlap(focused, { top: box.bottom - height, bottom: box.bottom });
  const atTop = overlap(focused, { top: box.top, bottom: box.top + height });
  return atBottom > atTop ? "top" : "bottom";
}

function overlap(a: Extent, b: Extent): number {
  return Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
}

/** How much of its parent's lower edge lies under it: what scrolls there, and what is fixed at its foot, ends above. */
export const coveredBelow = "--covered-below";

/** Where something that lies over its parent is to stand, so that it never covers the field that is being filled in. */
export function useClearOfFocus(laid: RefObject<HTMLElement | null>, isShown: boolean): Edge {
  const [edge, setEdge] = useState<Edge>("bottom");
  useEffect(() => {
    const element = laid.current;
    const box = element?.offsetParent;
    if (element === null || !isShown || !box) return;
    const parent = element.parentElement;
    let stands: Edge = "bottom";
    const look = () => {
      const focused = document.activeElement;
      // Its own buttons must not move away from under the pointer.
      if (!element.contains(focused)) {
        const isBeneath = focused !== null && box.contains(focused);
        stands = clearEdge(box.getBoundingClientRect(), element.offsetHeight, isBeneath ? focused.getBoundingClientRect() : null);
        setEdge(stands);
      }
      parent?.style.setProperty(coveredBelow, `${stands === "bottom" ? element.offsetHeight : 0}px`);
    };
    look();
    // What is laid over the page arrives late and grows when its details are unfolded.
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(box);
    box.addEventListener("focusin", look);
    box.addEventListener("scroll", look, true);
    return () => {
      observer.disconnect();
      box.removeEventListener("focusin", look);
      box.removeEventListener("scroll", look, true);
      parent?.style.removeProperty(coveredBelow);
    };
  }, [laid, isShown]);
  return isShown ? edge : "bottom";
}
