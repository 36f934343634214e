import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Suspense } from "react";
import { late } from "../parts/late";
import { LoadBoundary } from "../parts/LoadBoundary";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";

const AssessmentViews = late(() => import("./AssessmentViews"));
const Welcome = late(() => import("./Welcome"));

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", gap: "16px", flexGrow: 1 },
  loading: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
});

/** What the pane shows of the workbook. */
export function Body() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isRead = usePaneState((state) => state.workbook !== null);
  const assessment = usePaneState(assessmentOf);
  const hasFailed = usePaneState((state) => state.readFailed);
  const loading = (
    <div className={styles.empty} data-loading>
      <span className={styles.loading} role="status">
        {words.loading}
      </span>
    </div>
  );
  if (!isRead) {
    if (!hasFailed) return loading;
    return (
      <div className={styles.empty}>
        <Button onClick={() => void pane.refresh()}>{words.commands.retry}</Button>
      </div>
    );
  }
  return (
    <LoadBoundary key={assessment === null ? "welcome" : "assessment"}>
      <Suspense fallback={loading}>{assessment === null ? <Welcome /> : <AssessmentViews assessment={assessment} />}</Suspense>
    </LoadBoundary>
  );
}
