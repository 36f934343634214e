import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { History } from "../../actions/types";
import { Nothing } from "../parts/Nothing";
import { useHistoryWords } from "../parts/useHistoryWords";
import { usePaneState, useWords } from "../state/react";
import { HistoryFilters } from "./HistoryFilters";
import { HistoryGrid } from "./HistoryGrid";
import type { HistoryFilter, HistoryRow } from "./historyRows";
import { historyRows, noFilter } from "./historyRows";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, margin: "0 -16px -16px" },
  foot: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    minHeight: "32px",
    padding: "0 8px 0 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    flexShrink: 0,
  },
});

interface HistoryListProps {
  readonly history: History;
  readonly readAt: Date;
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
  /** The row that keys walk from. */
  readonly current: number;
  readonly onCurrent: (row: number) => void;
  readonly open: (row: HistoryRow) => void;
  readonly readEarlier: () => void;
}

/** The actions of 操作记录 with what narrows them, and the way to earlier ones. */
export function HistoryList({ history: { actions, earlier }, readAt, filter, onFilter, current, onCurrent, open, readEarlier }: HistoryListProps) {
  const styles = useStyles();
  const words = useWords();
  const historyWords = useHistoryWords();
  const isBusy = usePaneState((state) => state.running !== null);
  const rows = useMemo(() => historyRows(actions, filter, readAt, words, historyWords), [actions, filter, readAt, words, historyWords]);
  const lines = rows.reduce((sum, row) => sum + row.lines.length, 0);
  return (
    <div className={styles.view}>
      <HistoryFilters actions={actions} filter={filter} onFilter={onFilter} />
      {rows.length === 0 ? (
        <Nothing title={historyWords.noneFound} hint={historyWords.noneFoundHint} isDone={false}>
          <Button size="small" onClick={() => onFilter(noFilter)}>
            {historyWords.clear}
          </Button>
        </Nothing>
      ) : (
        <HistoryGrid rows={rows} current={current} onCurrent={onCurrent} open={open} />
      )}
      <div className={styles.foot}>
        <span role="status">{historyWords.shown(rows.length, lines)}</span>
        {earlier > 0 && (
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={readEarlier}>
            {historyWords.earlier(earlier)}
          </Button>
        )}
      </div>
    </div>
  );
}
