import { useEffect } from "react";

/** What Escape has a meaning of its own for. */
const takesEscape = "input, textarea, select, [contenteditable=true], [role=menu], [role=listbox], [role=dialog], [role=alertdialog]";

/** Escape puts the tour away, wherever the keyboard stands, unless it means something else there. */
export function useTourKeys(onEscape: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
      if (event.target instanceof Element && event.target.closest(takesEscape) !== null) return;
      onEscape();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onEscape]);
}
