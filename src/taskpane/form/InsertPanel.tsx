import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { jiangsu2012 } from "../../core/index";
import { nameProblem } from "../../workbook/sheetNames";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { defaultYear, yearOf } from "./years";

/** 插入指标表: one empty form in the workbook that is open. */
export default function InsertPanel() {
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const assessment = usePaneState(assessmentOf);
  const [unit, setUnit] = useState("");
  const [year, setYear] = useState(() => String(defaultYear(jiangsu2012, new Date())));
  const [isTouched, setTouched] = useState(false);
  const problem = nameProblem(unit.trim(), assessment?.units.map(({ sheetName }) => sheetName) ?? []);
  const chosenYear = assessment?.year ?? yearOf(year);
  const canSubmit = !isBusy && problem === null && chosenYear !== null;
  const submit = () => {
    if (canSubmit && chosenYear !== null) {
      void pane.forms.insertForm({ scheme: assessment?.scheme ?? jiangsu2012, year: chosenYear, unit: unit.trim() });
    }
  };
  return (
    <PanelFrame
      title={words.insert.title}
      footer={
        <Button appearance="primary" disabled={!canSubmit} onClick={submit}>
          {words.insert.submit}
        </Button>
      }
    >
      <p className={shared.lead}>{words.insert.lead}</p>
      <Field
        label={words.insert.unit}
        hint={words.insert.unitHint}
        required
        {...(isTouched && problem !== null ? { validationMessage: words.nameProblems[problem] } : {})}
      >
        <Input
          value={unit}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            setUnit(value);
            setTouched(true);
          }}
          onBlur={() => setTouched(unit !== "")}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) submit();
          }}
        />
      </Field>
      {assessment === null ? (
        <Field label={words.create.year} {...(chosenYear === null ? { validationMessage: words.create.yearInvalid } : {})}>
          <Input inputMode="numeric" value={year} disabled={isBusy} onChange={(_event, { value }) => setYear(value)} />
        </Field>
      ) : (
        <p className={shared.note}>{words.insert.sameYear(assessment.year)}</p>
      )}
    </PanelFrame>
  );
}
