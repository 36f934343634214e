import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { UnitPlace } from "../../actions/types";
import { nameProblem } from "../../workbook/sheetNames";
import { JumpButton } from "../parts/JumpButton";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "4px" },
  line: { display: "flex", alignItems: "center", gap: "8px" },
  text: { flexGrow: 1, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
});

/** One of several forms of a city: how far it is filled in, and what it can become. */
export function DoubledForm({ form: { sheetId, sheetName } }: { readonly form: UnitPlace }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { units } = useWords();
  const assessment = usePaneState(assessmentOf);
  const [asked, setAsked] = useState<"nothing" | "removal" | "name">("nothing");
  const unit = assessment?.units.find((one) => one.sheetId === sheetId);
  return (
    <div className={styles.form}>
      <div className={styles.line}>
        <span className={styles.text}>{units.form(sheetName, unit?.filled ?? 0, unit?.expected ?? 0)}</span>
        <JumpButton sheetId={sheetId} address={null} what={sheetName} />
      </div>
      {asked === "name" ? (
        <NewName sheetId={sheetId} sheetName={sheetName} leave={() => setAsked("nothing")} />
      ) : (
        <div className={styles.buttons}>
          {asked === "removal" ? <Removal sheetId={sheetId} sheetName={sheetName} leave={() => setAsked("nothing")} /> : (
            <>
              <Button size="small" onClick={() => setAsked("name")}>{units.separate}</Button>
              <Button size="small" onClick={() => setAsked("removal")}>{units.removeForm}</Button>
            </>
          )}
        </div>
      )}
      {asked === "removal" && <p className={shared.note}>{units.removalHint}</p>}
    </div>
  );
}

interface StepProps {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly leave: () => void;
}

function Removal({ sheetId, sheetName, leave }: StepProps) {
  const { units, commands } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <>
      <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={() => void pane.settleUnit({ kind: "removeForm", sheetId })}>
        {units.confirmRemoval(sheetName)}
      </Button>
      <Button size="small" onClick={leave}>{commands.cancel}</Button>
    </>
  );
}

function NewName({ sheetId, sheetName, leave }: StepProps) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const taken = usePaneState(assessmentOf)?.units.map(({ city }) => city) ?? [];
  const [name, setName] = useState(taken.includes(sheetName) ? "" : sheetName);
  const problem = nameProblem(name.trim(), taken);
  const submit = () => {
    if (problem === null && !isBusy) void pane.settleUnit({ kind: "separate", sheetId, to: name.trim() });
  };
  return (
    <>
      <Field label={words.units.separateName} {...(problem === null ? {} : { validationMessage: words.nameProblems[problem] })}>
        <Input
          value={name}
          disabled={isBusy}
          onChange={(_event, { value }) => setName(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) submit();
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={isBusy || problem !== null} onClick={submit}>
          {words.units.separate}
        </Button>
        <Button size="small" onClick={leave}>{words.commands.cancel}</Button>
      </div>
    </>
  );
}
