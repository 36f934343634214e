import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { dayText, serialIn } from "../../workbook/tracking/times";
import { useRowWalk } from "../parts/useRowWalk";
import { useWindow } from "../parts/useWindow";
import { scrollToRow } from "../parts/walking";
import { useWords } from "../state/react";
import { LatenessBadge, TrackingBadge } from "./TrackingBadge";
import type { TrackingRow } from "./trackingRows";
import { useTrackingWords } from "./useTrackingWords";

const rowHeight = 52;

const useStyles = makeStyles({
  box: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable", overflowAnchor: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { position: "relative", listStyleType: "none", margin: 0, padding: 0 },
  item: { position: "absolute", left: 0, right: 0 },
  row: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignContent: "center",
    rowGap: "2px",
    width: "100%",
    height: `${rowHeight}px`,
    boxSizing: "border-box",
    padding: "0 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  facts: { ...typographyStyles.caption1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  end: { justifySelf: "end" },
});

interface TrackingListProps {
  readonly rows: readonly TrackingRow[];
  /** The city whose page was just left: the focus goes back to its line. */
  readonly left: string | null;
  readonly today: number;
  readonly open: (unit: string) => void;
}

/** The cities with how far their forms have come; arrow keys walk, Enter opens, and only the lines in sight are drawn. */
export function TrackingList({ rows, left, today, open }: TrackingListProps) {
  const styles = useStyles();
  const words = useTrackingWords();
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(() => Math.max(0, rows.findIndex(({ unit }) => unit.name === left)));
  const shown = useWindow(box, rows.length, rowHeight);
  const { stop, walk, rest } = useRowWalk({ box, count: rows.length, rowHeight, current, onCurrent: setCurrent, beginsFocused: left !== null });
  const isPlaced = useRef(left === null);
  // Once, when the list comes back from a city's page.
  useEffect(() => {
    if (!isPlaced.current) scrollToRow(box.current, stop, rowHeight);
    isPlaced.current = true;
  });
  return (
    <div ref={box} className={styles.box} onBlur={rest}>
      <ul aria-label={words.list} className={styles.body} style={{ height: rows.length * rowHeight }}>
        {rows.slice(shown.first, shown.end).map((row, offset) => {
          const index = shown.first + offset;
          return (
            <li key={row.unit.sheetId} className={styles.item} style={{ top: index * rowHeight }} aria-setsize={rows.length} aria-posinset={index + 1}>
              <button type="button" data-row={index} tabIndex={index === stop ? 0 : -1} className={styles.row} onFocus={() => setCurrent(index)} onKeyDown={walk} onClick={() => open(row.unit.name)}>
                <span className={styles.name} title={row.unit.name}>{row.unit.name}</span>
                <span className={styles.end}><TrackingBadge tracked={row.tracked} /></span>
                <RowFacts row={row} today={today} />
                <span className={styles.end}><LatenessBadge lateness={row.lateness} /></span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** The deadline, and the last that happened. */
function RowFacts({ row: { deadline, tracked }, today }: { readonly row: TrackingRow; readonly today: number }) {
  const styles = useStyles();
  const words = useTrackingWords();
  const { results } = useWords();
  const { shown } = tracked;
  const returned = serialIn(shown.returnedAt ?? null) ?? serialIn(shown.firstAt ?? null);
  const sent = serialIn(shown.sentAt ?? null);
  const last = returned !== null ? [words.returnedOn(Number(shown.times ?? 0), shortDay(returned, today))] : sent !== null ? [words.sentOn(shortDay(sent, today))] : [];
  const facts = [deadline === null ? words.noDeadline : words.due(shortDay(deadline, today)), ...last].join(results.separator);
  return <span className={styles.facts} title={facts}>{facts}</span>;
}

/** A day of this year without it. */
function shortDay(serial: number, today: number): string {
  const [day, now] = [dayText(serial), today > 0 ? dayText(today) : ""];
  return day.slice(0, 5) === now.slice(0, 5) ? day.slice(5) : day;
}
