import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Correction } from "../../actions/types";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import { selectedUnit } from "../state/selection";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  item: { display: "flex", alignItems: "flex-start", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { display: "flex", flexDirection: "column", gap: "2px" },
  change: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  value: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  after: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

const idOf = ({ sheetId, address }: Correction): string => `${sheetId} ${address}`;

/** 自动更正: every change as before → after, to tick; nothing is changed unseen. */
export default function CorrectionsPanel() {
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const unit = usePaneState(selectedUnit);
  const isBusy = usePaneState((state) => state.running !== null);
  const corrections = unit?.corrections ?? [];
  const readable = corrections.filter(({ reason }) => reason !== "emptyCount");
  const empty = corrections.filter(({ reason }) => reason === "emptyCount");
  // Kept as what differs from the start, so that corrections that appear while the list is open start as they should.
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  const isTicked = (correction: Correction) => (correction.reason !== "emptyCount") !== switched.has(idOf(correction));
  const ticked = corrections.filter(isTicked);
  const tick = (ones: readonly Correction[], wanted: boolean) => {
    const next = new Set(switched);
    for (const one of ones) {
      if ((one.reason !== "emptyCount") === wanted) next.delete(idOf(one));
      else next.add(idOf(one));
    }
    setSwitched(next);
  };
  const list = { isTicked, onTick: tick, disabled: isBusy };
  return (
    <PanelFrame
      title={words.corrections.title}
      footer={
        <Button appearance="primary" disabled={isBusy || ticked.length === 0} onClick={() => void pane.correct(ticked)}>
          {words.corrections.apply(ticked.length)}
        </Button>
      }
    >
      {corrections.length === 0 ? (
        <Nothing title={words.corrections.none} />
      ) : (
        <>
          <p className={shared.lead}>{words.corrections.lead}</p>
          {readable.length > 0 && <CorrectionList title={words.corrections.readable} corrections={readable} {...list} />}
          {empty.length > 0 && (
            <CorrectionList title={words.corrections.emptyCounts} hint={words.corrections.emptyCountsHint} corrections={empty} {...list} />
          )}
        </>
      )}
    </PanelFrame>
  );
}

interface CorrectionListProps {
  readonly title: string;
  readonly hint?: string;
  readonly corrections: readonly Correction[];
  readonly disabled: boolean;
  readonly isTicked: (correction: Correction) => boolean;
  readonly onTick: (corrections: readonly Correction[], wanted: boolean) => void;
}

function CorrectionList({ title, hint, corrections, disabled, isTicked, onTick }: CorrectionListProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const count = corrections.filter(isTicked).length;
  const all = count === 0 ? false : count === corrections.length ? true : "mixed";
  return (
    <section className={styles.section}>
      <Checkbox
        label={<span className={shared.heading}>{`${title} (${count}/${corrections.length})`}</span>}
        checked={all}
        disabled={disabled}
        onChange={(_event, { checked }) => onTick(corrections, checked === true)}
      />
      {hint !== undefined && <p className={shared.note}>{hint}</p>}
      <ul className={shared.list}>
        {corrections.map((correction) => (
          <li key={idOf(correction)} className={styles.item}>
            <Checkbox
              checked={isTicked(correction)}
              disabled={disabled}
              onChange={(_event, { checked }) => onTick([correction], checked === true)}
              label={
                <span className={styles.text}>
                  <span>
                    {correction.label}
                    <span className={shared.note}>
                      {" "}
                      {correction.address}
                      {correction.side === "verified" ? ` · ${words.sides.verified}` : ""}
                    </span>
                  </span>
                  <span className={styles.change}>
                    <span className={styles.value}>
                      {correction.before === "" ? words.corrections.empty : words.corrections.blank(correction.before)}
                    </span>
                    {" → "}
                    <span className={styles.after}>{String(correction.after)}</span>
                    {correction.reason === "emptyCount" ? "" : ` · ${words.corrections.reasons[correction.reason]}`}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
