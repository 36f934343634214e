import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "../state/react";
import { unitIssuesOf } from "../state/selection";
import { unitsSaid } from "./unitsSaid";

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: "4px 16px",
    flexShrink: 0,
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** Says that a city's form is gone, doubled or renamed, as long as that is not decided; nothing while all is in order. */
export function UnitsNotice() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const issues = usePaneState(unitIssuesOf);
  if (issues.length === 0) return null;
  return (
    <p className={styles.strip} role="status">
      {unitsSaid(issues, words, true).join(words.results.separator)}{" "}
      <Link inline onClick={() => pane.open("units")}>
        {words.units.settle}
      </Link>
    </p>
  );
}
