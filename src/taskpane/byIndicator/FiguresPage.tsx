import { makeStyles, Select, Tab, TabList } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo } from "react";
import type { UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import { PanelFrame } from "../frame/PanelFrame";
import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { selectedIndicator, selectedUnit } from "../state/selection";
import { indicatorBoard, unitBoard } from "./boards";
import { FiguresBoard } from "./FiguresBoard";
import { IndicatorPicker, indicatorTitle } from "./IndicatorPicker";
import type { FiguresPageProps } from "./useFigures";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "4px", flexShrink: 0 },
  tabs: { marginLeft: "-10px" },
  unit: { width: "100%" },
});

/** The page: the indicator that was chosen, or that is selected on a form, with its figures of all cities; or all of one city. */
export function FiguresPage(props: FiguresPageProps) {
  const { assessment, kept, change, words } = props;
  const styles = useStyles();
  const { commands } = useWords();
  const shown = usePaneState(selectedUnit);
  const selected = usePaneState((state) => selectedIndicator(selectedUnit(state), state.selected));
  const code = kept.code === "" ? selected : kept.code;
  const indicator = indicatorsOf(assessment.scheme).find((one) => one.code === code);
  const unit = assessment.units.find(({ sheetId }) => sheetId === kept.sheetId) ?? shown ?? undefined;
  const byUnit = kept.by === "unit";
  const tabs = (
    <TabList size="small" className={styles.tabs} selectedValue={kept.by} onTabSelect={(_event, { value }) => change(() => ({ by: value === "unit" ? "unit" : "indicator" }))}>
      <Tab value="indicator">{words.byIndicator}</Tab>
      <Tab value="unit">{words.byUnit}</Tab>
    </TabList>
  );
  const picker = byUnit ? (
    <UnitPicker {...props} unit={unit} />
  ) : (
    <IndicatorPicker scheme={assessment.scheme} words={words} code={indicator?.code ?? ""} onChoose={(chosen) => change(() => ({ code: chosen }))} />
  );
  if (byUnit && unit !== undefined) return <OfUnit key={unit.sheetId} {...props} unit={unit} tabs={tabs} picker={picker} />;
  if (!byUnit && indicator !== undefined) return <OfIndicator key={indicator.code} {...props} indicator={indicator} tabs={tabs} picker={picker} />;
  return (
    <PanelFrame title={commands.enterBatch}>
      <div className={styles.head}>
        {tabs}
        {picker}
      </div>
      <Nothing title={byUnit ? words.chooseUnit : words.chooseTitle} hint={words.lead} isDone={false} />
    </PanelFrame>
  );
}

type Picked = FiguresPageProps & { readonly tabs: ReactNode; readonly picker: ReactNode };

function OfIndicator(props: Picked & { readonly indicator: Indicator }) {
  const { assessment, kept, words, indicator } = props;
  const language = usePaneState((state) => state.language);
  const { scheme } = assessment;
  const { side } = kept;
  const view = useMemo(() => ({ scheme, side, language }), [scheme, side, language]);
  const board = useMemo(() => indicatorBoard(assessment, indicator, side, language, words), [assessment, indicator, side, language, words]);
  return <FiguresBoard {...props} title={indicatorTitle(scheme, language, indicator.code)} view={view} board={board} />;
}

function OfUnit(props: Picked & { readonly unit: UnitState }) {
  const { assessment, kept, words, unit } = props;
  const language = usePaneState((state) => state.language);
  const { scheme } = assessment;
  const { side } = kept;
  const view = useMemo(() => ({ scheme, side, language }), [scheme, side, language]);
  const board = useMemo(() => unitBoard(assessment, unit, side, language, words), [assessment, unit, side, language, words]);
  return <FiguresBoard {...props} title={unit.name} view={view} board={board} />;
}

function UnitPicker({ assessment, change, words, unit }: FiguresPageProps & { readonly unit: UnitState | undefined }) {
  const styles = useStyles();
  return (
    <Select size="small" className={styles.unit} aria-label={words.unit} value={unit?.sheetId ?? ""} onChange={(_event, { value }) => change(() => ({ sheetId: value }))}>
      {unit === undefined && <option value="">{words.chooseUnit}</option>}
      {assessment.units.map(({ sheetId, name }) => (
        <option key={sheetId} value={sheetId}>
          {name}
        </option>
      ))}
    </Select>
  );
}
