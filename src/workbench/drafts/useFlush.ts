import { useEffect } from "react";
import type { Workbench } from "../app/workbench";

/** Stores what is not stored yet when the page is left or put aside, after which a browser may end it without a word. */
export function useFlush({ drafts }: Workbench): void {
  useEffect(() => {
    const onHide = (): void => drafts.flush(true);
    const onVisibility = (): void => {
      if (document.visibilityState === "hidden") drafts.flush(false);
    };
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onVisibility);
    return () => {
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onVisibility);
    };
  }, [drafts]);
}
