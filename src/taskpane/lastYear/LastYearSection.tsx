import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { LastYearPreview } from "../../actions/types";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { LastYearResult } from "./LastYearResult";
import { FileButton } from "../parts/FileButton";
import { usePanelStyles } from "../parts/panelStyles";
import { returnFile } from "../returns/returnRows";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** 与上年对比: reads last year's workbook, shows how each city changed, and writes the comparison as a sheet. */
export function LastYearSection() {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { lastYear } = useWords();
  const pane = usePane();
  const disabled = usePaneState((state) => state.running !== null || (assessmentOf(state)?.units.length ?? 0) === 0);
  const [preview, setPreview] = useState<LastYearPreview | null>(null);
  const comparison = preview?.comparison ?? null;

  const read = async (file: File) => {
    const found = await pane.publishing.previewLastYear(returnFile(file));
    if (found !== null) setPreview(found);
  };
  return (
    <section className={styles.section}>
      <h3 className={shared.heading}>{lastYear.title}</h3>
      <p className={shared.note}>{lastYear.lead}</p>
      {preview !== null && <LastYearResult preview={preview} />}
      <div className={styles.buttons}>
        {comparison !== null && (
          <Button appearance="primary" disabled={disabled} onClick={() => void pane.publishing.writeComparison(comparison)}>
            {lastYear.submit}
          </Button>
        )}
        <FileButton label={lastYear.file} accept=".xlsx" disabled={disabled} onFile={(file) => void read(file)}>
          {preview === null ? lastYear.choose : lastYear.chooseOther}
        </FileButton>
      </div>
    </section>
  );
}
