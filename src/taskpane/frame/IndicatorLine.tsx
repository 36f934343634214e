import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { UnitState } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { indicatorTitles } from "../parts/indicatorTitles";
import { usePane, usePaneState, useWords } from "../state/react";
import { selectedIndicator, selectedOn } from "../state/selection";

const useStyles = makeStyles({
  line: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    boxSizing: "border-box",
    height: "32px",
    margin: "4px 0 0",
    padding: "0 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    textAlign: "left",
  },
  active: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground4 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  points: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** The indicator whose line is selected on the form, with its points; nothing where none is. */
export function IndicatorLine({ scheme, unit }: { readonly scheme: Scheme; readonly unit: UnitState }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const address = usePaneState((state) => selectedOn(unit, state));
  const language = usePaneState((state) => state.language);
  const code = selectedIndicator(unit, address);
  const score = unit.verified.indicators.find((row) => row.code === code);
  if (score === undefined) return null;
  const title = indicatorTitles(scheme, language).get(code);
  return (
    <button
      type="button"
      className={mergeClasses(styles.line, styles.active)}
      title={words.context.showIndicator}
      onClick={() => pane.showIndicator(code)}
    >
      <span className={styles.name}>
        {code} {title?.name}
      </span>
      <span className={styles.points}>{words.scores.ofMax(printPoints(score.points), printPoints(score.max))}</span>
      <ChevronRightRegular />
    </button>
  );
}
