import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { AwardMissing } from "./AwardNothing";
import { AwardPages } from "./AwardPages";
import { PanelFrame } from "../frame/PanelFrame";
import { useAwardDrafts } from "./useAwardDrafts";

/** 创新加分 (article 7): the applications by city, to add, to change and to decide. */
export default function AwardPanel() {
  const words = useWords();
  const assessment = usePaneState(assessmentOf);
  const awards = assessment?.awards ?? null;
  // Held here, above what a missing sheet or header takes from the page.
  const drafts = useAwardDrafts(awards?.lines ?? []);
  if (assessment !== null && awards !== null && awards.missingColumns.length === 0) {
    return <AwardPages assessment={assessment} awards={awards} drafts={drafts} />;
  }
  return (
    <PanelFrame title={words.award.title}>
      {assessment === null ? (
        <Nothing title={words.failures.noAssessment.what} hint={words.failures.noAssessment.next} isDone={false} />
      ) : (
        <AwardMissing awards={awards} />
      )}
    </PanelFrame>
  );
}
