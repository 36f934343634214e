import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { printPoints } from "../../i18n/points";
import { StateBadge } from "../parts/StateBadge";
import { usePane, usePaneState, useWords } from "../state/react";
import { hasBegun } from "../state/selection";
import type { SummaryRow } from "./summaryRows";
import { useWindow } from "../parts/useWindow";
import { useRowWalk } from "../parts/useRowWalk";

const rowHeight = 36;

const columns = "52px minmax(0, 1fr) 56px 80px";

const useStyles = makeStyles({
  table: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  head: {
    ...typographyStyles.caption1Strong,
    display: "grid",
    gridTemplateColumns: columns,
    columnGap: "4px",
    alignItems: "center",
    padding: "0 16px",
    height: "28px",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    scrollbarWidth: "thin",
    scrollbarGutter: "stable",
  },
  box: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable", overflowAnchor: "none" },
  body: { position: "relative" },
  row: {
    ...typographyStyles.body1,
    position: "absolute",
    left: 0,
    right: 0,
    display: "grid",
    gridTemplateColumns: columns,
    columnGap: "4px",
    alignItems: "center",
    height: `${rowHeight}px`,
    boxSizing: "border-box",
    padding: "0 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: { backgroundColor: tokens.colorNeutralBackground3, boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}` },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  rank: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  tied: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3 },
  state: { display: "flex", alignItems: "center" },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** The cities as a grid of rows that arrow keys walk; only the rows in sight are drawn. */
export function SummaryTable({ rows, isOfGroup }: { readonly rows: readonly SummaryRow[]; readonly isOfGroup: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const activeSheetId = usePaneState((state) => state.activeSheetId);
  const box = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const shown = useWindow(box, rows.length, rowHeight);
  const { stop, walk, rest } = useRowWalk({ box, count: rows.length, rowHeight, current, onCurrent: setCurrent });
  return (
    <div role="grid" aria-label={words.summary.table} aria-rowcount={rows.length + 1} className={styles.table}>
      <div role="row" aria-rowindex={1} className={styles.head}>
        <span role="columnheader">{isOfGroup ? words.summary.groupRank : words.summary.rank}</span>
        <span role="columnheader">{words.summary.unit}</span>
        <span role="columnheader" className={styles.number}>
          {words.summary.total}
        </span>
        <span role="columnheader">{words.summary.state}</span>
      </div>
      <div ref={box} role="presentation" className={styles.box} onBlur={rest}>
        <div role="rowgroup" className={styles.body} style={{ height: rows.length * rowHeight }}>
          {rows.slice(shown.first, shown.end).map(({ unit, rank, tied }, offset) => {
            const index = shown.first + offset;
            const open = () => void pane.jump(unit.sheetId, null);
            return (
              <div
                key={unit.sheetId}
                role="row"
                aria-rowindex={index + 2}
                data-row={index}
                aria-selected={unit.sheetId === activeSheetId}
                tabIndex={index === stop ? 0 : -1}
                className={mergeClasses(styles.row, unit.sheetId === activeSheetId && styles.active)}
                style={{ top: index * rowHeight }}
                onClick={() => {
                  setCurrent(index);
                  open();
                }}
                onKeyDown={(event) => {
                  if (event.key !== "Enter" && event.key !== " ") return walk(event);
                  event.preventDefault();
                  open();
                }}
              >
                <span role="gridcell" className={styles.rank}>
                  {hasBegun(unit) ? rank : "—"}
                  {tied && hasBegun(unit) && <span className={styles.tied}> {words.summary.tied}</span>}
                </span>
                <span role="gridcell" className={styles.name} title={unit.name}>
                  {unit.name}
                </span>
                <span role="gridcell" className={styles.number}>
                  {hasBegun(unit) ? printPoints(unit.verified.total) : "—"}
                </span>
                <span role="gridcell" className={styles.state} title={unit.supplied > 0 ? words.supplied(unit.supplied) : undefined}>
                  <StateBadge state={unit.state} />
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
