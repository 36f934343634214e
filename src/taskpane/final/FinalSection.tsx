import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FinalChange, FinalVersion } from "../../actions/types";
import { Fold } from "../parts/Fold";
import { JumpButton } from "../parts/JumpButton";
import { usePane, useWords } from "../state/react";
import { AskFirst } from "../parts/AskFirst";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  plain: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  state: { ...typographyStyles.body1, margin: 0, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  changed: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorPaletteRedForeground1 },
  item: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { ...typographyStyles.caption1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

/** Changes beyond these are only counted. */
const listed = 200;

interface FinalSectionProps {
  readonly final: FinalVersion | null;
  readonly disabled: boolean;
}

/** 定稿: makes one, and says whether the entries still are what the last one was made from. */
export function FinalSection({ final, disabled }: FinalSectionProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const { publish } = words;
  return (
    <section className={styles.section}>
      <h3 className={shared.heading}>{publish.finalise}</h3>
      <p className={shared.note}>{publish.finalLead}</p>
      {final !== null && <FinalState final={final} />}
      <div className={styles.buttons}>
        <AskFirst what="finalise" label={publish.finalButton} disabled={disabled} go={() => void pane.publishing.finalise()} />
        {final !== null && (
          <>
            <Button appearance="subtle" className={styles.plain} onClick={() => void pane.jump(final.sheetId, null)}>
              {publish.openFinal}
            </Button>
            <Button appearance="subtle" className={styles.plain} disabled={disabled} onClick={() => void pane.publishing.verifyFinal()}>
              {publish.verifyFinal}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function FinalState({ final }: { readonly final: FinalVersion }) {
  const styles = useStyles();
  const { publish } = useWords();
  const { sheetName, time, digest, changes, unitsAdded, unitsRemoved, unitsRegrouped = [] } = final;
  const differs = changes.length + unitsAdded.length + unitsRemoved.length + unitsRegrouped.length;
  return (
    <>
      <p className={styles.state}>
        {publish.finalOf(sheetName, time)}
        <br />
        {publish.finalDigest(digest.slice(0, 16))}
      </p>
      {differs === 0 ? (
        <p className={styles.state}>{publish.agrees}</p>
      ) : (
        <>
          <p className={styles.changed} role="status">
            {publish.differs(differs)}
          </p>
          <Fold label={publish.showChanges(differs)}>
            <FinalChanges changes={changes} unitsAdded={unitsAdded} unitsRemoved={unitsRemoved} unitsRegrouped={unitsRegrouped} />
          </Fold>
        </>
      )}
    </>
  );
}

function FinalChanges({ changes, unitsAdded, unitsRemoved, unitsRegrouped = [] }: Pick<FinalVersion, "changes" | "unitsAdded" | "unitsRemoved" | "unitsRegrouped">) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const { publish } = words;
  return (
    <ul className={shared.list}>
      {unitsAdded.map((unit) => (
        <li key={`+${unit}`} className={styles.item}>
          <span className={styles.text}>{publish.unitAdded(unit)}</span>
        </li>
      ))}
      {unitsRemoved.map((unit) => (
        <li key={`-${unit}`} className={styles.item}>
          <span className={styles.text}>{publish.unitRemoved(unit)}</span>
        </li>
      ))}
      {unitsRegrouped.map((unit) => (
        <li key={`=${unit}`} className={styles.item}>
          <span className={styles.text}>{publish.unitRegrouped(unit)}</span>
        </li>
      ))}
      {changes.slice(0, listed).map((change) => (
        <li key={`${change.sheetId} ${change.key} ${change.side}`} className={styles.item}>
          <span className={styles.text}>
            {change.unit} {change.label} ({words.sides[change.side]})
            <br />
            {publish.changed(shown(change.published, words.corrections.empty), shown(change.now, words.corrections.empty))}
          </span>
          <JumpButton sheetId={change.sheetId} address={change.address} what={`${change.unit} ${change.label}`} />
        </li>
      ))}
      {changes.length > listed && <li className={styles.item}>{publish.more(changes.length - listed)}</li>}
    </ul>
  );
}

function shown(value: FinalChange["now"], empty: string): string {
  return value === null || value === "" ? empty : String(value);
}
