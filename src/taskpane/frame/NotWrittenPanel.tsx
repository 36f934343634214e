import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Dictionary } from "../../i18n/index";
import { CopyButton } from "../parts/CopyButton";
import { Nothing } from "../parts/Nothing";
import type { NotWritten } from "../state/notWritten";
import { usePane, usePaneState, useWords } from "../state/react";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  item: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  file: { ...typographyStyles.body1, display: "block", overflowWrap: "anywhere" },
  why: { ...typographyStyles.caption1, display: "block", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** What imports did not write, with the reasons; it stays until it is closed, and can be copied for those who have to send anew. */
export default function NotWrittenPanel() {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const files = usePaneState((state) => state.notWritten);
  const { importPanel } = words;
  if (files.length === 0) {
    return (
      <PanelFrame title={importPanel.notWrittenTitle}>
        <Nothing title={importPanel.allWritten} />
      </PanelFrame>
    );
  }
  const close = () => {
    pane.returns.forgetNotWritten();
    pane.close();
  };
  return (
    <PanelFrame title={importPanel.notWrittenTitle} footer={<Button onClick={close}>{importPanel.closeNotWritten}</Button>}>
      <p className={shared.lead}>{importPanel.notWrittenLead}</p>
      <ul className={shared.list} aria-label={importPanel.notWrittenTitle}>
        {files.map((one) => (
          <li key={`${one.file} ${one.unit} ${one.why}`} className={styles.item}>
            <span className={styles.file}>{one.unit === "" ? one.file : `${one.file}（${one.unit}）`}</span>
            {reasonsOf(one, words).map((reason) => (
              <span key={reason} className={styles.why}>
                {reason}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <div>
        <CopyButton text={textOf(files, words)} label={importPanel.copyNotWritten} />
      </div>
    </PanelFrame>
  );
}

function reasonsOf({ why, details }: NotWritten, { importPanel }: Dictionary): readonly string[] {
  return why === "refused" && details.length > 0 ? details : [importPanel.whyNotWritten[why], ...details];
}

/** A line a file, its parts parted by tabs: as it can be pasted into a sheet or a message. */
function textOf(files: readonly NotWritten[], words: Dictionary): string {
  return files.map((one) => [one.file, one.unit, reasonsOf(one, words).join(words.listSeparator)].join("\t")).join("\n");
}
