import { Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { FinalVersion } from "../../actions/types";
import { usePane, useWords } from "../state/react";

const useStyles = makeStyles({
  strip: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: "8px 16px",
    flexShrink: 0,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
  },
});

/** Says that entries changed since the last 定稿; nothing while they agree. */
export function FinalNotice({ final }: { readonly final: FinalVersion | null }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const differs = final === null ? 0 : final.changes.length + final.unitsAdded.length + final.unitsRemoved.length + (final.unitsRegrouped?.length ?? 0);
  if (differs === 0) return null;
  return (
    <p className={styles.strip} role="status">
      {words.publish.differs(differs)} <Link inline onClick={() => pane.open("publish")}>{words.commands.view}</Link>
    </p>
  );
}
