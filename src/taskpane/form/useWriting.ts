import { useCallback } from "react";
import type { UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { usePane } from "../state/react";
import type { CellDraft, EntryDrafts } from "./entryDraft";
import { afterWriting, inputOf } from "./entryDraft";

/** Writes drafts of one indicator into the workbook; they stay typed until they stand there. */
export function useWriting(
  unit: UnitState,
  indicator: Indicator,
  setDrafts: (change: (kept: EntryDrafts) => EntryDrafts) => void,
): (drafts: readonly CellDraft[]) => Promise<void> {
  const pane = usePane();
  const { sheetId } = unit;
  return useCallback(
    async (drafts) => {
      if (drafts.length === 0) return;
      const inputs = drafts.map((draft) => inputOf(draft, indicator));
      const report = await pane.forms.enter({ sheetId, inputs });
      if (report !== null) setDrafts((kept) => afterWriting(kept, drafts, inputs));
    },
    [pane, sheetId, indicator, setDrafts],
  );
}
