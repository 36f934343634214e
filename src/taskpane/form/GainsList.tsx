import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment, useMemo } from "react";
import type { UnitState } from "../../actions/types";
import type { Gain, OpenIndicator } from "../../core/gains";
import { gainsOf, rankAfter } from "../../core/gains";
import type { Hundredths } from "../../core/index";
import { acrossCodes, figuresOfAll, toPoints } from "../../core/index";
import { sayChange } from "../../core/messages/gains";
import { gainsWordsOf } from "../../i18n/gainsWords";
import { printPoints } from "../../i18n/points";
import { Nothing } from "../parts/Nothing";
import { usePaneState } from "../state/react";
import type { Assessment } from "../state/selection";
import { GainRow } from "./GainRow";

const useStyles = makeStyles({
  lead: { ...typographyStyles.caption1, margin: 0, padding: "4px 16px 8px 32px", color: tokens.colorNeutralForeground3 },
  list: { listStyleType: "none", margin: 0, padding: "0 4px 8px 32px" },
  heading: { ...typographyStyles.caption1Strong, margin: 0, padding: "8px 16px 4px 32px", color: tokens.colorNeutralForeground2 },
});

/** Whether no change of the city's own entries adds points. */
const isOutside = (because: OpenIndicator["because"]): boolean => because === "awaiting" || because === "absent";

interface GainsProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
}

/** The next gain of every indicator, largest first, then those that have to be reported or mended before anything is gained. */
export default function GainsList({ assessment, unit }: GainsProps) {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const words = gainsWordsOf(language, assessment.scheme);
  const { scheme, ranking, side, units } = assessment;
  // A city's own workbook knows nothing of the others.
  const others = useMemo(() => (side === "office" ? units.filter(({ name }) => name !== unit.name).map(({ counted }) => counted) : undefined), [side, units, unit.name]);
  const { possible, open } = useMemo(() => gainsOf(scheme, unit.counted, others), [scheme, unit.counted, others]);
  const own = side === "office" ? ranking.find(({ name }) => name === unit.name) : undefined;
  const figures = useMemo(() => figuresOfAll(scheme, units.map(({ counted }) => counted)), [scheme, units]);
  const forms = useMemo(() => units.map(({ name, counted }) => ({ name, entries: counted })), [units]);
  const rankOf = (gain: Gain): string => {
    const rank = own === undefined ? 0 : rankAfter({ scheme, ranking, name: own.name, entries: unit.counted, figures, forms }, gain);
    return own === undefined || rank === own.rank ? "" : words.rank(own.rank, rank);
  };
  const print = (points: Hundredths) => printPoints(toPoints(points));
  if (possible.length + open.length === 0) return <Nothing title={words.none} hint={words.noneHint} />;
  return (
    <>
      <p className={styles.lead}>{acrossCodes(scheme).length > 0 ? `${words.lead}${words.compared}` : words.lead}</p>
      {possible.length > 0 && (
        <ul className={styles.list}>
          {possible.map(({ code, next, full }) => {
            const isAll = full !== null && full.key === next.key && full.to === next.to;
            const notes = [isAll ? words.isFull : "", rankOf(next)];
            const further = full === null || isAll ? [] : [words.toFull(sayChange(full, language), print(full.adds)), rankOf(full)];
            return <GainRow key={code} scheme={scheme} unit={unit} code={code} entryKey={next.key} adds={words.adds(print(next.adds))} change={sayChange(next, language)} notes={notes} further={further} />;
          })}
        </ul>
      )}
      {[
        { title: words.open, listed: open.filter(({ because }) => !isOutside(because)) },
        { title: words.outside, listed: open.filter(({ because }) => isOutside(because)) },
      ].map(
        ({ title, listed }) =>
          listed.length > 0 && (
            <Fragment key={title}>
              <h4 className={styles.heading}>{title}</h4>
              <ul className={styles.list}>
                {listed.map(({ code, because, left }) => (
                  <GainRow key={code} scheme={scheme} unit={unit} code={code} entryKey={null} adds="" change={words.because[because](print(left))} notes={[]} further={[]} />
                ))}
              </ul>
            </Fragment>
          ),
      )}
    </>
  );
}
