import { useEffect, useState } from "react";
import type { Side } from "../../actions/types";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import type { Pane } from "../state/pane";
import { usePane } from "../state/react";
import type { Assessment } from "../state/selection";
import type { FigureDrafts } from "./figures";

/** What is looked at on the page and typed into it, and not yet written. */
export interface KeptFigures {
  /** Code of the indicator; "" where none was chosen yet. */
  readonly code: string;
  readonly side: Side;
  /** Whether one indicator of all cities is shown, or all of one city. */
  readonly by: "indicator" | "unit";
  /** The sheet of the city; "" where none was chosen yet. */
  readonly sheetId: string;
  readonly drafts: FigureDrafts;
  /** 核定理由 by what it is for: an indicator has its own. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly isFinal: boolean;
}

/** What the page and all its parts are about. */
export interface FiguresPageProps {
  readonly assessment: Assessment;
  readonly kept: KeptFigures;
  readonly change: (edit: (kept: KeptFigures) => Partial<KeptFigures>) => void;
  readonly words: ByIndicatorWords;
}

/**
 * The office verifies what it holds itself, so its figures are 核定值 unless it says that it fills in for the cities; a
 * figure that it gives is then looked at, so that its indicator becomes 已核定.
 */
const nothing: KeptFigures = { code: "", side: "verified", by: "indicator", sheetId: "", drafts: new Map(), reasons: new Map(), isFinal: true };

/** What was typed outlives the page: a button of the ribbon may put another in its place at any moment. */
const keptBy = new WeakMap<Pane, KeptFigures>();

/** Keeps what is typed through every refresh of the workbook, and while other pages are shown. */
export function useFigures(): readonly [kept: KeptFigures, change: (edit: (kept: KeptFigures) => Partial<KeptFigures>) => void] {
  const pane = usePane();
  const [kept, setKept] = useState(() => keptBy.get(pane) ?? nothing);
  useEffect(() => {
    keptBy.set(pane, kept);
  }, [pane, kept]);
  return [kept, (edit) => setKept((old) => ({ ...old, ...edit(old) }))];
}
