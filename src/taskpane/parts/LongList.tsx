import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode, RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import { shownAmong, useSight } from "./useWindow";
import { scrollTo, targetOf } from "./walking";

const useStyles = makeStyles({
  box: { minHeight: 0, overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable", overflowAnchor: "none" },
  body: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  item: { position: "absolute", left: 0, right: 0, boxSizing: "border-box" },
});

/** What the part of a row takes that keys walk to. */
export interface RowPart {
  readonly "data-row": number;
  /** One row is a tab stop; a row whose parts are all to be tabbed to leaves this out. */
  readonly tabIndex: 0 | -1;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface LongListProps {
  readonly label?: string;
  readonly count: number;
  /** Pixels; of every row, or of each. */
  readonly height: number | ((index: number) => number);
  readonly keyOf: (index: number) => string | number;
  readonly render: (index: number, part: RowPart) => ReactNode;
  readonly className?: string;
  readonly itemClassName?: string;
  /** A row that the focus is to come to; another object asks anew. */
  readonly lead?: { readonly row: number } | null;
}

/**
 * A list of which only the rows in sight are drawn, and the one that holds the focus, so that scrolling never takes it away. ↑ ↓
 * and PageUp PageDown walk the rows, Home and End too where no text is typed. Screen readers are told the whole length.
 */
export function LongList({ label, count, height, keyOf, render, className, itemClassName, lead = null }: LongListProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const sight = useSight(box);
  const tops = topsOf(count, height);
  const { first, end } = shownAmong(tops, sight.top, sight.height);
  const { stop, walk, stand } = useListWalk(box, tops, lead);
  const drawn = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (count > 0 && stop < first) drawn.unshift(stop);
  if (count > 0 && stop >= end) drawn.push(stop);
  return (
    <div ref={box} className={mergeClasses(styles.box, className)}>
      <ul {...(label === undefined ? {} : { "aria-label": label })} className={styles.body} style={{ height: tops[count] ?? 0 }}>
        {drawn.map((index) => (
          <li
            key={keyOf(index)}
            className={mergeClasses(styles.item, itemClassName)}
            style={{ top: tops[index] ?? 0, height: (tops[index + 1] ?? 0) - (tops[index] ?? 0) }}
            aria-setsize={count}
            aria-posinset={index + 1}
            onFocus={() => stand(index)}
          >
            {render(index, { "data-row": index, tabIndex: index === stop ? 0 : -1, onKeyDown: (event) => walk(event, index) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Leads the focus from row to row, and to the one that is asked for, as soon as it is drawn. */
function useListWalk(box: RefObject<HTMLDivElement | null>, tops: readonly number[], lead: NonNullable<LongListProps["lead"]> | null) {
  const goal = useRef<number | null>(null);
  const led = useRef(lead);
  const [last, setLast] = useState(lead?.row ?? 0);
  const count = tops.length - 1;
  const go = (row: number) => {
    goal.current = row;
    setLast(row);
    scrollTo(box.current, tops[row] ?? 0, tops[row + 1] ?? 0);
  };
  // After every drawing: the row that keys walk to may only just have been drawn.
  useLayoutEffect(() => {
    if (lead !== null && lead !== led.current) go(lead.row);
    led.current = lead;
    const row = goal.current === null ? null : box.current?.querySelector<HTMLElement>(`[data-row="${goal.current}"]`);
    if (row === null || row === undefined) return;
    goal.current = null;
    row.focus({ preventScroll: true });
  });
  const walk = (event: KeyboardEvent, index: number) => {
    const isText = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (event.defaultPrevented || event.altKey || event.nativeEvent.isComposing || (isText && (event.key === "Home" || event.key === "End"))) return;
    const shown = tops.filter((top) => top < (box.current?.clientHeight ?? 0)).length;
    const target = targetOf(event.key, index, Math.max(1, shown - 1), count);
    if (target === null) return;
    event.preventDefault();
    go(target);
  };
  return { stop: Math.max(0, Math.min(last, count - 1)), walk, stand: setLast };
}

/** The upper edge of each row and, last, the end of them all. */
function topsOf(count: number, height: LongListProps["height"]): readonly number[] {
  const tops = [0];
  for (let index = 0, top = 0; index < count; index += 1) {
    top += typeof height === "number" ? height : height(index);
    tops.push(top);
  }
  return tops;
}
