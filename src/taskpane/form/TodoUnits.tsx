import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useRef, useState } from "react";
import { countAwardProblems } from "../../actions/awards/awardProblems";
import type { UnitState } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import { LongList } from "../parts/LongList";
import { Nothing } from "../parts/Nothing";
import { StateBadge } from "../parts/StateBadge";
import { startEntry } from "../state/entryOrder";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { hasBegun } from "../state/selection";
import { findIn, finderOf, isFinding, isSearched, noFind } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { UnitFinder } from "../units/UnitFinder";

const rowHeight = 48;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  tools: { padding: "8px 16px", flexShrink: 0, flexGrow: 0 },
  list: { flexGrow: 1, padding: "4px 0" },
  row: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    padding: "4px 12px 4px 16px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
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
  const view = useRef<HTMLDivElement>(null);
  const [wanted, setFind] = useState(noFind);
  if (!assessment.units.some(hasBegun)) return <NoneBegun assessment={assessment} />;
  const all = assessment.units.filter(({ problems }) => problems.length > 0).sort((a, b) => b.errors - a.errors);
  const find = findIn(wanted, assessment.groups, all.length, assessment.units.length);
  const isFound = finderOf(find, assessment.groups);
  const awards = countAwardProblems(assessment.awards);
  const hasAwards = awards.errors + awards.warnings > 0;
  if (all.length === 0 && !hasAwards) return <Nothing title={words.todo.none} hint={words.todo.noneHint} />;
  const found = all.filter(({ name }) => isFound(name));
  const rows = hasAwards && !isFinding(find) ? [null, ...found] : found;
  const open = (unit: UnitState | null) => (unit === null ? pane.open("award") : void pane.jump(unit.sheetId, null));
  const [first] = found;
  return (
    <div ref={view} className={styles.view}>
      {isSearched(all.length) && (
        <UnitFinder
          className={styles.tools}
          find={find}
          onFind={setFind}
          groups={assessment.groups}
          count={assessment.units.length}
          into={view}
          onEnter={() => first !== undefined && open(first)}
        />
      )}
      {rows.length === 0 ? (
        <NoUnitFound find={find} onFind={setFind} />
      ) : (
        <LongList
          key={`${find.text} ${find.group}`}
          className={styles.list}
          count={rows.length}
          height={rowHeight}
          keyOf={(index) => rows[index]?.sheetId ?? ""}
          render={(index, part) => {
            const unit = rows[index] ?? null;
            return (
              <button type="button" {...part} className={styles.row} title={unit === null ? undefined : words.todo.openUnit(unit.name)} onClick={() => open(unit)}>
                <span className={styles.main}>
                  <span className={styles.name}>{unit?.name ?? words.award.title}</span>
                  <span className={styles.what}>{unit === null ? words.todo.counts(awards.errors, 0, awards.warnings) : lineOf(unit, words)}</span>
                </span>
                {(unit !== null || awards.errors > 0) && <StateBadge state={unit?.state ?? "errors"} />}
                <ChevronRightRegular />
              </button>
            );
          }}
        />
      )}
    </div>
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
