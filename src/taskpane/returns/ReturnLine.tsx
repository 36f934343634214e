import { Button, Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { memo } from "react";
import type { ReturnPreview, WordedProblem } from "../../actions/types";
import { Fold } from "../parts/Fold";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useWords } from "../state/react";
import { ChangeLine } from "../parts/ChangeLine";
import { usePanelStyles } from "../parts/panelStyles";
import { asksFirst, isAcceptable } from "./returnRows";

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "flex-start", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { display: "flex", flexDirection: "column", gap: "2px", flexGrow: 1, minWidth: 0, paddingTop: "6px" },
  file: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  asks: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  problem: { ...typographyStyles.caption1, display: "flex", alignItems: "flex-start", gap: "4px", overflowWrap: "anywhere" },
});

/** Problems shown before the rest folds away. */
const shownProblems = 3;

interface ReturnLineProps {
  readonly id: number;
  readonly preview: ReturnPreview;
  readonly isTaken: boolean;
  readonly disabled: boolean;
  readonly onTake: (id: number, isTaken: boolean) => void;
  readonly onRemove: (id: number) => void;
}

/** A returned file: what it is, what is wrong with it and what it would change. Drawn anew only where something of it changed: there may be hundreds. */
export const ReturnLine = memo(function ReturnLine({ id, preview, isTaken, disabled, onTake, onRemove }: ReturnLineProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { importPanel, results } = useWords();
  const { file, filled, expected, problems, changes, refused } = preview;
  const unit = preview.unit === "" ? importPanel.unknownUnit : preview.unit;
  const facts = refused
    ? [unit, importPanel.refused]
    : [unit, importPanel.entries(filled, expected), importPanel.changes(changes.length)];
  const asks = isAcceptable(preview) && asksFirst(preview);
  const rest = problems.slice(shownProblems);
  return (
    <li className={styles.item}>
      <Checkbox
        aria-label={importPanel.take(file, unit)}
        checked={isTaken}
        disabled={disabled || !isAcceptable(preview)}
        onChange={(_event, { checked }) => onTake(id, checked === true)}
      />
      <div className={styles.text}>
        <span className={styles.file}>{file}</span>
        <span className={styles.facts}>{facts.join(results.separator)}</span>
        {asks && !isTaken && <span className={styles.asks}>{importPanel.lookFirst}</span>}
        <ProblemList problems={problems.slice(0, shownProblems)} />
        {rest.length > 0 && (
          <Fold label={importPanel.moreProblems(rest.length)}>
            <ProblemList problems={rest} />
          </Fold>
        )}
        {!refused && changes.length > 0 && (
          <Fold label={importPanel.showChanges(changes.length)}>
            <ul className={shared.list}>
              {changes.map((change) => (
                <ChangeLine key={`${change.key} ${change.column}`} change={change} />
              ))}
            </ul>
          </Fold>
        )}
      </div>
      <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={importPanel.remove(file)} disabled={disabled} onClick={() => onRemove(id)} />
    </li>
  );
});

function ProblemList({ problems }: { readonly problems: readonly WordedProblem[] }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  if (problems.length === 0) return null;
  return (
    <ul className={shared.list}>
      {problems.map(({ severity, code, key, column, message }) => (
        <li key={`${code} ${key} ${column ?? ""} ${message}`} className={styles.problem}>
          <SeverityIcon severity={severity === "refused" ? "error" : "warning"} />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
