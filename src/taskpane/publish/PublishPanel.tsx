import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useState } from "react";
import { unreportedUnits } from "../../actions/publish/openMatters";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf, selectedUnit } from "../state/selection";
import { AskFirst } from "../parts/AskFirst";
import { NoticeFile } from "../documents/NoticeFile";
import { FinalSection } from "../final/FinalSection";
import { LastYearSection } from "../lastYear/LastYearSection";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** 公布结果 (article 8): ranking and how firm it is, notice, scorecards, the final version, and the comparison with last year. */
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
      <Section title={words.commands.rank} lead={publish.rankLead}>
        <Button disabled={disabled} onClick={() => pane.open("rank")}>
          {publish.rankButton}
        </Button>
      </Section>
      <Section title={publish.writeSensitivity} lead={publish.sensitivityLead}>
        <Button disabled={disabled} onClick={() => void pane.publishing.writeSensitivity()}>
          {publish.sensitivityButton}
        </Button>
      </Section>
      <Section title={publish.writeNotice} lead={publish.noticeLead}>
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
      </Section>
      <Section title={publish.writeScorecards} lead={publish.scorecardsLead}>
        <Button disabled={disabled} onClick={() => void pane.publishing.writeScorecards("all")}>
          {publish.scorecardsAll}
        </Button>
        {unit !== null && (
          <Button disabled={disabled} onClick={() => void pane.publishing.writeScorecards([unit.name])}>
            {publish.scorecardsOne(unit.name)}
          </Button>
        )}
      </Section>
      <FinalSection final={final} disabled={disabled} />
      <LastYearSection />
    </PanelFrame>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  return (
    <section className={styles.section}>
      <h3 className={shared.heading}>{title}</h3>
      <p className={shared.note}>{lead}</p>
      <div className={styles.buttons}>{children}</div>
    </section>
  );
}
