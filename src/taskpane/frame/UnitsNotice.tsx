import { Link } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "../state/react";
import { unitIssuesOf } from "../state/selection";
import { useStripStyles } from "./stripStyles";
import { unitsSaid } from "./unitsSaid";

/** Says that a city's form is gone, doubled or renamed, as long as that is not decided; nothing while all is in order. */
export function UnitsNotice() {
  const styles = useStripStyles();
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
