import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { countAwardProblems } from "../../actions/awards/awardProblems";
import type { UnitState } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import { Nothing } from "../parts/Nothing";
import { StateBadge } from "../parts/StateBadge";
import { startEntry } from "../state/entryOrder";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { hasBegun } from "../state/selection";

const useStyles = makeStyles({
  list: { listStyleType: "none", height: "100%", boxSizing: "border-box", margin: 0, padding: "4px 0", overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable" },
  row: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    boxSizing: "border-box",
    minHeight: "48px",
    padding: "4px 12px 4px 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    contentVisibility: "auto",
    containIntrinsicSize: "auto 48px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px", paddingTop: "8px" },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  what: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** What is to be mended on 创新加分, and which cities have something to do, errors first. */
export function TodoUnits({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  if (!assessment.units.some(hasBegun)) return <NoneBegun assessment={assessment} />;
  const open = assessment.units.filter(({ problems }) => problems.length > 0).sort((a, b) => b.errors - a.errors);
  const awards = countAwardProblems(assessment.awards);
  const hasAwards = awards.errors + awards.warnings > 0;
  if (open.length === 0 && !hasAwards) return <Nothing title={words.todo.none} hint={words.todo.noneHint} />;
  return (
    <ul className={styles.list}>
      {hasAwards && (
        <li>
          <button type="button" className={styles.row} onClick={() => pane.open("award")}>
            <span className={styles.main}>
              <span className={styles.name}>{words.award.title}</span>
              <span className={styles.what}>{words.todo.counts(awards.errors, 0, awards.warnings)}</span>
            </span>
            {awards.errors > 0 && <StateBadge state="errors" />}
            <ChevronRightRegular />
          </button>
        </li>
      )}
      {open.map((unit) => (
        <li key={unit.sheetId}>
          <button
            type="button"
            className={styles.row}
            title={words.todo.openUnit(unit.name)}
            onClick={() => void pane.jump(unit.sheetId, null)}
          >
            <span className={styles.main}>
              <span className={styles.name}>{unit.name}</span>
              <span className={styles.what}>{lineOf(unit, words)}</span>
            </span>
            <StateBadge state={unit.state} />
            <ChevronRightRegular />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** An empty book: nothing is to be mended; the cities are to get their forms. */
function NoneBegun({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { entry: words } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const [first] = assessment.units;
  return (
    <Nothing title={words.officeNotBegun} hint={words.officeNotBegunHint} isDone={false}>
      <div className={styles.buttons}>
        <Button disabled={isBusy} onClick={() => pane.open("export")}>
          {words.sendTemplates}
        </Button>
        {first !== undefined && (
          <Button appearance="subtle" disabled={isBusy} onClick={() => startEntry(pane, first)}>
            {words.typeIn}
          </Button>
        )}
      </div>
    </Nothing>
  );
}

function lineOf(unit: UnitState, { todo }: Dictionary): string {
  const { problems, errors } = unit;
  if (!hasBegun(unit)) return "";
  const gaps = problems.filter(({ severity }) => severity === "gap").length;
  return errors + gaps > 0 ? todo.unitLine(errors, gaps) : todo.counts(0, 0, problems.length);
}
