import { byIndicatorWordsOf } from "../../i18n/byIndicatorWords";
import { PanelFrame } from "../frame/PanelFrame";
import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { FiguresPage } from "./FiguresPage";
import { useFigures } from "./useFigures";

/** 按指标录入: figures that the office holds itself, of one indicator for all cities. */
export default function ByIndicatorPanel() {
  const { commands, failures } = useWords();
  const assessment = usePaneState(assessmentOf);
  const language = usePaneState((state) => state.language);
  // Held here, above what a workbook that cannot be read takes from the page.
  const [kept, change] = useFigures();
  if (assessment !== null && assessment.units.length > 0) {
    return <FiguresPage assessment={assessment} kept={kept} change={change} words={byIndicatorWordsOf(language, assessment.scheme)} />;
  }
  const { what, next } = assessment === null ? failures.noAssessment : failures.noUnits;
  return (
    <PanelFrame title={commands.byIndicator}>
      <Nothing title={what} hint={next} isDone={false} />
    </PanelFrame>
  );
}
