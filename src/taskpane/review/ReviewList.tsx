import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { coveredBelow } from "../frame/useClearOfFocus";
import { useRowWalk } from "../parts/useRowWalk";
import { useWindow } from "../parts/useWindow";
import { scrollToRow } from "../parts/walking";

const useStyles = makeStyles({
  table: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: `calc(96px - var(${coveredBelow}, 0px))` },
  box: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable", overflowAnchor: "none" },
  body: { position: "relative" },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    boxSizing: "border-box",
    padding: "0 4px 0 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: { backgroundColor: tokens.colorNeutralBackground3, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
});

interface ReviewListProps<T> {
  readonly label: string;
  readonly rows: readonly T[];
  readonly rowHeight: number;
  readonly keyOf: (row: T) => string;
  /** Shows in the workbook what the line is about. */
  readonly open: (row: T) => void;
  readonly isActive?: (row: T) => boolean;
  /** Row of column headers. */
  readonly head?: ReactNode;
  /** The line's gridcells; buttons in them are tab stops on the line that keys stand on only. */
  readonly renderCells: (row: T, isStop: boolean) => ReactNode;
}

/** Lines of one height that arrow keys walk and Enter opens; only those in sight are drawn. */
export function ReviewList<T>({ label, rows, rowHeight, keyOf, open, isActive, head, renderCells }: ReviewListProps<T>) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const hasFocus = useRef(false);
  const shown = useWindow(box, rows.length, rowHeight);
  // A line that is done takes the focus with it without a blur.
  const isLost = () => hasFocus.current && document.activeElement === document.body;
  const { stop, walk, rest } = useRowWalk({ box, count: rows.length, rowHeight, current, onCurrent: setCurrent, isLost });
  const above = head === undefined ? 1 : 2;
  const active = isActive === undefined ? -1 : rows.findIndex(isActive);
  // What is under review stays in sight as it moves on, unless somebody walks the list itself.
  useEffect(() => {
    if (active < 0 || hasFocus.current) return;
    setCurrent(active);
    scrollToRow(box.current, active, rowHeight);
  }, [active, rowHeight]);

  const leave = () => {
    hasFocus.current = false;
    rest();
  };
  const byKey = (event: KeyboardEvent, row: T) => {
    // A button on the line has its own keys.
    if (event.target !== event.currentTarget && (event.key === "Enter" || event.key === " ")) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      open(row);
      return;
    }
    walk(event);
  };
  return (
    <div role="grid" aria-label={label} aria-rowcount={rows.length + above - 1} className={styles.table}>
      {head}
      <div ref={box} role="presentation" className={styles.box} onFocus={() => (hasFocus.current = true)} onBlur={leave}>
        <div role="rowgroup" className={styles.body} style={{ height: rows.length * rowHeight }}>
          {rows.slice(shown.first, shown.end).map((row, offset) => {
            const index = shown.first + offset;
            return (
              <div
                key={keyOf(row)}
                role="row"
                aria-rowindex={index + above}
                data-row={index}
                aria-selected={index === active}
                tabIndex={index === stop ? 0 : -1}
                className={mergeClasses(styles.row, index === active && styles.active)}
                style={{ top: index * rowHeight, height: rowHeight }}
                onFocus={() => setCurrent(index)}
                onClick={() => {
                  setCurrent(index);
                  open(row);
                }}
                onKeyDown={(event) => byKey(event, row)}
              >
                {renderCells(row, index === stop)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
