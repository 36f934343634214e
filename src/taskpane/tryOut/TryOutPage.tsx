import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, typographyStyles } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { indicatorsOf } from "../../core/index";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import type { TryOutWords } from "../../i18n/tryOutWords";
import { IndicatorPicker } from "../byIndicator/IndicatorPicker";
import { PanelFrame } from "../frame/PanelFrame";
import { CopyButton } from "../parts/CopyButton";
import { Nothing } from "../parts/Nothing";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { enteredIndicator, selectedUnit } from "../state/selection";
import { asText } from "./asText";
import { listed, summary } from "./comesTo";
import type { Tried } from "./tried";
import { nothingTried, unitsChangedSince } from "./tried";
import { TryOutCard } from "./TryOutCard";
import { TryOutList } from "./TryOutList";
import { TryOutResult } from "./TryOutResult";
import { FormPicker } from "../units/FormPicker";
import { UnitBeside } from "../units/UnitBeside";
import { useWhatIf } from "./useTried";

const useStyles = makeStyles({
  picker: { flexGrow: 1, minWidth: 0 },
  // Below the fields of a long indicator the table is out of sight; what matters most is not.
  summary: { ...typographyStyles.body1Strong, width: "100%", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

interface TryOutPageProps {
  readonly assessment: Assessment;
  readonly tried: Tried;
  readonly change: (edit: (tried: Tried) => Tried) => void;
  readonly words: TryOutWords;
  readonly picking: ByIndicatorWords;
}

/** The page: the unit and indicator that are selected on a form or chosen here, the values tried, and what they come to. */
export function TryOutPage({ assessment, tried, change, words, picking }: TryOutPageProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { commands, listSeparator, sides } = useWords();
  const language = usePaneState((state) => state.language);
  const { unit, indicator, choose } = usePicked(assessment, tried);
  // Set by whoever goes on from a field, read by what is then shown: the focus goes along only with them.
  const takesFocusRef = useRef(false);
  const { found, result } = useWhatIf(assessment, tried);
  const { scheme, side } = assessment;
  const indicators = indicatorsOf(scheme);
  const step = (by: 1 | -1, withFocus: boolean) => {
    const next = indicator === undefined ? undefined : indicators[indicators.indexOf(indicator) + by];
    if (next === undefined) return;
    takesFocusRef.current = withFocus;
    choose({ code: next.code });
  };
  const indicatorPicker = (
    <div className={styles.picker}>
      <IndicatorPicker scheme={scheme} words={picking} code={indicator?.code ?? ""} onChoose={(code) => choose({ code })} />
    </div>
  );
  const footer = tried.cells.length > 0 && (
    <>
      {unit !== null && <span className={styles.summary}>{summary(result, unit, words, listSeparator)}</span>}
      <Button size="small" onClick={() => change(() => nothingTried)}>
        {words.clear}
      </Button>
      <CopyButton label={words.copy} text={asText({ assessment, found, result, words, language, separator: listSeparator, sides })} />
    </>
  );
  return (
    <PanelFrame title={commands.tryOut} {...(footer === false ? {} : { footer })}>
      <p className={shared.note}>{side === "city" ? `${words.lead}${words.alone}` : words.lead}</p>
      <ChangedMeanwhile assessment={assessment} tried={tried} change={change} words={words} />
      {side === "office" ? (
        <UnitBeside
          names={assessment.units.map(({ name }) => name)}
          unit={<FormPicker assessment={assessment} sheetId={unit?.sheetId ?? ""} words={words} onChoose={(sheetId) => choose({ sheetId })} />}
        >
          {indicatorPicker}
        </UnitBeside>
      ) : (
        indicatorPicker
      )}
      {unit === null || indicator === undefined ? (
        <Nothing title={words.chooseTitle} hint={words.chooseHint} isDone={false} />
      ) : (
        <>
          <TryOutCard
            key={`${unit.sheetId} ${indicator.code}`}
            assessment={assessment}
            unit={unit}
            indicator={indicator}
            tried={tried}
            after={result.units.find(({ name }) => name === unit.name)?.after ?? unit.verified}
            change={change}
            words={words}
            takesFocusRef={takesFocusRef}
            onStep={step}
          />
          <TryOutResult assessment={assessment} unit={unit} code={indicator.code} result={result} words={words} />
        </>
      )}
      <TryOutList assessment={assessment} tried={tried} found={found} result={result} change={change} words={words} onShow={(sheetId, code) => choose({ sheetId, code })} />
    </PanelFrame>
  );
}

interface Picked {
  readonly sheetId: string;
  readonly code: string;
  /** What was selected in the workbook when it was chosen here: another selection there is followed. */
  readonly against: string;
}

/** The unit and indicator chosen here, or selected on a form since; at first those last tried. */
function usePicked(assessment: Assessment, tried: Tried): { readonly unit: UnitState | null; readonly indicator: Indicator | undefined; readonly choose: (chosen: { readonly sheetId?: string; readonly code?: string }) => void } {
  const shown = usePaneState(selectedUnit);
  const selected = usePaneState((state) => (shown === null ? "" : enteredIndicator(shown, state)));
  const [picked, setPicked] = useState<Picked | null>(null);
  const against = `${shown?.sheetId ?? ""} ${selected}`;
  const own = picked !== null && picked.against === against ? picked : null;
  const last = tried.cells.at(-1);
  const sheetId = own?.sheetId ?? shown?.sheetId ?? picked?.sheetId ?? last?.sheetId ?? "";
  const code = own?.code ?? (selected === "" ? (picked?.code ?? last?.indicator ?? "") : selected);
  const unit = assessment.units.find((one) => one.sheetId === sheetId) ?? null;
  return {
    unit,
    indicator: indicatorsOf(assessment.scheme).find((one) => one.code === code),
    choose: (chosen) => setPicked({ sheetId, code, against, ...chosen }),
  };
}

type MeanwhileProps = Pick<TryOutPageProps, "assessment" | "tried" | "change" | "words">;

/** Says that the workbook has other figures than when the trying began; what is shown is of the new ones. */
function ChangedMeanwhile({ assessment, tried: { base }, change, words }: MeanwhileProps) {
  const { listSeparator } = useWords();
  const units = useMemo(() => (base === null ? [] : unitsChangedSince(base, assessment)), [base, assessment]);
  const isOtherScheme = base !== null && (base.scheme.id !== assessment.scheme.id || base.scheme.version !== assessment.scheme.version);
  if (units.length === 0 && !isOtherScheme) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{isOtherScheme ? words.changedScheme : words.changed(listed(units, words, listSeparator))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => change((tried) => ({ ...tried, base: assessment }))}>
          {words.understood}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
