import { useEffect, useState } from "react";
import type { DraftState, Failure } from "../../actions/types";
import { usePane } from "../state/react";

/** 方案草案 as it was last read: undefined before the first reading, null where there is none, or why it cannot be read. */
export type DraftRead = DraftState | Failure | null | undefined;

/** A cell may be open for editing just now; what is typed comes first. */
const pause = 700;

/** Follows 方案草案: read anew after every change in the workbook, and again where a cell was being edited. */
export function useDraft(): DraftRead {
  const pane = usePane();
  const [draft, setDraft] = useState<DraftRead>(undefined);
  useEffect(() => {
    const { store } = pane;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isStopped = false;
    let seen: Date | null | undefined;
    const read = async () => {
      const found = await pane.schemes.readDraft();
      if (isStopped) return;
      if (found !== null && "code" in found && (found.code === "cellEditMode" || found.code === "busy")) timer = setTimeout(() => void read(), pause);
      else setDraft(found);
    };
    const look = () => {
      const { readAt, running } = store.getState();
      if (running !== null || readAt === seen) return;
      seen = readAt;
      clearTimeout(timer);
      void read();
    };
    look();
    const unsubscribe = store.subscribe(look);
    return () => {
      isStopped = true;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [pane]);
  return draft;
}
