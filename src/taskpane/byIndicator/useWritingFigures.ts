import { useState } from "react";
import { usePane } from "../state/react";
import type { Side } from "../../actions/types";
import { afterWriting } from "../form/entryDraft";
import type { Given } from "./figures";
import type { KeptFigures } from "./useFigures";

/** What keeps figures from being written. */
export type Hindrance = "wrong" | "changed" | "reason";

interface Writing {
  /** What was found in the way when it was last tried; `times` tells one try from the next. */
  readonly tried: { readonly hindrance: Hindrance; readonly times: number } | null;
  readonly write: () => Promise<void>;
}

interface Wanted {
  /** What the figures are of: the code of an indicator, or a city. */
  readonly about: string;
  readonly side: Side;
  readonly given: Given;
  readonly reason: string;
  readonly isFinal: boolean;
  readonly change: (edit: (kept: KeptFigures) => Partial<KeptFigures>) => void;
}

/** Writes what is given as one batch, unless something is in its way; it stays typed until it stands in the workbook. */
export function useWritingFigures({ about, side, given, reason, isFinal, change }: Wanted): Writing {
  const pane = usePane();
  const [tried, setTried] = useState<Writing["tried"]>(null);
  const write = async () => {
    const hindrance = hindranceOf(given, reason);
    setTried(hindrance === null ? null : { hindrance, times: (tried?.times ?? 0) + 1 });
    if (hindrance !== null || given.cells.length === 0) return;
    const { cells, drafts } = given;
    const result = await pane.forms.enterBatch({ about, side, cells, reason: side === "verified" ? reason : "", isFinal: side === "verified" && isFinal });
    if (result?.kind !== "batchEntered" || result.report.refused.length > 0) return;
    change((kept) => ({ drafts: afterWriting(kept.drafts, drafts, cells), reasons: new Map([...kept.reasons].filter(([one]) => one !== about)) }));
  };
  return { tried: tried !== null && hindranceOf(given, reason) === tried.hindrance ? tried : null, write };
}

function hindranceOf(given: Given, reason: string): Hindrance | null {
  if (given.changed.length > 0) return "changed";
  if (given.wrong.length > 0) return "wrong";
  return given.owesReason && reason.trim() === "" ? "reason" : null;
}
