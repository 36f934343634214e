import { useCallback, useState } from "react";
import type { Pane } from "../state/pane";
import { usePane } from "../state/react";
import type { ReturnRow } from "./returnRows";

/** The files that were read, and which of them are left out. */
export interface ReturnRows {
  readonly rows: readonly ReturnRow[];
  /** Kept as what is left out: whatever can be written is ticked until the user says otherwise, but for files that ask for a look. */
  readonly left: ReadonlySet<number>;
}

const nothing: ReturnRows = { rows: [], left: new Set() };
/** What was read outlives the page: a button of the ribbon may put another in its place at any moment. */
const keptBy = new WeakMap<Pane, ReturnRows>();

/** Keeps the files that were read while other pages are shown. What changes them stays the same function, so that only the lines it changes are drawn anew. */
export function useReturnRows(): readonly [ReturnRows, (change: (now: ReturnRows) => ReturnRows) => void] {
  const pane = usePane();
  const [kept, setKept] = useState(() => keptBy.get(pane) ?? nothing);
  // Not in an effect: reading may end after the page was left.
  const keep = useCallback(
    (change: (now: ReturnRows) => ReturnRows) => {
      const rows = change(keptBy.get(pane) ?? nothing);
      keptBy.set(pane, rows);
      setKept(rows);
    },
    [pane],
  );
  return [kept, keep];
}

/** Forgets them: what could be written is, and the rest stands on a list of its own. */
export function forgetReturnRows(pane: Pane): void {
  keptBy.delete(pane);
}
