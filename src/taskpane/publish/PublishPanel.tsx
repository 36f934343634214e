import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { unreportedUnits } from "../../actions/publish/openMatters";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf, selectedUnit } from "../state/selection";
import { AskFirst } from "../parts/AskFirst";
import { PanelSection } from "../parts/PanelSection";
import { NoticeFile } from "../documents/NoticeFile";
import { PrintForms } from "../documents/PrintForms";
import { UnitFiles } from "../documents/UnitFiles";
import { FinalSection } from "../final/FinalSection";
import { YearsSection } from "../years/YearsSection";
import { LastYearSection } from "../lastYear/LastYearSection";
import { PanelFrame } from "../frame/PanelFrame";

/** 公布结果 (article 8): ranking and how firm it is, where points are lost, notice, scorecards, files for each city and to print, the final version, and the comparison with last year. */
export default function PublishPanel() {
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const hasUnits = usePaneState((state) => (assessmentOf(state)?.units.length ?? 0) > 0);
  const unit = usePaneState(selectedUnit);
  const final = usePaneState((state) => assessmentOf(state)?.final ?? null);
  const unreported = usePaneState((state) => {
    const assessment = assessmentOf(state);
    return assessment === null ? 0 : unreportedUnits(assessment).length;
  });
  const [countsUnreported, setCountsUnreported] = useState(false);
  const disabled = isBusy || !hasUnits;
  const { publish } = words;
  return (
    <PanelFrame title={publish.title}>
      <PanelSection title={words.commands.rank} lead={publish.rankLead}>
        <Button disabled={disabled} onClick={() => pane.open("rank")}>
          {publish.rankButton}
        </Button>
      </PanelSection>
      <PanelSection title={publish.writeSensitivity} lead={publish.sensitivityLead}>
        <Button disabled={disabled} onClick={() => void pane.publishing.writeSensitivity()}>
          {publish.sensitivityButton}
        </Button>
      </PanelSection>
      <PanelSection title={publish.writeAnalysis} lead={publish.analysisLead}>
        <Button disabled={disabled} onClick={() => void pane.publishing.writeAnalysis()}>
          {publish.analysisButton}
        </Button>
      </PanelSection>
      <PanelSection title={publish.writeNotice} lead={publish.noticeLead}>
        {unreported > 0 && (
          <Checkbox
            size="medium"
            label={publish.countUnreported(unreported)}
            checked={countsUnreported}
            onChange={(_event, { checked }) => setCountsUnreported(checked === true)}
          />
        )}
        <AskFirst what="notice" label={publish.noticeButton} disabled={disabled} go={() => void pane.publishing.writeNotice(countsUnreported)} />
        <NoticeFile countsUnreported={countsUnreported} disabled={disabled} />
      </PanelSection>
      <PanelSection title={publish.writeScorecards} lead={publish.scorecardsLead}>
        <Button disabled={disabled} onClick={() => void pane.publishing.writeScorecards("all")}>
          {publish.scorecardsAll}
        </Button>
        {unit !== null && (
          <Button disabled={disabled} onClick={() => void pane.publishing.writeScorecards([unit.name])}>
            {publish.scorecardsOne(unit.name)}
          </Button>
        )}
      </PanelSection>
      <UnitFiles unit={unit?.name ?? null} disabled={disabled} />
      <PrintForms disabled={disabled} />
      <FinalSection final={final} disabled={disabled} />
      <LastYearSection />
      <YearsSection />
    </PanelFrame>
  );
}
