import { Button, makeStyles, typographyStyles } from "@fluentui/react-components";
import type { HistoryAction, LeftLine, TakeBackPreview, WhyLeft } from "../../actions/types";
import { PanelFrame } from "../frame/PanelFrame";
import { Fold } from "../parts/Fold";
import { usePanelStyles } from "../parts/panelStyles";
import { undoneCounts } from "../returns/returnRows";
import { UndoneFile } from "../returns/UndoPage";
import { useHistoryWords } from "../parts/useHistoryWords";
import { usePane, usePaneState, useWords } from "../state/react";
import { HistoryChange } from "./HistoryChange";
import { isRedoing, nameText } from "./historyRows";

const useStyles = makeStyles({
  scope: { display: "flex", flexDirection: "column", gap: "2px", fontVariantNumeric: "tabular-nums" },
  count: { ...typographyStyles.body1Strong, margin: 0 },
});

interface TakeBackPageProps {
  readonly action: HistoryAction;
  readonly preview: TakeBackPreview;
  readonly leave: () => void;
  /** The action was taken back, or is no longer what the page shows. */
  readonly done: () => void;
}

/** What taking an action back would put back, what was changed since and stays, and what cannot be put back; nothing is written before it is confirmed. */
export function TakeBackPage({ action, preview, leave, done }: TakeBackPageProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const { results } = words;
  const historyWords = useHistoryWords();
  const isRedo = isRedoing(action);
  const { units, cells, kept } = undoneCounts(preview.files);
  const name = action.takesBack === null ? nameText(action, historyWords) : historyWords.nameOf(action.takesBack.name);
  const confirm = async () => {
    const result = await pane.history.takeBack(preview, isRedo);
    if (result?.kind === "takenBack" || (result?.kind === "failed" && result.failure.code === "otherAction")) done();
  };
  const counts = [cells === 0 ? historyWords.nothingBack : (preview.files.some(({ unit }) => unit === "") ? historyWords.back(cells) : historyWords.scope(units, cells)), ...(kept > 0 ? [historyWords.undoPanel.kept(kept)] : []), ...(preview.left.length > 0 ? [historyWords.left(preview.left.length)] : [])];
  return (
    <PanelFrame
      title={(isRedo ? historyWords.redoTitle : historyWords.undoTitle)(name)}
      onBack={leave}
      footer={
        cells === 0 ? (
          <Button onClick={leave}>{words.commands.back}</Button>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void confirm()}>
              {(isRedo ? historyWords.submitRedo : historyWords.submit)(cells)}
            </Button>
            <Button disabledFocusable={isBusy} onClick={leave}>
              {isRedo ? historyWords.keepRedo : historyWords.keep}
            </Button>
          </>
        )
      }
    >
      <p className={shared.lead}>{cells === 0 ? historyWords.nothingBackHint : isRedo ? historyWords.redoLead : historyWords.undoLead}</p>
      <div className={styles.scope}>
        <p className={styles.count}>{counts.join(results.separator)}</p>
        <p className={shared.note}>{historyWords.timeOf(action.time)}</p>
      </div>
      <Left lines={preview.left} isOfOne={action.units.length === 1} />
      {preview.files.length > 0 && (
        <ul className={shared.list} aria-label={historyWords.units}>
          {preview.files.map((one) => (
            <UndoneFile key={`${one.file}\n${one.unit}`} undone={one} reasons={historyWords.reasons} />
          ))}
        </ul>
      )}
    </PanelFrame>
  );
}

/** What is not put back, by why. */
function Left({ lines, isOfOne }: { readonly lines: readonly LeftLine[]; readonly isOfOne: boolean }) {
  const shared = usePanelStyles();
  const historyWords = useHistoryWords();
  const byWhy = new Map<WhyLeft, LeftLine[]>();
  for (const line of lines) byWhy.set(line.why, [...(byWhy.get(line.why) ?? []), line]);
  return [...byWhy].map(([why, some]) => (
    <Fold key={why} label={historyWords.showLeft(some.length, historyWords.why[why])}>
      <ul className={shared.list}>
        {some.map((line) => (
          <HistoryChange key={line.row} line={line} isOfOne={isOfOne} />
        ))}
      </ul>
    </Fold>
  ));
}
