import { useEffect, useRef, useState } from "react";
import type { Workbench } from "../app/workbench";
import type { Grid } from "../grid/createGrid";
import { arrowOnScreen } from "./onScreen";
import type { ArrowOnScreen } from "./onScreen";

/** The arrow beside a selected cell with a list of values, as in Excel; Alt+Down opens the list, too. */
export function ListArrow({ workbench }: { readonly workbench: Workbench }) {
  const [shown, setShown] = useState<ArrowOnScreen | null>(null);
  const grid = useRef<Grid | null>(null);

  useEffect(() => {
    const ends: (() => void)[] = [];
    let isOver = false;
    void workbench.grid().then((started) => {
      if (isOver) return;
      grid.current = started;
      ends.push(started.viewport.subscribe(() => setShown(arrowOnScreen(started))));
    });
    return () => {
      isOver = true;
      for (const end of ends) end();
    };
  }, [workbench]);

  useEffect(() => {
    if (shown === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.key !== "ArrowDown") return;
      event.preventDefault();
      event.stopPropagation();
      grid.current?.lists.open(shown.cell);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [shown]);

  if (shown === null) return null;
  const { chooseFromList } = workbench.words;
  return (
    <button
      type="button"
      className="list-arrow"
      tabIndex={-1}
      aria-label={chooseFromList}
      title={chooseFromList}
      style={{ left: shown.left, top: shown.top }}
      // The keyboard stays with the grid.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => grid.current?.lists.open(shown.cell)}
    >
      <svg viewBox="0 0 10 6" width="8" height="5" aria-hidden="true">
        <path d="M0 0h10L5 6z" fill="currentColor" />
      </svg>
    </button>
  );
}
