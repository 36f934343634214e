import { makeStyles, Select } from "@fluentui/react-components";
import { useRef } from "react";
import type { UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import { indicatorTitles } from "../parts/indicatorTitles";
import { Nothing } from "../parts/Nothing";
import { StepButton } from "../parts/StepButton";
import { firstOpen, firstPlace, openCodes, startEntry } from "../state/entryOrder";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { enteredIndicator, selectedUnit } from "../state/selection";
import { EntryCard } from "./EntryCard";
import type { EntryDrafts } from "./entryDraft";
import { FormPicker } from "../units/FormPicker";
import { UnitBeside } from "../units/UnitBeside";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  tools: { display: "flex", alignItems: "center", gap: "4px", padding: "8px 8px 4px 16px", flexShrink: 0 },
  unit: { width: "200px", maxWidth: "100%" },
  indicator: { flexGrow: 1, minWidth: 0, "& select": { textOverflow: "ellipsis" } },
});

interface EntryViewProps {
  readonly assessment: Assessment;
  readonly drafts: EntryDrafts;
  readonly setDrafts: (change: (kept: EntryDrafts) => EntryDrafts) => void;
}

/** 填报: one indicator at a time of the city that is shown, or of the one that is chosen. */
export default function EntryView({ assessment, drafts, setDrafts }: EntryViewProps) {
  const styles = useStyles();
  const { entry: words } = useWords();
  const unit = usePaneState(selectedUnit);
  if (unit === null) {
    return (
      <Nothing title={words.chooseUnit} hint={words.chooseHint} isDone={false}>
        <div className={styles.unit}>
          <UnitSelect assessment={assessment} unit={null} />
        </div>
      </Nothing>
    );
  }
  return <OneUnit assessment={assessment} unit={unit} drafts={drafts} setDrafts={setDrafts} />;
}

function OneUnit({ assessment, unit, drafts, setDrafts }: EntryViewProps & { readonly unit: UnitState }) {
  const styles = useStyles();
  const { entry: words } = useWords();
  const pane = usePane();
  const entered = usePaneState((state) => enteredIndicator(unit, state));
  // Set by whoever goes on from here, read by what is then shown: the focus goes along only with them.
  const takesFocusRef = useRef(false);
  const indicators = indicatorsOf(assessment.scheme);
  const code = entered === "" ? firstOpen(unit, indicators) : entered;
  const index = indicators.findIndex((one) => one.code === code);
  const indicator = indicators[index];
  const review = unit.reviews.get(code);
  if (indicator === undefined || review === undefined) return null;

  const goTo = (target: Indicator | undefined, withFocus: boolean) => {
    if (target === undefined) return;
    takesFocusRef.current = withFocus;
    pane.enterAt(unit.sheetId, target.code, firstPlace(unit, target));
  };
  const indicatorSelect = (
    <>
      <StepButton to="previous" label={words.previous} hint={words.previousHint} isEnd={index === 0} onStep={() => goTo(indicators[index - 1], false)} />
      <IndicatorSelect assessment={assessment} unit={unit} code={code} onChoose={(target) => goTo(target, false)} />
      <StepButton to="next" label={words.next} hint={words.nextHint} isEnd={index === indicators.length - 1} onStep={() => goTo(indicators[index + 1], false)} />
    </>
  );
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        {assessment.side === "office" ? (
          <UnitBeside names={assessment.units.map(({ name }) => name)} unit={<UnitSelect assessment={assessment} unit={unit} />}>
            {indicatorSelect}
          </UnitBeside>
        ) : (
          indicatorSelect
        )}
      </div>
      <EntryCard
        key={`${unit.sheetId} ${code}`}
        assessment={assessment}
        unit={unit}
        indicator={indicator}
        review={review}
        drafts={drafts}
        setDrafts={setDrafts}
        isLast={index === indicators.length - 1}
        takesFocusRef={takesFocusRef}
        onStep={(step) => goTo(indicators[index + step], true)}
        onGoTo={(other) => goTo(indicators.find((one) => one.code === other), true)}
      />
    </div>
  );
}

/** The cities, for the office, which types in what comes on paper. */
function UnitSelect({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitState | null }) {
  const { entry: words } = useWords();
  const pane = usePane();
  return (
    <FormPicker
      assessment={assessment}
      sheetId={unit?.sheetId ?? ""}
      words={words}
      onChoose={(id) => {
        const chosen = assessment.units.find(({ sheetId }) => sheetId === id);
        if (chosen !== undefined) startEntry(pane, chosen);
      }}
    />
  );
}

interface IndicatorSelectProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
  readonly code: string;
  readonly onChoose: (indicator: Indicator) => void;
}

/** Every indicator of the form, by category, with a mark on those that are filled in. */
function IndicatorSelect({ assessment: { scheme }, unit, code, onChoose }: IndicatorSelectProps) {
  const styles = useStyles();
  const { entry: words } = useWords();
  const language = usePaneState((state) => state.language);
  const titles = indicatorTitles(scheme, language);
  const open = openCodes(unit);
  return (
    <Select
      size="small"
      className={styles.indicator}
      aria-label={words.indicator}
      value={code}
      onChange={(_event, { value }) => {
        const chosen = indicatorsOf(scheme).find((one) => one.code === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
    >
      {indicatorsOf(scheme).map((one) => {
        const title = `${one.code} ${titles.get(one.code)?.name ?? ""}`;
        return (
          <option key={one.code} value={one.code}>
            {open.has(one.code) ? words.open(title) : words.filled(title)}
          </option>
        );
      })}
    </Select>
  );
}
