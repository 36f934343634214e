import { useCallback } from "react";
import type { Workbench } from "../app/workbench";
import { saveFile } from "../files/fileCommands";
import { useFrameKeys } from "./useFrameKeys";

/** Ctrl+S saves the workbook, from the grid and from the pane, as in Excel; the browser would save its page. */
export function useSaveKey(workbench: Workbench): void {
  const onKey = useCallback(
    (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      event.stopPropagation();
      const { isReady, busy, question } = workbench.store.get();
      if (isReady && busy === null && question === null) void saveFile(workbench);
    },
    [workbench],
  );
  useFrameKeys(onKey);
}
