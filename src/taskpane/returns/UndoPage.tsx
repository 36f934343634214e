import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { KeptChange, UndonePreview, UndoPreview } from "../../actions/types";
import { Fold } from "../parts/Fold";
import { Nothing } from "../parts/Nothing";
import { useHistoryWords } from "../parts/useHistoryWords";
import { useWords } from "../state/react";
import { ChangeLine, contentText, EntryName } from "../parts/ChangeLine";
import { usePanelStyles } from "../parts/panelStyles";
import { undoneCounts } from "./returnRows";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "16px", ":focus": { outline: "none" } },
  scope: { display: "flex", flexDirection: "column", gap: "2px", fontVariantNumeric: "tabular-nums" },
  count: { ...typographyStyles.body1Strong, margin: 0 },
  item: { display: "flex", flexDirection: "column", gap: "2px", padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  file: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  kept: { ...typographyStyles.caption1, padding: "4px 0", overflowWrap: "anywhere" },
  why: { color: tokens.colorNeutralForeground2, whiteSpace: "pre-wrap" },
});

/** Why a cell stays as it is, in words. */
type Reasons = Readonly<Record<KeptChange["reason"], string>>;

/** What undoing the last import would do; where there is nothing to undo, why. The focus comes here. */
export function UndoPage({ preview }: { readonly preview: UndoPreview }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { undoPanel } = useHistoryWords();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const scrolled = page.current?.parentElement;
    if (scrolled) scrolled.scrollTop = 0;
    page.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div ref={page} tabIndex={-1} role="group" aria-label={undoPanel.title} className={styles.page}>
      {preview.kind === "import" ? (
        <>
          <UndoScope preview={preview} />
          <ul className={shared.list} aria-label={undoPanel.files}>
            {preview.files.map((one) => (
              <UndoneFile key={`${one.file}\n${one.unit}`} undone={one} reasons={undoPanel.reasons} />
            ))}
          </ul>
        </>
      ) : (
        <Nothing title={undoPanel.none} hint={undoPanel[preview.kind]} isDone={false} />
      )}
    </div>
  );
}

function UndoScope({ preview: { time, files } }: { readonly preview: Extract<UndoPreview, { kind: "import" }> }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { results } = useWords();
  const { undoPanel } = useHistoryWords();
  const { units, cells, kept } = undoneCounts(files);
  const scope = cells === 0 ? undoPanel.nothingBack : undoPanel.scope(files.length, units, cells);
  return (
    <>
      <p className={shared.lead}>{cells === 0 ? undoPanel.nothingBackHint : undoPanel.lead}</p>
      <div className={styles.scope}>
        <p className={styles.count}>{kept === 0 ? scope : scope + results.separator + undoPanel.kept(kept)}</p>
        <p className={shared.note}>{undoPanel.timeOf(time)}</p>
      </div>
    </>
  );
}

/** One file and its city, or a city alone: what goes back and what does not. */
export function UndoneFile({ undone: { file, unit, changes, kept, unchanged }, reasons }: { readonly undone: UndonePreview; readonly reasons: Reasons }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { results } = useWords();
  const { undoPanel } = useHistoryWords();
  const facts = [
    ...(file === "" || unit === "" ? [] : [unit]),
    undoPanel.back(changes.length),
    ...(kept.length > 0 ? [undoPanel.kept(kept.length)] : []),
    ...(unchanged > 0 ? [undoPanel.unchanged(unchanged)] : []),
  ];
  return (
    <li className={styles.item}>
      <span className={styles.file}>{file === "" ? unit : file}</span>
      <span className={styles.facts}>{facts.join(results.separator)}</span>
      {changes.length > 0 && (
        <Fold label={undoPanel.showBack(changes.length)}>
          <ul className={shared.list}>
            {changes.map((change) => (
              <ChangeLine key={`${change.key} ${change.column}`} change={change} />
            ))}
          </ul>
        </Fold>
      )}
      {kept.length > 0 && (
        <Fold label={undoPanel.showKept(kept.length)}>
          <ul className={shared.list}>
            {kept.map((change) => (
              <Kept key={`${change.key} ${change.column}`} change={change} reasons={reasons} />
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}

function Kept({ change: { reason, now, ...place }, reasons }: { readonly change: KeptChange; readonly reasons: Reasons }) {
  const styles = useStyles();
  const words = useWords();
  const { results } = words;
  const { undoPanel } = useHistoryWords();
  const stands = reason === "gone" ? [] : [undoPanel.now(contentText(now, words))];
  const why = [reasons[reason], ...stands].join(results.separator);
  return (
    <li className={styles.kept}>
      <EntryName {...place} />
      <br />
      <span className={styles.why}>{why}</span>
    </li>
  );
}
