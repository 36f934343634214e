import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { KeyboardEvent as ReactKeyboardEvent } from "react";
import { useStore } from "../app/store";
import type { Workbench } from "../app/workbench";
import { icons } from "../frame/icons";
import type { Grid } from "../grid/createGrid";
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet is loaded for its effect
import "./find.css";
import { Finder } from "./finder";
import type { Wanted } from "./finder";

export interface FindBarProps {
  readonly workbench: Workbench;
  readonly grid: Grid;
}

/** As it was left, for the next time. */
let last: Wanted = { text: "", isCaseKept: false, isWhole: false };

/** Finds what cells show: Enter and F3 go on, with Shift back, Esc closes and stays at the cell. */
export function FindBar({ workbench, grid }: FindBarProps) {
  const [finder] = useState(() => new Finder(grid));
  const [wanted, setWanted] = useState(last);
  const { finding } = useStore(workbench.store);
  const { count, current, isLooking } = useStore(finder.found);
  const input = useRef<HTMLInputElement>(null);
  const { find: words } = workbench.words;

  useEffect(() => finder.dispose, [finder]);

  useEffect(() => {
    last = wanted;
    finder.look(wanted);
  }, [finder, wanted]);

  useLayoutEffect(() => {
    if (finding === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [finding]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "F3") return;
      event.preventDefault();
      event.stopPropagation();
      void finder.go(event.shiftKey ? -1 : 1);
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, [finder]);

  const close = (): void => {
    workbench.store.set({ finding: 0 });
    grid.focus();
  };
  const onKey = (event: ReactKeyboardEvent): void => {
    // The grid has keys of its own, such as Enter.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === input.current) void finder.go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const isNone = wanted.text !== "" && count === 0 && !isLooking;

  return (
    <div className="find-bar" role="search" aria-label={words.bar} onKeyDown={onKey}>
      <input
        ref={input}
        type="text"
        aria-label={words.text}
        placeholder={words.text}
        aria-invalid={isNone}
        spellCheck={false}
        autoComplete="off"
        value={wanted.text}
        onChange={(event) => setWanted({ ...wanted, text: event.target.value })}
      />
      <span className={isNone ? "none" : undefined} role="status">
        {wanted.text === "" ? "" : words.count(current, count, isLooking)}
      </span>
      <button type="button" aria-label={words.before} title={words.before} disabled={count === 0} onClick={() => void finder.go(-1)}>
        {icons.up}
      </button>
      <button type="button" aria-label={words.next} title={words.next} disabled={count === 0} onClick={() => void finder.go(1)}>
        {icons.down}
      </button>
      <select
        aria-label={words.scope}
        value={wanted.isWhole ? "book" : "sheet"}
        onChange={(event) => setWanted({ ...wanted, isWhole: event.target.value === "book" })}
      >
        <option value="sheet">{words.sheet}</option>
        <option value="book">{words.book}</option>
      </select>
      <button
        type="button"
        className="case"
        aria-label={words.matchCase}
        title={words.matchCase}
        aria-pressed={wanted.isCaseKept}
        onClick={() => setWanted({ ...wanted, isCaseKept: !wanted.isCaseKept })}
      >
        Aa
      </button>
      <button type="button" aria-label={words.close} title={words.close} onClick={close}>
        {icons.close}
      </button>
    </div>
  );
}
