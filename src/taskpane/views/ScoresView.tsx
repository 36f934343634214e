import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { selectedUnit } from "../state/selection";
import { CategoryScores } from "./CategoryScores";
import { printPoints } from "../../i18n/points";

const useStyles = makeStyles({
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    justifyContent: "space-between",
    gap: "8px",
    padding: "12px 16px 4px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  parts: { whiteSpace: "nowrap" },
});

/** 得分: the seven categories and the bonus of the selected city, each opening to its indicators. */
export default function ScoresView({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const unit = usePaneState(selectedUnit);
  if (unit === null) {
    return (
      <Nothing title={words.scores.chooseUnit} hint={words.scores.chooseUnitHint} isDone={false}>
        <Button onClick={() => pane.showTab("summary")}>{words.scores.toSummary}</Button>
      </Nothing>
    );
  }
  return (
    <>
      <div className={styles.legend}>
        <span>{words.scores.legend}</span>
        <span className={styles.parts}>
          {words.scores.base} {printPoints(unit.verified.base)} · {words.scores.bonus} {printPoints(unit.verified.bonus)}
        </span>
      </div>
      {assessment.scheme.categories.map((category) => (
        <CategoryScores key={`${unit.sheetId} ${category.code}`} category={category} scheme={assessment.scheme} unit={unit} />
      ))}
    </>
  );
}
