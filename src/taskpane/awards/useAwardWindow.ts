import type { RefCallback, RefObject } from "react";
import { useCallback, useState } from "react";
import { useWindow } from "../parts/useWindow";

/** A piece of a list of which only what is in sight is drawn: the head of a city, or one of its lines. */
export interface Piece {
  /** What the element that draws it has as `data-piece`. */
  readonly key: string;
  /** About how many pixels it takes, until it was drawn once and measured. */
  readonly estimate: number;
}

/** A piece that is drawn. */
export interface Drawn {
  /** Pixels that the pieces between the one drawn before and this one take. */
  readonly gap: number;
}

export interface DrawnPieces {
  readonly drawn: ReadonlyMap<string, Drawn>;
  /** Pixels that the pieces after the last one drawn take. */
  readonly rest: number;
}

export interface AwardWindow extends DrawnPieces {
  /** Measures the element that draws a piece. */
  readonly measure: RefCallback<HTMLElement>;
}

/** Pieces have their own heights; the window moves over them in bands of this one, about that of a line. */
const band = 64;

/** Which pieces reach into the pixels from `from` to `to`, and `kept` wherever it stands. Pure. */
export function drawnPieces(pieces: readonly Piece[], heights: ReadonlyMap<string, number>, from: number, to: number, kept: string | null): DrawnPieces {
  const drawn = new Map<string, Drawn>();
  let top = 0;
  let gap = 0;
  for (const { key, estimate } of pieces) {
    const height = heights.get(key) ?? estimate;
    if ((top < to && top + height > from) || key === kept) {
      drawn.set(key, { gap });
      gap = 0;
    } else gap += height;
    top += height;
  }
  return { drawn, rest: gap };
}

/** Keeps to the pieces in sight while the box is scrolled or resized, and to the one that holds the focus. */
export function useAwardWindow(box: RefObject<HTMLElement | null>, pieces: readonly Piece[], kept: string | null): AwardWindow {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  // Texts wrap as wide as the pane is and lines change, so a piece is measured for as long as it is drawn.
  const [observer] = useState(() => new ResizeObserver((entries) => setHeights((known) => withMeasured(known, entries))));
  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  const total = pieces.reduce((sum, { key, estimate }) => sum + (heights.get(key) ?? estimate), 0);
  const bands = useWindow(box, Math.ceil(total / band), band);
  return { ...drawnPieces(pieces, heights, bands.first * band, bands.end * band, kept), measure };
}

function withMeasured(known: ReadonlyMap<string, number>, entries: readonly ResizeObserverEntry[]): ReadonlyMap<string, number> {
  const measured = entries.flatMap(({ target, borderBoxSize: [box] }): readonly (readonly [string, number])[] => {
    const key = target.getAttribute("data-piece");
    // What is just taken away is as high as nothing.
    return key === null || box === undefined || box.blockSize === 0 || known.get(key) === box.blockSize ? [] : [[key, box.blockSize]];
  });
  return measured.length === 0 ? known : new Map([...known, ...measured]);
}
