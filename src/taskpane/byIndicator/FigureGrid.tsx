import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { useEffect, useRef } from "react";
import { useWindow } from "../parts/useWindow";
import { scrollToRow } from "../parts/walking";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { draftAt } from "../form/entryDraft";
import type { Board } from "./boards";
import { FigureRow } from "./FigureRow";
import type { Figure, FigureDrafts, FigureSet, Judged } from "./figures";
import type { Caret, GridPlace } from "./gridKeys";
import { gridTarget } from "./gridKeys";
import type { GridRow } from "./gridShape";
import { cellMark, headHeight, placeMarked, pointsWidth, rowHeight } from "./gridShape";

const useStyles = makeStyles({
  box: {
    position: "relative",
    flexGrow: 1,
    flexBasis: 0,
    minHeight: "204px",
    overflow: "auto",
    scrollbarWidth: "thin",
    overflowAnchor: "none",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    ...typographyStyles.caption1Strong,
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "grid",
    alignItems: "end",
    height: `${headHeight}px`,
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    padding: "0 8px 4px",
    maxHeight: `${headHeight - 4}px`,
    overflow: "hidden",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflowWrap: "anywhere",
    lineHeight: "16px",
  },
  corner: { position: "sticky", left: 0, zIndex: 1, alignSelf: "stretch", display: "flex", alignItems: "end", backgroundColor: tokens.colorNeutralBackground2 },
  right: { textAlign: "right" },
  body: { position: "relative" },
});

export interface GridProps {
  readonly label: string;
  readonly board: Board;
  /** The lines of the board that are in sight. */
  readonly rows: readonly GridRow[];
  readonly drafts: FigureDrafts;
  readonly words: ByIndicatorWords;
  readonly disabled: boolean;
  readonly judge: (set: FigureSet) => Judged;
  readonly current: GridPlace;
  /** Where the keyboard is to go; `times` tells one asking from the next. */
  readonly led: { readonly place: GridPlace; readonly times: number } | null;
  /** Id of what tells of the current cell. */
  readonly noteId: string;
  readonly onCurrent: (place: GridPlace) => void;
  readonly onType: (figure: Figure, text: string) => void;
  readonly onRestore: (figure: Figure) => void;
  readonly onPaste: (text: string, from: GridPlace) => void;
  readonly onSubmit: () => void;
}

/** Figures to be typed, moved through as in Excel; only the lines in sight are drawn. The first column stays in sight. */
export function FigureGrid(props: GridProps) {
  const { label, board, rows, drafts, words, disabled, judge, current, led, noteId, onCurrent, onType, onRestore, onPaste, onSubmit } = props;
  const { headLabel, headWidth, columns, pointsLabel } = board;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const goal = useRef<GridPlace | null>(null);
  const shown = useWindow(box, rows.length, rowHeight);
  const grid = { gridTemplateColumns: [`${headWidth}px`, ...columns.map(({ width }) => `minmax(${width}px, 1fr)`), `${pointsWidth}px`].join(" ") };
  const width = headWidth + columns.reduce((sum, column) => sum + column.width, 0) + pointsWidth;
  const stop = { row: Math.min(current.row, rows.length - 1), column: Math.min(current.column, columns.length - 1) };

  // After every drawing: the line that keys walk to may only just have come into sight.
  useEffect(() => {
    if (goal.current !== null && focusCell(box.current, goal.current)) goal.current = null;
  });

  const go = (place: GridPlace) => {
    goal.current = place;
    onCurrent(place);
    scrollToRow(box.current, place.row, rowHeight, headHeight);
  };
  const isLed = useRef(led);
  useEffect(() => {
    if (led === isLed.current || led === null) return;
    isLed.current = led;
    go(led.place);
    if (focusCell(box.current, led.place)) goal.current = null;
  });
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const from = placeMarked(event.target);
    const figure = from === null ? undefined : rows[from.row]?.figures[from.column];
    if (from === null || figure === undefined) return;
    const { target } = event;
    if (event.key === "Escape" && draftAt(drafts, figure.place) !== undefined) {
      event.preventDefault();
      onRestore(figure);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit();
    } else if (event.key === "F2" && target instanceof HTMLInputElement) {
      event.preventDefault();
      target.setSelectionRange(target.value.length, target.value.length);
    } else if (event.key === "Delete" && target instanceof HTMLSelectElement) {
      onType(figure, "");
    } else {
      const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1);
      const to = gridTarget(event, from, { rows: rows.length, columns: columns.length, page }, caretOf(target));
      if (to === null) return;
      event.preventDefault();
      go(to);
    }
  };
  const byPaste = (event: ClipboardEvent<HTMLElement>) => {
    const from = placeMarked(event.target);
    const text = event.clipboardData.getData("text/plain");
    // A value alone is pasted into its field; what has lines or columns is a block.
    const isChoice = event.target instanceof HTMLSelectElement;
    if (from === null || (!isChoice && !/[\t\r\n]/.test(text.replace(/\r?\n$/, "")))) return;
    event.preventDefault();
    onPaste(text, from);
  };
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      className={styles.box}
      onKeyDown={byKey}
      onPaste={byPaste}
      onFocus={(event) => {
        const place = placeMarked(event.target);
        if (place !== null) onCurrent(place);
      }}
    >
      <div style={{ minWidth: width }}>
        <div role="row" aria-rowindex={1} className={styles.head} style={grid}>
          <span role="columnheader" className={styles.corner}>
            <span className={styles.title}>{headLabel}</span>
          </span>
          {columns.map((column) => (
            <span key={column.label} role="columnheader" title={column.label} className={mergeClasses(styles.title, column.isNumber && styles.right)}>
              {column.label}
            </span>
          ))}
          <span role="columnheader" className={mergeClasses(styles.title, styles.right)}>
            {pointsLabel}
          </span>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: rows.length * rowHeight }}>
          {rows.slice(shown.first, shown.end).map((row, offset) => {
            const index = shown.first + offset;
            return (
              <FigureRow
                key={row.id}
                row={row}
                index={index}
                grid={grid}
                columns={columns}
                drafts={drafts}
                judged={judge(row.set)}
                words={words}
                disabled={disabled}
                stop={index === stop.row ? stop.column : null}
                noteId={noteId}
                onType={onType}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Gives a cell the focus, with what stands in it selected; false where it is not drawn. */
function focusCell(box: HTMLElement | null, place: GridPlace): boolean {
  const field = box?.querySelector<HTMLElement>(`[data-cell="${cellMark(place)}"]`);
  if (field === undefined || field === null) return false;
  field.focus({ preventScroll: true });
  field.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  if (field instanceof HTMLInputElement) field.select();
  return true;
}

function caretOf(target: EventTarget): Caret {
  if (!(target instanceof HTMLInputElement)) return { atStart: true, atEnd: true };
  const { selectionStart, selectionEnd, value } = target;
  const isAll = selectionStart === 0 && selectionEnd === value.length;
  return { atStart: isAll || (selectionStart === 0 && selectionEnd === 0), atEnd: isAll || (selectionStart === value.length && selectionEnd === value.length) };
}
