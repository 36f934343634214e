import type { KeyboardEvent, RefObject } from "react";
import { useEffect, useState } from "react";
import { scrollToRow, targetOf } from "./walking";

interface RowWalkOptions {
  /** The scrolling box; a row in it has its number, counted from 0, as `data-row`. */
  readonly box: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Pixels. */
  readonly rowHeight: number;
  readonly current: number;
  readonly onCurrent: (row: number) => void;
  /** Whether the focus goes to the current row before any key was pressed. */
  readonly beginsFocused?: boolean;
  /** Whether the focus was on a row that has gone, so that the one in its place takes it. */
  readonly isLost?: () => boolean;
}

interface RowWalk {
  /** The row that is a tab stop. */
  readonly stop: number;
  /** Goes where a key leads; keys that lead nowhere are left alone. */
  readonly walk: (event: KeyboardEvent) => void;
  /** To be called when the focus leaves. */
  readonly rest: () => void;
}

/** Rows of one height that arrow keys walk, of which only those in sight are drawn. */
export function useRowWalk({ box, count, rowHeight, current, onCurrent, beginsFocused = false, isLost }: RowWalkOptions): RowWalk {
  const [isWalking, setWalking] = useState(beginsFocused);
  const stop = Math.min(current, count - 1);
  // After every drawing: the row that keys walk to may only just have come into sight.
  useEffect(() => {
    if (isWalking || isLost?.() === true) box.current?.querySelector<HTMLElement>(`[data-row="${stop}"]`)?.focus({ preventScroll: true });
  });
  return {
    stop,
    walk: (event) => {
      const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1);
      const target = targetOf(event.key, stop, page, count);
      if (target === null) return;
      event.preventDefault();
      onCurrent(target);
      setWalking(true);
      scrollToRow(box.current, target, rowHeight);
    },
    rest: () => setWalking(false),
  };
}
