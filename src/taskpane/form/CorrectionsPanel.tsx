import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useCallback, useDeferredValue, useState } from "react";
import type { Correction } from "../../actions/types";
import { readableCell } from "../../workbook/form/decode";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import { selectedUnit } from "../state/selection";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { useEntries } from "../parts/useEntries";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  item: { display: "flex", alignItems: "flex-start", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { display: "flex", flexDirection: "column", gap: "2px" },
  change: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  value: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  after: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** As many as a tall pane shows: these are drawn at once, the others right after, so that the page opens without a wait. */
const drawnAtOnce = 24;

const idOf = ({ sheetId, address }: Correction): string => `${sheetId} ${address}`;

interface CorrectionsPanelProps {
  /** Whether blank counts are to be filled with 0, which only a person can know; else what can be read safely is put right. */
  readonly fills?: boolean;
}

/** 自动更正, and 空白计数填 0: every change as before → after, to tick; nothing is changed unseen. */
export default function CorrectionsPanel({ fills = false }: CorrectionsPanelProps) {
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const unit = usePaneState(selectedUnit);
  const isBusy = usePaneState((state) => state.running !== null);
  const corrections = (unit?.corrections ?? []).filter(({ reason }) => (reason === "emptyCount") === fills);
  // Kept as what differs from the start, so that corrections that appear while the list is open start as they should.
  const [switched, setSwitched] = useState<ReadonlySet<string>>(new Set());
  const isTicked = (correction: Correction) => fills === switched.has(idOf(correction));
  const ticked = corrections.filter(isTicked);
  const tick = useCallback(
    (ones: readonly Correction[], wanted: boolean) =>
      setSwitched((before) => {
        const next = new Set(before);
        for (const one of ones) {
          if (fills !== wanted) next.delete(idOf(one));
          else next.add(idOf(one));
        }
        return next;
      }),
    [fills],
  );
  return (
    <PanelFrame
      title={fills ? words.corrections.emptyCounts : words.corrections.title}
      footer={
        <Button appearance="primary" disabled={isBusy || ticked.length === 0} onClick={() => void pane.forms.correct(ticked)}>
          {fills ? words.corrections.fill(ticked.length) : words.corrections.apply(ticked.length)}
        </Button>
      }
    >
      {corrections.length === 0 ? (
        <Nothing title={fills ? words.corrections.noneEmpty : words.corrections.none} />
      ) : (
        <>
          <p className={shared.lead}>{fills ? words.corrections.emptyCountsHint : words.corrections.lead}</p>
          <CorrectionList
            title={fills ? words.corrections.emptyCounts : words.corrections.readable}
            corrections={corrections}
            isTicked={isTicked}
            onTick={tick}
            disabled={isBusy}
          />
        </>
      )}
    </PanelFrame>
  );
}

interface CorrectionListProps {
  readonly title: string;
  readonly corrections: readonly Correction[];
  readonly disabled: boolean;
  readonly isTicked: (correction: Correction) => boolean;
  readonly onTick: (corrections: readonly Correction[], wanted: boolean) => void;
}

function CorrectionList({ title, corrections, disabled, isTicked, onTick }: CorrectionListProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const count = corrections.filter(isTicked).length;
  const all = count === 0 ? false : count === corrections.length ? true : "mixed";
  // Lines are as high as their texts, which must stand whole: so all are drawn, but not before the page is seen.
  const drawn = useDeferredValue(corrections.length, drawnAtOnce);
  return (
    <section className={styles.section}>
      <Checkbox
        label={<span className={shared.heading}>{`${title} (${count}/${corrections.length})`}</span>}
        checked={all}
        disabled={disabled}
        onChange={(_event, { checked }) => onTick(corrections, checked === true)}
      />
      <ul className={shared.list}>
        {corrections.slice(0, drawn).map((correction) => (
          <CorrectionLine key={idOf(correction)} correction={correction} isTicked={isTicked(correction)} disabled={disabled} onTick={onTick} />
        ))}
      </ul>
    </section>
  );
}

interface CorrectionLineProps extends Pick<CorrectionListProps, "disabled" | "onTick"> {
  readonly correction: Correction;
  readonly isTicked: boolean;
}

/** A change to tick; drawn anew only where it changes itself. */
const CorrectionLine = memo(function CorrectionLine({ correction, isTicked, disabled, onTick }: CorrectionLineProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { corrections: words, sides } = useWords();
  const entries = useEntries();
  const { label, address, side, before, after, reason, key } = correction;
  return (
    <li className={styles.item}>
      <Checkbox
        checked={isTicked}
        disabled={disabled}
        onChange={(_event, { checked }) => onTick([correction], checked === true)}
        label={
          <span className={styles.text}>
            <span>
              {label}
              <span className={shared.note}>
                {" "}
                {address}
                {side === "verified" ? ` · ${sides.verified}` : ""}
              </span>
            </span>
            <span className={styles.change}>
              <span className={styles.value}>{before === "" ? words.empty : words.blank(before)}</span>
              {" → "}
              <span className={styles.after}>{after === "" ? words.empty : String(readableCell(entries.get(key), after))}</span>
              {reason === "emptyCount" ? "" : ` · ${words.reasons[reason]}`}
            </span>
          </span>
        }
      />
    </li>
  );
});
