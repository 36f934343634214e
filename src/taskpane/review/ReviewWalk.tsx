import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { StepButton } from "../parts/StepButton";
import { SuggestInput } from "../parts/SuggestInput";
import { usePane, usePaneState, useWords } from "../state/react";
import type { WorkPlace } from "./worklist";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "4px", padding: "4px 8px", flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  position: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  reviewer: { width: "112px", marginLeft: "auto", minWidth: 0 },
  outside: { color: tokens.colorNeutralForeground3 },
});

interface ReviewWalkProps {
  readonly place: WorkPlace;
  readonly count: number;
  /** Who is named in 操作记录. */
  readonly names: readonly string[];
  readonly onStep: (step: 1 | -1) => void;
}

/** Where the reviewer stands in the list below, the steps through it, and who they are. */
export function ReviewWalk({ place: { index, previous, next }, count, names, onStep }: ReviewWalkProps) {
  const styles = useStyles();
  const { entry, review } = useWords();
  const pane = usePane();
  const reviewer = usePaneState((state) => state.reviewer);
  return (
    <div role="group" aria-label={review.walk} className={styles.bar}>
      <StepButton to="previous" label={entry.previous} hint={entry.previousHint} isEnd={previous === undefined} onStep={() => onStep(-1)} />
      <span role="status" className={mergeClasses(styles.position, index < 0 && styles.outside)}>
        {index < 0 ? review.itemsToDo(count) : review.position(index + 1, count)}
      </span>
      <StepButton to="next" label={entry.next} hint={entry.nextHint} isEnd={next === undefined} onStep={() => onStep(1)} />
      <div className={styles.reviewer} title={review.reviewerHint}>
        <SuggestInput label={review.reviewer} placeholder={review.reviewer} value={reviewer} suggestions={names} onChange={pane.setReviewer} />
      </div>
    </div>
  );
}
