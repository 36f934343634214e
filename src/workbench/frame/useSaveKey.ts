import { useCallback, useEffect, useRef } from "react";
import type { Workbench } from "../app/workbench";
import { saveFile } from "../files/fileCommands";
import { useFrameKeys } from "./useFrameKeys";

/**
 * Ctrl+S saves the workbook, from the grid and from the pane, as in Excel; the browser would save its page. Pressed while
 * something is done it saves after that, where there is something to save.
 */
export function useSaveKey(workbench: Workbench): void {
  const { store } = workbench;
  const isWanted = useRef(false);
  const onKey = useCallback(
    (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      event.stopPropagation();
      const { isReady, busy, question, lossList } = store.get();
      if (!isReady || question !== null || lossList !== null) return;
      if (busy === null) void saveFile(workbench);
      else isWanted.current = true;
    },
    [workbench, store],
  );
  useFrameKeys(onKey);
  useEffect(
    () =>
      store.subscribe(() => {
        const { busy, question, lossList, document } = store.get();
        if (!isWanted.current || busy !== null) return;
        isWanted.current = false;
        if (question === null && lossList === null && document.isChanged) void saveFile(workbench);
      }),
    [workbench, store],
  );
}
