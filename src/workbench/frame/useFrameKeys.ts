import { useEffect } from "react";

/** Hears keys on the page and in the pane before anything else there does. */
export function useFrameKeys(onKey: (event: KeyboardEvent) => void): void {
  useEffect(() => {
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
  }, [onKey]);
}
