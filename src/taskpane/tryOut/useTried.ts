import { useEffect, useMemo, useState } from "react";
import type { WhatIf } from "../../core/whatIf";
import { tryingOn } from "../../core/whatIf";
import type { Pane } from "../state/pane";
import { usePane, usePaneState } from "../state/react";
import type { Assessment } from "../state/selection";
import type { FoundCell, Tried } from "./tried";
import { foundCells, nothingTried, triedEntries, unitEntries } from "./tried";

/** What was tried outlives the page: a form is looked up meanwhile, or a button of the ribbon puts another page in its place. */
const keptBy = new WeakMap<Pane, Tried>();

/** Keeps what is tried through every refresh of the workbook, and while other pages are shown. */
export function useTried(): readonly [tried: Tried, change: (edit: (tried: Tried) => Tried) => void] {
  const pane = usePane();
  const [tried, setTried] = useState(() => keptBy.get(pane) ?? nothingTried);
  useEffect(() => {
    keptBy.set(pane, tried);
  }, [pane, tried]);
  return [tried, setTried];
}

/** What the tried values come to, worked out on copies of what the pane has read: nothing is asked of the workbook. */
export function useWhatIf(assessment: Assessment, tried: Tried): { readonly found: readonly FoundCell[]; readonly result: WhatIf } {
  const language = usePaneState((state) => state.language);
  const { scheme, units, groups, side } = assessment;
  const trying = useMemo(() => tryingOn(scheme, unitEntries({ scheme, units, groups }), { isAlone: side === "city" }), [scheme, units, groups, side]);
  const found = useMemo(() => foundCells(tried, assessment), [tried, assessment]);
  const result = useMemo(() => trying(triedEntries(found), language), [trying, found, language]);
  return { found, result };
}
