import { byIndicatorWordsOf } from "../../i18n/byIndicatorWords";
import { tryOutWordsOf } from "../../i18n/tryOutWords";
import { PanelFrame } from "../frame/PanelFrame";
import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { TryOutPage } from "./TryOutPage";
import { useTried } from "./useTried";

/** 试算: what other entries would come to, on a copy. */
export default function TryOutPanel() {
  const { commands, failures } = useWords();
  const assessment = usePaneState(assessmentOf);
  const language = usePaneState((state) => state.language);
  // Held here, above what a workbook that cannot be read takes from the page.
  const [tried, change] = useTried();
  if (assessment !== null && assessment.units.length > 0) {
    const { scheme } = assessment;
    return <TryOutPage assessment={assessment} tried={tried} change={change} words={tryOutWordsOf(language, scheme)} picking={byIndicatorWordsOf(language, scheme)} />;
  }
  const { what, next } = assessment === null ? failures.noAssessment : failures.noUnits;
  return (
    <PanelFrame title={commands.tryOut}>
      <Nothing title={what} hint={next} isDone={false} />
    </PanelFrame>
  );
}
