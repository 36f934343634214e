import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef } from "react";
import { cellAddress } from "../../sheet/a1";
import type { TrackingTable } from "../../workbook/tracking/readTracking";
import { timeText, dayText, serialIn } from "../../workbook/tracking/times";
import { byHandText } from "../../workbook/tracking/planTracking";
import { usePanelStyles } from "../parts/panelStyles";
import { usePane, usePaneState, useWords } from "../state/react";
import { LatenessBadge, TrackingBadge } from "./TrackingBadge";
import { TrackingContacts } from "./TrackingContacts";
import type { TrackingRow } from "./trackingRows";
import { useTrackingWords } from "./useTrackingWords";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", height: "100%", boxSizing: "border-box", overflowY: "auto", padding: "4px 16px 16px", scrollbarWidth: "thin" },
  head: { display: "flex", alignItems: "center", gap: "4px", marginLeft: "-12px" },
  title: { ...typographyStyles.subtitle2, margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", ":focus": { outline: "none" } },
  badges: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: "12px" },
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  facts: { ...typographyStyles.body1, display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: "16px", rowGap: "4px", margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: "anywhere", textWrap: "pretty", fontVariantNumeric: "tabular-nums" },
  file: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface TrackingUnitProps {
  readonly row: TrackingRow;
  readonly table: TrackingTable;
  readonly sheetId: string;
  readonly back: () => void;
  /** Shows what the city is to mend, as a letter. */
  readonly write: () => void;
}

/** One city: what went out and came back, what is open, whom to call and until when. */
export function TrackingUnit({ row, table, sheetId, back, write }: TrackingUnitProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useTrackingWords();
  const { commands } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { unit, tracked } = row;
  return (
    <section
      className={styles.page}
      aria-label={unit.name}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) back();
      }}
    >
      <div>
        <div className={styles.head}>
          <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={commands.back} title={commands.back} onClick={back} />
          <h3 ref={heading} tabIndex={-1} className={styles.title}>{unit.name}</h3>
        </div>
        <div className={styles.badges}>
          <TrackingBadge tracked={tracked} />
          <LatenessBadge lateness={row.lateness} />
        </div>
      </div>
      <UnitFacts row={row} />
      {tracked.byHand.length > 0 && (
        <p className={shared.note}>
          {words.unit.byHandHint(byHandText(tracked))}
        </p>
      )}
      {tracked.line === undefined ? <p className={shared.note}>{tracked.isDoubled ? words.unit.doubled : words.unit.noLine}</p> : <TrackingContacts key={unit.name} row={row} table={table} />}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={isBusy} onClick={write}>{words.letters.openOne}</Button>
        <Button size="small" onClick={() => void pane.jump(unit.sheetId, null)}>{words.unit.form}</Button>
        {tracked.row !== null && (
          <Button size="small" onClick={() => void pane.jump(sheetId, cellAddress(tracked.row ?? 0, table.columns.get("unit") ?? 0))}>{words.unit.line}</Button>
        )}
      </div>
    </section>
  );
}

function UnitFacts({ row: { tracked: { shown }, deadline, progress } }: { readonly row: TrackingRow }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { unit: words } = useTrackingWords();
  const { results } = useWords();
  const time = (value: (typeof shown)[keyof typeof shown]) => {
    const serial = serialIn(value ?? null);
    return serial === null ? String(value ?? words.never) : timeText(serial);
  };
  const { gaps, errors, sentBack, indicators, reviewed, filled } = progress;
  const unreviewed = indicators - reviewed - sentBack;
  const open = filled === 0 && errors === 0 ? [] : [...(gaps > 0 ? [words.gaps(gaps)] : []), ...(errors > 0 ? [words.errors(errors)] : []), ...(sentBack > 0 ? [words.sentBack(sentBack)] : []), ...(unreviewed > 0 ? [words.unreviewed(unreviewed)] : [])];
  const facts: readonly (readonly [string, string, string])[] = [
    [words.deadline, deadline === null ? words.never : dayText(deadline), ""],
    [words.sent, time(shown.sentAt), String(shown.sentFile ?? "")],
    [words.first, time(shown.firstAt), ""],
    ...(Number(shown.times ?? 0) > 1 ? ([[words.last, time(shown.returnedAt), String(shown.returnedFile ?? "")], [words.times, words.timesOf(Number(shown.times)), ""]] as const) : []),
    ...(shown.sentBackAt === null || shown.sentBackAt === undefined ? [] : ([[words.back, time(shown.sentBackAt), ""]] as const)),
    [words.open, open.length === 0 ? words.nothingOpen : open.join(results.separator), ""],
  ];
  return (
    <section className={styles.part}>
      <h4 className={shared.heading}>{words.facts}</h4>
      <dl className={styles.facts}>
        {facts.map(([term, fact, file]) => (
          <div key={term} style={wholeLine}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.fact}>
              {fact}
              {file !== "" && <span className={styles.file}>{file}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const wholeLine = { display: "contents" };
