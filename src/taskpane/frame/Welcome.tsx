import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DocumentTableRegular } from "@fluentui/react-icons/svg/document-table";
import { tourMark } from "../tour/tourMark";
import { coveredBelow } from "./useClearOfFocus";
import { usePane, usePaneState, useWords } from "../state/react";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, overflowY: "auto", scrollbarWidth: "thin", padding: `16px 16px calc(16px + var(${coveredBelow}, 0px))` },
  middle: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "16px", margin: "auto 0", maxWidth: "420px" },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  lead: { ...typographyStyles.body2, margin: 0, textWrap: "pretty" },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Where no assessment is open: what this is, and the one thing to do. */
export default function Welcome() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <div className={styles.page}>
      <div className={styles.middle}>
        <DocumentTableRegular className={styles.icon} />
        <p className={styles.lead}>{words.welcome.lead}</p>
        <div className={styles.buttons}>
          <Button {...tourMark("create")} appearance="primary" disabled={isBusy} onClick={() => pane.open("create")}>
            {words.commands.createWorkbook}
          </Button>
          {pane.canOpenSample && (
            <Button {...tourMark("create")} disabled={isBusy} onClick={() => void pane.openSample()}>
              {words.commands.openSample}
            </Button>
          )}
        </div>
        <p className={styles.note}>
          {words.welcome.insertHint} <Link inline className={styles.link} onClick={() => pane.open("insert")}>{words.commands.insertForm}</Link>
        </p>
        <p className={styles.note}>
          {words.welcome.schemeHint} <Link inline className={styles.link} onClick={() => pane.open("scheme")}>{words.commands.startDraft}</Link>
        </p>
        <p className={styles.note}>{words.welcome.private}</p>
      </div>
    </div>
  );
}
