import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { useHistoryWords } from "../parts/useHistoryWords";
import { usePaneState, useWords } from "../state/react";
import { HistoryChange } from "./HistoryChange";
import type { HistoryRow } from "./historyRows";
import { isRedoing, nameText, unitsText } from "./historyRows";

/** Changes drawn at a time: an import of hundreds of files has tens of thousands. */
const atOnce = 200;

const useStyles = makeStyles({
  facts: { display: "flex", flexDirection: "column", gap: "2px", fontVariantNumeric: "tabular-nums" },
  units: { ...typographyStyles.body1Strong, margin: 0 },
  narrowed: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", color: tokens.colorNeutralForeground2 },
});

interface HistoryActionPageProps {
  readonly row: HistoryRow;
  readonly leave: () => void;
  readonly undo: () => void;
}

/** One action: when, which cities, and every change with what stood there before. */
export function HistoryActionPage({ row: { action, lines }, leave, undo }: HistoryActionPageProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const isBusy = usePaneState((state) => state.running !== null);
  const [isWhole, setWhole] = useState(false);
  const [count, setCount] = useState(atOnce);
  const { results } = words;
  const historyWords = useHistoryWords();
  const told = isWhole ? action.lines : lines;
  const rest = told.length - count;
  return (
    <PanelFrame
      title={nameText(action, historyWords)}
      onBack={leave}
      footer={
        <Button appearance="primary" disabledFocusable={isBusy} onClick={undo}>
          {isRedoing(action) ? historyWords.redo : historyWords.undo}
        </Button>
      }
    >
      <div className={styles.facts}>
        <p className={styles.units} title={action.units.join(words.listSeparator)}>
          {unitsText(action, historyWords) + results.separator + historyWords.count(action.lines.length)}
        </p>
        <p className={shared.note}>{[historyWords.timeOf(action.time), ...(action.isTakenBack ? [historyWords.isTakenBack] : [])].join(results.separator)}</p>
      </div>
      {told.length < action.lines.length && (
        <div className={styles.narrowed} role="status">
          {historyWords.matching(told.length, action.lines.length)}
          <Button size="small" onClick={() => setWhole(true)}>
            {historyWords.showAll}
          </Button>
        </div>
      )}
      <ul className={shared.list} aria-label={historyWords.changes}>
        {told.slice(0, count).map((line) => (
          <HistoryChange key={line.row} line={line} isOfOne={action.units.length === 1} />
        ))}
      </ul>
      {rest > 0 && <Button onClick={() => setCount(count + atOnce)}>{historyWords.moreChanges(Math.min(rest, atOnce))}</Button>}
    </PanelFrame>
  );
}
