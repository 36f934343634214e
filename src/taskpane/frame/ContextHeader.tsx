import { makeStyles, mergeClasses, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { hasVerifiedFigures, submissionOf } from "../../actions/submission";
import { printPoints } from "../../i18n/points";
import type { UnitProgress, UnitState } from "../../actions/types";
import { StateBadge } from "../parts/StateBadge";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { selectedUnit } from "../state/selection";
import { IndicatorLine } from "./IndicatorLine";

const useStyles = makeStyles({
  context: { padding: "12px 16px 4px", flexShrink: 0 },
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "28px" },
  name: { ...typographyStyles.subtitle1, margin: 0, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  muted: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  progress: { margin: "4px 0 8px" },
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  number: { display: "flex", alignItems: "baseline", gap: "4px", whiteSpace: "nowrap" },
  // As high as the lines of one city, so that nothing moves when another sheet is shown.
  names: { alignItems: "center", minHeight: "28px" },
  strip: {
    ...typographyStyles.caption1,
    display: "flex",
    alignItems: "center",
    columnGap: "8px",
    height: "32px",
    margin: "4px 0 0",
    padding: "0 8px",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  count: { whiteSpace: "nowrap" },
  big: { ...typographyStyles.title3, fontVariantNumeric: "tabular-nums" },
});

const progressStates: readonly UnitProgress[] = ["complete", "errors", "inProgress", "notBegun"];

/** What is selected in the workbook: always named, with its progress, totals and state. */
export function ContextHeader({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const unit = usePaneState(selectedUnit);
  // A city's template without its form has nothing to count; 报送检查 says so.
  if (unit === null && assessment.side === "city") return null;
  return (
    <section className={styles.context}>
      {unit === null ? <AllUnits assessment={assessment} /> : <OneUnit assessment={assessment} unit={unit} />}
    </section>
  );
}

function OneUnit({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitState }) {
  const styles = useStyles();
  const words = useWords();
  const max = assessment.scheme.basePoints + assessment.scheme.bonusPoints;
  return (
    <>
      <div className={styles.line}>
        <h2 className={styles.name} title={unit.name}>
          {unit.name}
        </h2>
        <span className={styles.muted}>{words.context.entries(unit.filled, unit.expected)}</span>
      </div>
      <ProgressBar
        className={styles.progress}
        thickness="large"
        value={unit.filled}
        max={unit.expected}
        color={unit.errors > 0 ? "error" : unit.state === "complete" ? "success" : "brand"}
        aria-label={words.context.progress}
      />
      <div className={styles.figures}>
        <Points label={words.context.reported} points={unit.reported.total} max={max} />
        {assessment.side === "city" ? (
          <OpenCount assessment={assessment} />
        ) : (
          <Points label={words.context.verified} points={unit.verified.total} max={max} />
        )}
      </div>
      <div className={styles.line}>
        <StateBadge state={unit.state} />
        <span className={styles.muted}>
          {assessment.side === "city" ? <Verified unit={unit} /> : <Rank assessment={assessment} unit={unit} />}
        </span>
      </div>
      <IndicatorLine scheme={assessment.scheme} unit={unit} />
    </>
  );
}

/** The city's place among all, which only the office sees. */
function Rank({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitState }) {
  const words = useWords();
  const rank = assessment.ranking.find(({ name }) => name === unit.name)?.rank;
  return rank === undefined ? null : <span>{words.context.rank(rank, assessment.units.length)}</span>;
}

/** What the province verified, where it has. */
function Verified({ unit }: { readonly unit: UnitState }) {
  const words = useWords();
  return hasVerifiedFigures(unit) ? <span>{`${words.context.verified} ${printPoints(unit.verified.total)}`}</span> : null;
}

/** How much a city has to do before it can submit. */
function OpenCount({ assessment }: { readonly assessment: Assessment }) {
  const { submission: words } = useWords();
  const submission = useMemo(() => submissionOf(assessment), [assessment]);
  if (submission.kind !== "checked") return null;
  return <Figure label={words.open} big={String(submission.open)} small={words.openUnit} />;
}

function AllUnits({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const { units, ranking, scheme } = assessment;
  const max = scheme.basePoints + scheme.bonusPoints;
  const complete = units.filter((unit) => unit.state === "complete").length;
  return (
    <>
      <div className={styles.line}>
        <h2 className={styles.name}>{words.context.allUnits(units.length)}</h2>
        <span className={styles.muted}>{words.context.units(complete, units.length)}</span>
      </div>
      <ProgressBar
        className={styles.progress}
        thickness="large"
        value={complete}
        max={Math.max(1, units.length)}
        color={complete === units.length ? "success" : "brand"}
        aria-label={words.context.progress}
      />
      <div className={styles.figures}>
        <Points label={words.context.highest} points={ranking[0]?.total ?? 0} max={max} />
        <Points label={words.context.lowest} points={ranking.at(-1)?.total ?? 0} max={max} />
      </div>
      <div className={mergeClasses(styles.figures, styles.names)}>
        <span className={styles.muted}>{ranking[0]?.name}</span>
        <span className={styles.muted}>{ranking.at(-1)?.name}</span>
      </div>
      <div className={styles.strip}>
        {progressStates.map((state) => {
          const count = units.filter((unit) => unit.state === state).length;
          return count === 0 ? null : (
            <span key={state} className={styles.count}>
              {words.states[state]} {count}
            </span>
          );
        })}
      </div>
    </>
  );
}

interface PointsProps {
  readonly label: string;
  readonly points: number;
  readonly max: number;
}

function Points({ label, points, max }: PointsProps) {
  const words = useWords();
  return <Figure label={label} big={printPoints(points)} small={words.context.outOf(printPoints(max))} />;
}

interface FigureProps {
  readonly label: string;
  readonly big: string;
  readonly small: string;
}

function Figure({ label, big, small }: FigureProps) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <span className={styles.muted}>{label}</span>
      <span className={styles.number}>
        <span className={styles.big}>{big}</span>
        <span className={styles.muted}>{small}</span>
      </span>
    </div>
  );
}
