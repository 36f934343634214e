import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CarryReport } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { wordsOf } from "../../core/index";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { saveFile } from "../returns/saveFile";
import { usePane, usePaneState, useWords } from "../state/react";
import { useSchemeWords } from "./useSchemeWords";

const useStyles = makeStyles({
  line: { display: "flex", flexDirection: "column", padding: "6px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

/** So many lines are shown; all of them stand in the new workbook's log. */
const mostLines = 200;

interface CarryOverPageProps {
  readonly scheme: Scheme;
  readonly onBack: () => void;
}

/** 换用新方案: what comes along into a workbook of the new scheme and what does not, before it is saved. */
export function CarryOverPage({ scheme, onBack }: CarryOverPageProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useSchemeWords();
  const labels = usePaneState((state) => wordsOf(state.language));
  const { exportPanel } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const [report, setReport] = useState<CarryReport | null>(null);
  useEffect(() => {
    let isGone = false;
    void pane.schemes.carryOver(scheme).then((made) => {
      if (!isGone) setReport(made);
    });
    return () => {
      isGone = true;
    };
  }, [pane, scheme]);
  return (
    <PanelFrame
      title={words.carryTitle}
      isText
      onBack={onBack}
      footer={
        report !== null && (
          <Button appearance="primary" disabled={isBusy} onClick={() => (pane.canSaveFiles ? saveFile(report.file.name, report.file.bytes) : void pane.returns.openFile(report.file))}>
            {pane.canSaveFiles ? words.saveBook : exportPanel.open}
          </Button>
        )
      }
    >
      <p className={shared.lead}>{words.carryLead}</p>
      {report !== null && (
        <>
          <p className={shared.heading} role="status">
            {words.carried(report.units, report.carried)}
          </p>
          {report.rescored.length > 0 && <p className={shared.note}>{words.rescored(report.rescored)}</p>}
          <p className={shared.heading}>{report.notCarried.length === 0 ? words.allCarried : words.notCarried(report.notCarried.length)}</p>
          <ul className={shared.list}>
            {report.notCarried.slice(0, mostLines).map(({ unit, key, code, label, column, value, why }) => (
              <li key={`${unit} ${key} ${column}`} className={styles.line}>
                <span className={styles.place}>
                  {unit} · {code} · {words.carriedColumns[column]}
                </span>
                <span>{words.notCarriedLine(labels.label(label), value, words.why[why])}</span>
              </li>
            ))}
          </ul>
          {report.notCarried.length > mostLines && <p className={shared.note}>{words.moreMessages(report.notCarried.length - mostLines)}</p>}
        </>
      )}
    </PanelFrame>
  );
}
