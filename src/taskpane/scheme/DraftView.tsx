import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { DraftState } from "../../actions/types";
import { indicatorsOf } from "../../core/index";
import { describeDraftFault, describeReminder } from "../../i18n/draftFaults";
import { cellAddress } from "../../sheet/a1";
import type { DraftColumn } from "../../workbook/scheme/draftColumns";
import { indicatorLine } from "../../workbook/scheme/trial";
import { Fold } from "../parts/Fold";
import { usePanelStyles } from "../parts/panelStyles";
import { NamedProvider, usePane, usePaneState } from "../state/react";
import { DraftLine } from "./DraftLine";
import { IndicatorCard } from "./IndicatorCard";
import { useSchemeWords } from "./useSchemeWords";

const useStyles = makeStyles({
  state: { ...typographyStyles.body1Strong, display: "flex", alignItems: "center", gap: "6px", margin: 0 },
  sound: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  wrong: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  head: { display: "flex", flexDirection: "column", gap: "4px" },
  row: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  // Beside a long verdict its label stays in one line.
  show: { flexShrink: 0 },
});

/** So many problems are shown at once; the others unfold. */
const shownAtOnce = 5;

/** A draft that stands in the workbook: what is wrong with it, and the indicator that is selected on its sheet. */
export function DraftView({ state }: { readonly state: DraftState }) {
  const { scheme } = state.draft;
  return (
    <NamedProvider value={scheme}>
      <DraftLines state={state} />
    </NamedProvider>
  );
}

function DraftLines({ state }: { readonly state: DraftState }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useSchemeWords();
  const pane = usePane();
  const language = usePaneState((all) => all.language);
  const { sheetId, draft, parent } = state;
  const { problems, reminders, scheme, places } = draft;
  const codeAt = (row: number) => indicatorLine(draft, row)?.text("code") ?? "";
  const addressAt = (row: number, column: DraftColumn | null) => (row < 0 ? null : cellAddress(row, places.get(column ?? "name") ?? places.get("name") ?? 0));
  const line = (row: number, column: DraftColumn | null, message: string) => (
    <DraftLine key={`${row} ${column ?? ""} ${message}`} place={row < 0 ? "" : words.ofRow(row + 1, codeAt(row))} message={message} sheetId={sheetId} address={addressAt(row, column)} />
  );
  const lines = problems.map(({ row, column, fault }) => line(row, column, describeDraftFault(fault, language)));
  return (
    <>
      <div className={styles.head}>
        <div className={styles.row}>
          <p className={styles.state} role="status">
            {problems.length === 0 ? <CheckmarkCircleRegular className={styles.sound} /> : <ErrorCircleRegular className={styles.wrong} />}
            {problems.length === 0 ? words.sound : words.wrong(problems.length)}
          </p>
          <Button className={styles.show} size="small" appearance="subtle" onClick={() => void pane.jump(sheetId, null)}>
            {words.show}
          </Button>
        </div>
        {scheme !== null && <p className={shared.note}>{words.facts(indicatorsOf(scheme).length, scheme.basePoints, scheme.bonusPoints)}</p>}
        {draft.isSorted && <p className={shared.note}>{words.sorted}</p>}
        {parent === null && <p className={shared.note}>{words.noParent}</p>}
      </div>
      {lines.length > 0 && <ul className={shared.list}>{lines.slice(0, shownAtOnce)}</ul>}
      {lines.length > shownAtOnce && (
        <Fold label={words.moreMessages(lines.length - shownAtOnce)}>
          <ul className={shared.list}>{lines.slice(shownAtOnce)}</ul>
        </Fold>
      )}
      {reminders.length > 0 && (
        <Fold label={words.reminders(reminders.length)}>
          <ul className={shared.list}>{reminders.map((one) => line(one.row, one.column, describeReminder(one, language)))}</ul>
        </Fold>
      )}
      <IndicatorCard state={state} />
    </>
  );
}
