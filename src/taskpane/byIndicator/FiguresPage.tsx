import { indicatorsOf } from "../../core/index";
import { PanelFrame } from "../frame/PanelFrame";
import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { selectedIndicator, selectedUnit } from "../state/selection";
import { IndicatorFigures } from "./IndicatorFigures";
import { IndicatorPicker } from "./IndicatorPicker";
import type { FiguresPageProps } from "./useFigures";

/** The page: the indicator that was chosen, or that is selected on a form, with its figures of all cities. */
export function FiguresPage(props: FiguresPageProps) {
  const { assessment, kept, change, words } = props;
  const { commands } = useWords();
  const selected = usePaneState((state) => selectedIndicator(selectedUnit(state), state.selected));
  const code = kept.code === "" ? selected : kept.code;
  const indicator = indicatorsOf(assessment.scheme).find((one) => one.code === code);
  if (indicator !== undefined) return <IndicatorFigures key={indicator.code} {...props} indicator={indicator} />;
  return (
    <PanelFrame title={commands.byIndicator}>
      <IndicatorPicker scheme={assessment.scheme} words={words} code="" onChoose={(chosen) => change(() => ({ code: chosen }))} />
      <Nothing title={words.chooseTitle} hint={words.lead} isDone={false} />
    </PanelFrame>
  );
}
