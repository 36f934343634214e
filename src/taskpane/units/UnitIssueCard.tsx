import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { UnitDecision, UnitIssue } from "../../actions/types";
import { usePane, usePaneState, useWords } from "../state/react";
import { DoubledForm } from "./DoubledForm";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  offer: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** So many forms are offered as the one that a missing city may have become. */
const mostOffered = 3;

/** What is amiss with one city, and what can be done about it. */
export function UnitIssueCard({ issue }: { readonly issue: UnitIssue }) {
  const styles = useStyles();
  return (
    <li className={styles.card}>
      {issue.kind === "missing" && <Missing issue={issue} />}
      {issue.kind === "doubled" && <Doubled issue={issue} />}
      {issue.kind === "sheetRenamed" && <SheetRenamed issue={issue} />}
    </li>
  );
}

type Of<Kind extends UnitIssue["kind"]> = Extract<UnitIssue, { kind: Kind }>;

function Missing({ issue: { name, others } }: { readonly issue: Of<"missing"> }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { units } = useWords();
  const offered = others.slice(0, mostOffered);
  return (
    <>
      <h3 className={shared.heading}>{units.missingTitle(name)}</h3>
      <p className={shared.lead}>{units.missingLead}</p>
      {offered.map(({ sheetId, city, sheetName }) => (
        <div key={sheetId} className={styles.offer}>
          <p className={shared.note}>{units.perhapsRenamed(name, city, sheetName)}</p>
          <Decide decision={{ kind: "rename", name, sheetId, to: city }} label={units.renamedTo(city)} />
        </div>
      ))}
      <div className={styles.buttons}>
        <Decide decision={{ kind: "rebuild", name }} label={units.rebuild} />
        <Decide decision={{ kind: "remove", name }} label={units.remove} />
      </div>
      <p className={shared.note}>
        {units.rebuildHint} {units.removeHint}
      </p>
    </>
  );
}

function Doubled({ issue: { name, forms } }: { readonly issue: Of<"doubled"> }) {
  const shared = usePanelStyles();
  const { units } = useWords();
  return (
    <>
      <h3 className={shared.heading}>{units.doubledTitle(name, forms.length)}</h3>
      <p className={shared.lead}>{units.doubledLead}</p>
      {forms.map((form) => (
        <DoubledForm key={form.sheetId} form={form} />
      ))}
      <p className={shared.note}>{units.removalHint}</p>
    </>
  );
}

function SheetRenamed({ issue: { name, before, form } }: { readonly issue: Of<"sheetRenamed"> }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { units } = useWords();
  const { sheetId, sheetName } = form;
  return (
    <>
      <h3 className={shared.heading}>{units.sheetRenamedTitle(sheetName, name)}</h3>
      <p className={shared.lead}>{units.sheetRenamedLead(before)}</p>
      <div className={styles.buttons}>
        <Decide decision={{ kind: "rename", name, sheetId, to: sheetName }} label={units.renameCity(sheetName)} />
        <Decide decision={{ kind: "keepName", name, sheetId }} label={units.keepCity(name)} />
      </div>
    </>
  );
}

/** A button that carries out a decision. */
function Decide({ decision, label }: { readonly decision: UnitDecision; readonly label: string }) {
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <Button size="small" disabledFocusable={isBusy} onClick={() => void pane.settleUnit(decision)}>
      {label}
    </Button>
  );
}
