import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useRowWalk } from "../parts/useRowWalk";
import { useWindow } from "../parts/useWindow";
import { scrollToRow } from "../parts/walking";
import { useHistoryWords } from "../parts/useHistoryWords";
import { useWords } from "../state/react";
import type { HistoryRow } from "./historyRows";
import { nameText, unitsText } from "./historyRows";

const rowHeight = 52;

const useStyles = makeStyles({
  box: { flexGrow: 1, minHeight: "104px", overflowY: "auto", scrollbarWidth: "thin", overflowAnchor: "none", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { position: "relative" },
  row: {
    ...typographyStyles.body1,
    position: "absolute",
    left: 0,
    right: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: "8px",
    alignContent: "center",
    height: `${rowHeight}px`,
    boxSizing: "border-box",
    padding: "0 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  cell: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  name: { fontWeight: tokens.fontWeightSemibold },
  back: { ...typographyStyles.caption1, marginLeft: "8px", color: tokens.colorNeutralForeground3 },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  end: { textAlign: "right", whiteSpace: "nowrap" },
});

interface HistoryGridProps {
  readonly rows: readonly HistoryRow[];
  readonly current: number;
  readonly onCurrent: (row: number) => void;
  readonly open: (row: HistoryRow) => void;
}

/** The actions as a grid of rows that arrow keys walk; only the rows in sight are drawn. */
export function HistoryGrid({ rows, current, onCurrent, open }: HistoryGridProps) {
  const styles = useStyles();
  const words = useWords();
  const historyWords = useHistoryWords();
  const box = useRef<HTMLDivElement>(null);
  const shown = useWindow(box, rows.length, rowHeight);
  const { stop, walk, rest } = useRowWalk({ box, count: rows.length, rowHeight, current, onCurrent });

  // The row that was opened is in sight again when its page is left.
  useEffect(() => scrollToRow(box.current, stop, rowHeight), [stop]);
  return (
    <div ref={box} role="grid" aria-label={historyWords.list} aria-rowcount={rows.length} className={styles.box} onBlur={rest}>
      <div role="rowgroup" className={styles.body} style={{ height: rows.length * rowHeight }}>
        {rows.slice(shown.first, shown.end).map((row, offset) => {
          const index = shown.first + offset;
          const { action, lines } = row;
          const choose = () => {
            onCurrent(index);
            open(row);
          };
          return (
            <div
              key={action.id}
              role="row"
              aria-rowindex={index + 1}
              data-row={index}
              tabIndex={index === stop ? 0 : -1}
              className={styles.row}
              style={{ top: index * rowHeight }}
              onClick={choose}
              onKeyDown={(event) => {
                if (event.key !== "Enter" && event.key !== " ") return walk(event);
                event.preventDefault();
                choose();
              }}
            >
              <span role="gridcell" className={styles.cell}>
                <span className={styles.name}>{nameText(action, historyWords)}</span>
                {action.isTakenBack && <span className={styles.back}>{historyWords.isTakenBack}</span>}
              </span>
              <span role="gridcell" className={`${styles.fact} ${styles.end}`}>
                {action.time}
              </span>
              <span role="gridcell" className={`${styles.fact} ${styles.cell}`} title={action.units.join(words.listSeparator)}>
                {unitsText(action, historyWords)}
              </span>
              <span role="gridcell" className={`${styles.fact} ${styles.end}`}>
                {historyWords.count(lines.length)}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
