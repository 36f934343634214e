import { useEffect } from "react";
import type { Workbench } from "../app/workbench";
import { saveFile } from "../files/fileCommands";

/** Ctrl+S saves the workbook, from the grid and from the pane, as in Excel; the browser would save its page. */
export function useSaveKey(workbench: Workbench): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      event.stopPropagation();
      const { isReady, busy, question } = workbench.store.get();
      if (isReady && busy === null && question === null) void saveFile(workbench);
    };
    // The pane is a page of its own, whose keys do not come here by themselves.
    const onLoad = (event: Event): void => {
      if (event.target instanceof HTMLIFrameElement) event.target.contentWindow?.addEventListener("keydown", onKey, true);
    };
    window.addEventListener("keydown", onKey, true);
    document.addEventListener("load", onLoad, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      document.removeEventListener("load", onLoad, true);
    };
  }, [workbench]);
}
