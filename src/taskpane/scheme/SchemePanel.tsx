import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { AdoptReport } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { canonicalJson } from "../../workbook/scheme/canonicalJson";
import { schemeFileText } from "../../workbook/scheme/schemeFile";
import { CopyButton } from "../parts/CopyButton";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { saveFile } from "../returns/saveFile";
import { usePane, usePaneState, useWords } from "../state/react";
import { AdoptedNotice } from "./AdoptedNotice";
import { CarryOverPage } from "./CarryOverPage";
import { DraftStart } from "./DraftStart";
import { DraftView } from "./DraftView";
import { useSchemeChoice } from "./SchemeChoice";
import { useDraft } from "./useDraft";
import { useSchemeWords } from "./useSchemeWords";

/** 编制方案: makes a draft from a scheme, follows it while it is edited in its sheet, and adopts it. */
export default function SchemePanel() {
  const shared = usePanelStyles();
  const { failures } = useWords();
  const words = useSchemeWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const choice = useSchemeChoice();
  const read = useDraft();
  const [carrying, setCarrying] = useState<Scheme | null>(null);
  const [report, setReport] = useState<AdoptReport | null>(null);
  if (carrying !== null) return <CarryOverPage scheme={carrying} onBack={() => setCarrying(null)} />;
  if (read === undefined) return <PanelFrame title={words.title}><p className={shared.note} role="status">{words.reading}</p></PanelFrame>;
  if (read === null) {
    return (
      <PanelFrame title={words.title} footer={<Button appearance="primary" disabled={isBusy} onClick={() => void pane.schemes.startDraft(choice.chosen)}>{words.start}</Button>}>
        <DraftStart choice={choice} disabled={isBusy} />
      </PanelFrame>
    );
  }
  if ("code" in read) {
    const { what, next } = failures[read.code];
    return <PanelFrame title={words.title}><p className={shared.lead}>{what}{read.items.length > 0 ? `（${read.items.join("、")}）` : ""}</p><p className={shared.note}>{next}</p></PanelFrame>;
  }
  const { scheme, problems } = read.draft;
  // What was said of the draft no longer holds once it was changed.
  const isCurrent = report !== null && (report.scheme === null ? problems.length > 0 : scheme !== null && canonicalJson(scheme) === canonicalJson(report.scheme));
  return (
    <PanelFrame
      title={words.title}
      footer={
        <>
          <Button appearance="primary" disabled={isBusy} onClick={() => void pane.schemes.adoptDraft().then(setReport)}>
            {problems.length === 0 ? words.adopt : words.adoptWrong}
          </Button>
          {scheme !== null && !pane.canSaveFiles && <CopyButton text={schemeFileText(scheme)} label={words.copy} />}
          {scheme !== null && pane.canSaveFiles && (
            <Button disabled={isBusy} onClick={() => saveFile(words.savedName(scheme.id), new TextEncoder().encode(schemeFileText(scheme)))}>
              {words.save}
            </Button>
          )}
        </>
      }
    >
      {isCurrent && <AdoptedNotice report={report} onCarry={setCarrying} onClose={() => setReport(null)} />}
      <DraftView state={read} />
    </PanelFrame>
  );
}
