import { Link } from "@fluentui/react-components";
import { usePane, usePaneState, useWords } from "../state/react";
import { useStripStyles } from "./stripStyles";

/** Says that files of an import were not written, until their list is closed. */
export function NotWrittenNotice() {
  const styles = useStripStyles();
  const { importPanel, commands } = useWords();
  const pane = usePane();
  const files = usePaneState((state) => state.notWritten);
  if (files.length === 0) return null;
  return (
    <p className={styles.strip} role="status">
      {importPanel.notWritten(files.length)}{" "}
      <Link inline onClick={() => pane.open("notWritten")}>
        {commands.view}
      </Link>
    </p>
  );
}
