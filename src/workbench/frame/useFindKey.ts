import { useCallback } from "react";
import type { Workbench } from "../app/workbench";
import { useFrameKeys } from "./useFrameKeys";

/** Ctrl+F and Ctrl+H open the bar that finds, from the grid and from the pane; the browser would search its page. */
export function useFindKey(workbench: Workbench): void {
  const onKey = useCallback(
    (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || !["f", "h"].includes(event.key.toLowerCase())) return;
      event.preventDefault();
      event.stopPropagation();
      const { isReady, busy, question, rejection, finding } = workbench.store.get();
      if (!isReady || busy !== null || question !== null || rejection !== null) return;
      void workbench
        .grid()
        .then(async (grid) => grid.editing.commit())
        .then(() => {
          if (workbench.store.get().rejection === null) workbench.store.set({ finding: finding + 1 });
        });
    },
    [workbench],
  );
  useFrameKeys(onKey);
}
