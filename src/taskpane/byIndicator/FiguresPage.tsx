import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useMemo, useRef, useState } from "react";
import type { UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import { PanelFrame } from "../frame/PanelFrame";
import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { selectedIndicator, selectedUnit } from "../state/selection";
import type { UnitFind } from "../units/findUnits";
import { findIn, finderOf, isFinding, isSearched, noFind } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { UnitFinder } from "../units/UnitFinder";
import { FormPicker } from "../units/FormPicker";
import { indicatorBoard, unitBoard } from "./boards";
import { FiguresBoard } from "./FiguresBoard";
import { IndicatorPicker, indicatorTitle } from "./IndicatorPicker";
import type { FiguresPageProps } from "./useFigures";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: "4px", flexShrink: 0 },
  page: { display: "contents" },
  finder: { flexGrow: 0, flexShrink: 0 },
  tabs: { marginLeft: "-10px" },
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
  // Kept here, so that the next indicator shows the same cities.
  const [find, setFind] = useState(noFind);
  const byUnit = kept.by === "unit";
  const tabs = (
    <TabList size="small" className={styles.tabs} selectedValue={kept.by} onTabSelect={(_event, { value }) => change(() => ({ by: value === "unit" ? "unit" : "indicator" }))}>
      <Tab value="indicator">{words.byIndicator}</Tab>
      <Tab value="unit">{words.byUnit}</Tab>
    </TabList>
  );
  const picker = byUnit ? (
    <FormPicker assessment={assessment} sheetId={unit?.sheetId ?? ""} words={words} onChoose={(sheetId) => change(() => ({ sheetId }))} />
  ) : (
    <IndicatorPicker scheme={assessment.scheme} words={words} code={indicator?.code ?? ""} onChoose={(chosen) => change(() => ({ code: chosen }))} />
  );
  if (byUnit && unit !== undefined) return <OfUnit key={unit.sheetId} {...props} unit={unit} tabs={tabs} picker={picker} />;
  if (!byUnit && indicator !== undefined) return <OfIndicator key={indicator.code} {...props} find={find} setFind={setFind} indicator={indicator} tabs={tabs} picker={picker} />;
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

interface Finding {
  readonly find: UnitFind;
  readonly setFind: (find: UnitFind) => void;
}

/** One indicator of all cities, or of those that are looked for. */
function OfIndicator(props: Picked & Finding & { readonly indicator: Indicator }) {
  const { assessment, kept, words, indicator, picker, find: wanted, setFind } = props;
  const language = usePaneState((state) => state.language);
  const { scheme } = assessment;
  const { side } = kept;
  const view = useMemo(() => ({ scheme, side, language }), [scheme, side, language]);
  const board = useMemo(() => indicatorBoard(assessment, indicator, side, language, words), [assessment, indicator, side, language, words]);
  const styles = useStyles();
  const page = useRef<HTMLDivElement>(null);
  const { groups, units } = assessment;
  const find = findIn(wanted, groups, units.length, units.length);
  const isFound = finderOf(find, groups);
  const rows = isFinding(find) ? board.rows.filter(({ head }) => isFound(head)) : board.rows;
  const finder = isSearched(units.length) && <UnitFinder className={styles.finder} find={find} onFind={setFind} groups={groups} count={units.length} into={page} />;
  const narrowed = { rows, showAll: () => setFind(noFind), nothing: <NoUnitFound find={find} onFind={setFind} /> };
  const above = (
    <>
      {picker}
      {finder}
    </>
  );
  return (
    <div ref={page} className={styles.page}>
      <FiguresBoard {...props} title={indicatorTitle(scheme, language, indicator.code)} view={view} board={board} picker={above} narrowed={narrowed} />
    </div>
  );
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
