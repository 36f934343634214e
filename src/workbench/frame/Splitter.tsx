import { useState } from "react";
import type { PointerEvent } from "react";
import { PANE_WIDTH, useStore } from "../app/store";
import type { Workbench } from "../app/workbench";

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: 10, ArrowRight: -10, PageUp: 50, PageDown: -50 };

/** The bar between grid and pane: dragged, or moved with the arrow keys; a double click restores the usual width. */
export function Splitter({ workbench }: { readonly workbench: Workbench }) {
  const { paneWidth } = useStore(workbench.store);
  const [isDragging, setDragging] = useState(false);
  const { words, setPaneWidth } = workbench;
  const move = (event: PointerEvent): void => {
    if (isDragging) setPaneWidth(window.innerWidth - event.clientX);
  };
  return (
    <div
      className={isDragging ? "splitter dragging" : "splitter"}
      role="separator"
      aria-orientation="vertical"
      aria-label={words.splitter}
      aria-valuemin={PANE_WIDTH.min}
      aria-valuemax={PANE_WIDTH.max}
      aria-valuenow={paneWidth}
      title={words.splitter}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={move}
      onPointerUp={() => setDragging(false)}
      onPointerCancel={() => setDragging(false)}
      onDoubleClick={() => setPaneWidth(PANE_WIDTH.usual)}
      onKeyDown={(event) => {
        const step = STEPS[event.key];
        if (step === undefined) return;
        event.preventDefault();
        setPaneWidth(paneWidth + step);
      }}
    />
  );
}
