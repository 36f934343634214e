import { Button, makeStyles, mergeClasses, ToggleButton, tokens, typographyStyles } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons/svg/wrench";
import { useState } from "react";
import type { Problem, UnitState } from "../../actions/types";
import { Nothing } from "../parts/Nothing";
import { startEntry } from "../state/entryOrder";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { hasBegun, selectedUnit } from "../state/selection";
import { RepairOffer } from "../repair/RepairOffer";
import { ProblemGroup } from "./ProblemGroup";
import { SubmissionHint } from "../returns/SubmissionHint";
import { TodoUnits } from "./TodoUnits";

const useStyles = makeStyles({
  top: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    minHeight: "40px",
    padding: "4px 8px 0 16px",
    flexShrink: 0,
  },
  counts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  corrections: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 16px",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  offers: { display: "flex", flexDirection: "column", gap: "4px", flexGrow: 1, minWidth: 0 },
  offer: { ...typographyStyles.caption1, display: "flex", alignItems: "center", gap: "8px", minWidth: 0 },
  what: { flexGrow: 1, minWidth: 0 },
  press: { flexShrink: 0, whiteSpace: "nowrap" },
  secondary: { color: tokens.colorNeutralForeground3 },
  wrench: { fontSize: "20px", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  view: { display: "flex", flexDirection: "column", height: "100%" },
  groups: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable" },
});

/** 待处理: what is wrong or missing on the selected form, or in which cities. */
export default function TodoView({ assessment }: { readonly assessment: Assessment }) {
  const unit = usePaneState(selectedUnit);
  return unit === null ? <TodoUnits assessment={assessment} /> : <TodoUnit key={unit.sheetId} assessment={assessment} unit={unit} />;
}

function TodoUnit({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitState }) {
  const styles = useStyles();
  const words = useWords();
  const [onlyErrors, setOnlyErrors] = useState(false);
  const count = (severity: Problem["severity"]) => unit.problems.filter((problem) => problem.severity === severity).length;
  const errors = count("error");
  const hasChoice = errors > 0 && errors < unit.problems.length;
  const shown = hasChoice && onlyErrors ? unit.problems.filter(({ severity }) => severity === "error") : unit.problems;
  if (!hasBegun(unit)) return <NotBegun unit={unit} isCity={assessment.side === "city"} />;
  if (unit.problems.length === 0) {
    if (assessment.side === "city") return <SubmissionHint assessment={assessment} />;
    return <Nothing title={words.todo.none} hint={words.todo.noneHint} />;
  }
  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <span className={styles.counts}>{words.todo.counts(errors, count("gap"), count("warning"))}</span>
        {hasChoice && (
          <ToggleButton size="small" appearance="subtle" checked={onlyErrors} onClick={() => setOnlyErrors(!onlyErrors)}>
            {words.todo.onlyErrors}
          </ToggleButton>
        )}
      </div>
      <div className={styles.groups}>
        {groupsOf(shown).map(([code, problems]) => (
          <ProblemGroup key={code} code={code} problems={problems} scheme={assessment.scheme} unit={unit} />
        ))}
      </div>
      <RepairOffer unit={unit} />
      <CorrectionsOffer unit={unit} />
    </div>
  );
}

/** An empty form: nothing is to be mended, everything to be filled in. */
function NotBegun({ unit, isCity }: { readonly unit: UnitState; readonly isCity: boolean }) {
  const { entry: words } = useWords();
  const pane = usePane();
  return (
    <Nothing title={words.notBegun} hint={words.notBegunHint} isDone={false}>
      <Button appearance={isCity ? "primary" : "secondary"} onClick={() => startEntry(pane, unit)}>
        {isCity ? words.begin : words.typeIn}
      </Button>
    </Nothing>
  );
}

/** Two things to do, each with a list of before and after that is shown before anything is done. */
function CorrectionsOffer({ unit }: { readonly unit: UnitState }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const empty = unit.corrections.filter(({ reason }) => reason === "emptyCount").length;
  const readable = unit.corrections.length - empty;
  if (unit.corrections.length === 0) return null;
  return (
    <div className={styles.corrections}>
      <WrenchRegular className={styles.wrench} />
      <div className={styles.offers}>
        {readable > 0 && (
          <div className={styles.offer}>
            <span className={styles.what}>{words.todo.corrections(readable)}</span>
            <Button size="small" className={styles.press} disabled={isBusy} onClick={() => pane.open("corrections")}>
              {words.todo.review}
            </Button>
          </div>
        )}
        {empty > 0 && (
          <div className={styles.offer}>
            <span className={mergeClasses(styles.what, styles.secondary)}>{words.todo.emptyCounts(empty)}</span>
            <Button size="small" className={styles.press} disabled={isBusy} onClick={() => pane.open("emptyCounts")}>
              {words.todo.fill}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

function groupsOf(problems: readonly Problem[]): readonly (readonly [string, readonly Problem[]])[] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.indicator);
    if (group === undefined) groups.set(problem.indicator, [problem]);
    else group.push(problem);
  }
  return [...groups];
}
