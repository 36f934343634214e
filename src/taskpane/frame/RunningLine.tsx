import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import type { Running } from "../state/model";
import { usePane, useWords } from "../state/react";

const useStyles = makeStyles({
  progress: {
    padding: "8px 8px 12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  doing: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  steps: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** What is running, how far it has come, and the way to stop it. */
export default function RunningLine({ running: { command, progress, cancelling } }: { readonly running: Running }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const title = words.progress.doing(words.commands[command]);
  const step = progress === null || progress.doing === "" ? title : words.progress.step(progress.doing);
  const hasSteps = progress !== null && progress.total > 0;
  return (
    <div className={styles.progress}>
      <div className={styles.line}>
        <span className={styles.doing}>{cancelling ? words.progress.cancelling : step}</span>
        {hasSteps && <span className={styles.steps}>{words.progress.steps(progress.done, progress.total)}</span>}
        <Button size="small" disabled={cancelling} onClick={pane.cancel}>
          {words.commands.cancel}
        </Button>
      </div>
      <ProgressBar aria-label={title} thickness="large" {...(hasSteps ? { value: progress.done, max: progress.total } : {})} />
    </div>
  );
}
