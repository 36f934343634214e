import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { SelfCheckReport } from "../../actions/types";
import type { SelfCheckWords } from "../../i18n/selfCheckWords";
import { selfCheckWordsOf } from "../../i18n/selfCheckWords";
import { PanelFrame } from "../frame/PanelFrame";
import { CopyButton } from "../parts/CopyButton";
import { usePanelStyles } from "../parts/panelStyles";
import { saveFile } from "../returns/saveFile";
import { usePane, usePaneState, useWords } from "../state/react";
import { CheckMark } from "./CheckMark";
import { useCheckStyles } from "./checkStyles";
import { SelfCheckFacts } from "./SelfCheckFacts";
import { SelfCheckSteps } from "./SelfCheckSteps";

/** 自检: asks the Excel at hand whether it is what the add-in needs, and shows what holds and what does not, to be sent to whoever can help. */
export default function SelfCheckPanel() {
  const shared = usePanelStyles();
  const { commands } = useWords();
  const pane = usePane();
  const words = selfCheckWordsOf(usePaneState((state) => state.language));
  const isBusy = usePaneState((state) => state.running !== null);
  const [report, setReport] = useState(pane.selfChecks.last);
  const text = report === null ? "" : JSON.stringify(report, null, 2);
  const run = async () => {
    const found = await pane.selfChecks.run();
    if (found !== null) setReport(found);
  };
  return (
    <PanelFrame
      title={commands.selfCheck}
      footer={
        <>
          <Button appearance={report === null ? "primary" : "secondary"} disabled={isBusy} onClick={() => void run()}>
            {report === null ? words.start : words.again}
          </Button>
          {report !== null && pane.canSaveFiles && (
            <Button disabled={isBusy} onClick={() => saveFile(words.fileName(report.time.slice(0, 10)), new TextEncoder().encode(text))}>
              {words.save}
            </Button>
          )}
        </>
      }
    >
      <p className={shared.lead}>{words.lead}</p>
      <p className={shared.note}>{words.before}</p>
      {report !== null && (
        <>
          <Verdict report={report} words={words} />
          {report.left.length > 0 && <p className={shared.error}>{words.left(report.left.join(words.listComma))}</p>}
          <SelfCheckSteps steps={report.steps} words={words} />
          <SelfCheckFacts facts={report.facts} words={words} />
          <p className={shared.note}>{words.send}</p>
          <div>
            <CopyButton text={text} label={words.copy} />
          </div>
        </>
      )}
    </PanelFrame>
  );
}

function Verdict({ report: { facts, host, version, platform, requirementSets }, words }: { readonly report: SelfCheckReport; readonly words: SelfCheckWords }) {
  const styles = useCheckStyles();
  const shared = usePanelStyles();
  const holding = facts.filter(({ state }) => state === "holds").length;
  const absent = facts.filter(({ state }) => state === "absent").length;
  const differing = facts.length - holding - absent;
  return (
    <section className={styles.section} aria-live="polite">
      <div className={styles.row}>
        <CheckMark state={differing === 0 ? "holds" : "differs"} words={words} />
        <div className={styles.text}>
          <h3 className={shared.heading}>{differing === 0 ? words.allHold(holding) : words.someDiffer(holding, differing)}</h3>
          {absent > 0 && <span className={styles.line}>{words.absentFacts(absent)}</span>}
          <span className={styles.line}>{words.place(host, version, platform)}</span>
          <span className={styles.line}>{requirementSets.join(" · ")}</span>
        </div>
      </div>
    </section>
  );
}
