import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { BeakerRegular } from "@fluentui/react-icons/svg/beaker";
import { Nothing } from "../parts/Nothing";
import { hasVerifiedFigures } from "../../actions/returns/submission";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { selectedUnit } from "../state/selection";
import { CategoryScores } from "./CategoryScores";
import { GainsSection } from "./GainsSection";
import { printPoints } from "../../i18n/points";

const useStyles = makeStyles({
  view: { height: "100%", overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable" },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "16px",
    rowGap: "4px",
    padding: "12px 16px 4px",
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  keys: { display: "flex", gap: "12px" },
  key: { display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  swatch: { width: "12px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  reported: { height: "4px", backgroundColor: tokens.colorNeutralForeground4 },
  verified: { height: "8px", backgroundColor: tokens.colorBrandForeground1 },
  tryOut: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap", paddingLeft: "4px", paddingRight: "4px" },
  // Where a line has no room for all, the points take the next one together with what can be done with them.
  total: { display: "flex", flexGrow: 1, alignItems: "center", justifyContent: "space-between", columnGap: "16px" },
  parts: { whiteSpace: "nowrap" },
  outcome: { ...typographyStyles.body1, margin: 0, padding: "4px 16px 8px", color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
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
  // A city sees its own points alone until the province has verified some.
  const hasBoth = assessment.side === "office" || hasVerifiedFigures(unit);
  return (
    <div className={styles.view}>
      <div className={styles.legend}>
        {hasBoth && (
          <span className={styles.keys} title={words.scores.legend}>
            <span className={styles.key}>
              <span className={mergeClasses(styles.swatch, styles.reported)} />
              {words.context.reported}
            </span>
            <span className={styles.key}>
              <span className={mergeClasses(styles.swatch, styles.verified)} />
              {words.context.verified}
            </span>
          </span>
        )}
        <span className={styles.total}>
          <span className={styles.parts}>
            {words.scores.base} {printPoints(unit.verified.base)} · {words.scores.bonus} {printPoints(unit.verified.bonus)}
          </span>
          <Button size="small" appearance="subtle" icon={<BeakerRegular />} className={styles.tryOut} onClick={() => pane.open("tryOut")}>
            {words.commands.tryOut}
          </Button>
        </span>
      </div>
      {unit.verified.outcome !== undefined && unit.verified.outcome.explanation !== "" && <p className={styles.outcome}>{unit.verified.outcome.explanation}</p>}
      <GainsSection key={unit.sheetId} assessment={assessment} unit={unit} />
      {assessment.scheme.categories.map((category) => (
        <CategoryScores key={`${unit.sheetId} ${category.code}`} category={category} scheme={assessment.scheme} unit={unit} hasBoth={hasBoth} />
      ))}
    </div>
  );
}
