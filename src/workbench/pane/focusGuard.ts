/** Keys that lead from one part of the page to another. */
const LEADING = new Set(["Tab", "F6"]);

/**
 * Scripts of a task pane do not take the keyboard away from Excel's grid, but a page within a page does with
 * `focus()`: what is typed meanwhile would go into the pane. In the pane's window `focus()` therefore does nothing
 * while somebody is in the grid, unless they have turned to the pane. Returns how to end this.
 */
export function guardFocus(frame: () => HTMLIFrameElement | null, isInGrid: (element: Element) => boolean): () => void {
  let isInvited = false;
  const onPointer = (): void => {
    isInvited = false;
  };
  const onKey = ({ key }: KeyboardEvent): void => {
    isInvited = LEADING.has(key);
  };
  const onInvited = (): void => {
    isInvited = true;
  };
  const mayTake = (): boolean => {
    const { activeElement } = document;
    return isInvited || activeElement === null || activeElement === frame() || !isInGrid(activeElement);
  };

  const onLoad = ({ target }: Event): void => {
    const pane: unknown = target === frame() ? frame()?.contentWindow : undefined;
    if (!isWindow(pane)) return;
    // Clicks in a page of its own do not come here by themselves.
    pane.addEventListener("pointerdown", onInvited, true);
    const { prototype } = pane.HTMLElement;
    const focus = prototype.focus;
    prototype.focus = function focusIfInvited(this: HTMLElement, options?: FocusOptions): void {
      if (mayTake()) focus.call(this, options);
    };
  };

  window.addEventListener("pointerdown", onPointer, true);
  window.addEventListener("keydown", onKey, true);
  document.addEventListener("load", onLoad, true);
  return () => {
    window.removeEventListener("pointerdown", onPointer, true);
    window.removeEventListener("keydown", onKey, true);
    document.removeEventListener("load", onLoad, true);
  };
}

function isWindow(value: unknown): value is Window & typeof globalThis {
  return typeof value === "object" && value !== null && "HTMLElement" in value;
}
