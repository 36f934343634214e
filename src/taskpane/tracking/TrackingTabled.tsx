import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { Letters, TrackingRead } from "../../actions/types";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState } from "../state/react";
import type { Assessment } from "../state/selection";
import { finderOf, noFind, stillThere } from "../units/findUnits";
import { UnitFinder } from "../units/UnitFinder";
import { TrackingFaults } from "./TrackingFaults";
import { TrackingLetters } from "./TrackingLetters";
import { TrackingList } from "./TrackingList";
import type { TrackingFilter } from "./trackingRows";
import { isShown, staleCount, todaySerial, trackingRows } from "./trackingRows";
import { TrackingTools } from "./TrackingTools";
import { TrackingUnit } from "./TrackingUnit";
import { useTrackingWords } from "./useTrackingWords";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  foot: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "4px 8px 4px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    flexShrink: 0,
  },
  said: { flexGrow: 1 },
});

interface TrackingTabledProps {
  readonly assessment: Assessment;
  readonly read: TrackingRead;
  readonly table: TrackingTable;
}

/** 报送 of a workbook that has the sheet: all cities, or the one that was opened. */
export function TrackingTabled({ assessment, read, table }: TrackingTabledProps) {
  const styles = useStyles();
  const words = useTrackingWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const view = useRef<HTMLDivElement>(null);
  const [wanted, setFind] = useState(noFind);
  const [filter, setFilter] = useState<TrackingFilter>("all");
  const [opened, setOpened] = useState<string | null>(null);
  const [letters, setLetters] = useState<Letters | null>(null);
  const [left, setLeft] = useState<string | null>(null);
  // The list is as old as the reading that it is made from.
  const today = usePaneState((state) => todaySerial(state.readAt));
  const rows = useMemo(() => trackingRows(assessment.units, read, table, today), [assessment.units, read, table, today]);
  const stale = staleCount(rows, table);
  const write = async () => setLetters(await pane.tracking.letters());
  if (letters !== null) return <TrackingLetters letters={letters} only={opened} back={() => setLetters(null)} />;
  const row = rows.find(({ unit }) => unit.name === opened);
  if (row !== undefined) {
    const back = () => {
      setLeft(opened);
      setOpened(null);
    };
    return <TrackingUnit key={row.unit.name} row={row} table={table} sheetId={read.sheetId} back={back} write={() => void write()} />;
  }
  const { groups, units } = assessment;
  const find = stillThere(wanted, groups, units.length);
  const isFound = finderOf(find, groups);
  const shown = rows.filter((one) => isShown(one, filter) && isFound(one.unit.name));
  const [first] = shown;
  const finder = <UnitFinder find={find} onFind={setFind} groups={groups} count={units.length} into={view} onEnter={() => first !== undefined && setOpened(first.unit.name)} />;
  return (
    <div ref={view} className={styles.view}>
      <TrackingTools rows={rows} table={table} finder={finder} filter={filter} onFilter={setFilter} />
      <TrackingFaults table={table} rows={rows} formerNames={read.formerNames} />
      {shown.length === 0 ? (
        <Nothing title={words.nothing} isDone={false}>
          <Button
            size="small"
            onClick={() => {
              setFind(noFind);
              setFilter("all");
            }}
          >
            {words.showAll}
          </Button>
        </Nothing>
      ) : (
        <TrackingList key={`${filter} ${find.text} ${find.group}`} rows={shown} left={left} today={today} open={setOpened} />
      )}
      <div className={styles.foot}>
        <span role="status" className={styles.said}>{stale > 0 ? words.stale(stale) : words.shown(shown.length, rows.length)}</span>
        <Button size="small" appearance={stale > 0 ? "secondary" : "subtle"} disabledFocusable={isBusy} onClick={() => void pane.tracking.update()}>{words.update}</Button>
        <Button size="small" appearance="subtle" onClick={() => void pane.jump(read.sheetId, null)}>{words.show}</Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void write()}>{words.letters.open}</Button>
      </div>
    </div>
  );
}
