import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { submissionOf } from "../../actions/returns/submission";
import type { UnitProgress, UnitState } from "../../actions/types";
import { inLanguage, mostTotal } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { StateBadge } from "../parts/StateBadge";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { hasBegun } from "../state/selection";
import { IndicatorLine } from "./IndicatorLine";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", minHeight: "24px" },
  muted: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  figures: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px" },
  figure: { display: "flex", flexDirection: "column", minWidth: 0 },
  number: { display: "flex", alignItems: "baseline", gap: "4px", whiteSpace: "nowrap" },
  big: { ...typographyStyles.subtitle1, fontVariantNumeric: "tabular-nums" },
  strip: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", columnGap: "12px", color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  count: { whiteSpace: "nowrap" },
});

const progressStates: readonly UnitProgress[] = ["complete", "errors", "inProgress", "notBegun"];

/** A city's totals both ways, its state and place, and the indicator whose line is selected. */
export function OneUnitDetails({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitState }) {
  const styles = useStyles();
  const words = useWords();
  const max = printPoints(mostTotal(assessment.scheme));
  const isCity = assessment.side === "city";
  return (
    <>
      <div className={styles.figures}>
        <Figure label={words.context.reported} big={printPoints(unit.reported.total)} small={words.context.outOf(max)} />
        {isCity ? (
          <OpenCount assessment={assessment} />
        ) : (
          <Figure label={words.context.verified} big={printPoints(unit.verified.total)} small={words.context.outOf(max)} />
        )}
      </div>
      <div className={styles.line}>
        <StateBadge state={unit.state} supplied={unit.supplied} />
        {!isCity && <Rank assessment={assessment} unit={unit} />}
      </div>
      <IndicatorLine scheme={assessment.scheme} unit={unit} />
    </>
  );
}

/** The city's place among all, which only the office sees; an empty form has none. */
function Rank({ assessment, unit }: { readonly assessment: Assessment; readonly unit: UnitState }) {
  const styles = useStyles();
  const words = useWords();
  const language = usePaneState((state) => state.language);
  const ranked = assessment.ranking.find(({ name }) => name === unit.name);
  if (ranked === undefined || !hasBegun(unit)) return null;
  const grade = ranked.grade === undefined ? "" : ` · ${inLanguage(ranked.grade, language)}`;
  return (
    <span className={styles.muted}>
      {words.context.rank(ranked.rank, assessment.units.length)}
      {grade}
    </span>
  );
}

/** How much a city has to do before it can submit. */
function OpenCount({ assessment }: { readonly assessment: Assessment }) {
  const { submission: words } = useWords();
  const submission = useMemo(() => submissionOf(assessment), [assessment]);
  if (submission.kind !== "checked") return null;
  return <Figure label={words.open} big={String(submission.open)} small={words.openUnit} />;
}

/** The highest and the lowest total of those that have begun, and how many cities are how far. */
export function AllUnitsDetails({ assessment: { units, ranking, scheme } }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const max = printPoints(mostTotal(scheme));
  const begun = new Set(units.filter(hasBegun).map(({ name }) => name));
  // Where some are unqualified, ranks do not follow totals.
  const ranked = ranking.filter(({ name }) => begun.has(name)).sort((a, b) => b.total - a.total);
  const [highest] = ranked;
  const lowest = ranked.length > 1 ? ranked.at(-1) : undefined;
  return (
    <>
      {highest !== undefined && (
        <div className={styles.figures}>
          <Figure label={`${words.context.highest} ${highest.name}`} big={printPoints(highest.total)} small={words.context.outOf(max)} />
          {lowest !== undefined && (
            <Figure label={`${words.context.lowest} ${lowest.name}`} big={printPoints(lowest.total)} small={words.context.outOf(max)} />
          )}
        </div>
      )}
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
