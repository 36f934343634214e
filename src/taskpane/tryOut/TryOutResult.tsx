import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { UnitState } from "../../actions/types";
import { subtractPoints } from "../../core/index";
import type { Move, WhatIf } from "../../core/whatIf";
import { printPoints } from "../../i18n/points";
import type { TryOutWords } from "../../i18n/tryOutWords";
import { Fold } from "../parts/Fold";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { partLines, rankSentence, signed } from "./comesTo";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "4px", padding: "8px 12px", backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  table: { ...typographyStyles.body1, width: "100%", borderCollapse: "collapse", fontVariantNumeric: "tabular-nums" },
  head: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, padding: "2px 0 2px 8px", textAlign: "right", whiteSpace: "nowrap" },
  name: { ...typographyStyles.body1, padding: "3px 0", textAlign: "left", verticalAlign: "top", overflowWrap: "anywhere" },
  outOf: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  number: { padding: "3px 0 3px 8px", textAlign: "right", verticalAlign: "top", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  total: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  rank: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  other: { ...typographyStyles.caption1, padding: "2px 0", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
});

/** Others beyond these are only counted, so that the list is drawn at once. */
const shownOthers = 100;

interface TryOutResultProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
  readonly code: string;
  readonly result: WhatIf;
  readonly words: TryOutWords;
}

/** Points of the indicator, its line, its category and the total, now and as tried; the rank, and whom else it touches. */
export function TryOutResult({ assessment, unit, code, result, words }: TryOutResultProps) {
  const styles = useStyles();
  const { listSeparator } = useWords();
  const language = usePaneState((state) => state.language);
  const own = result.units.find(({ name }) => name === unit.name);
  const move = result.moves.find(({ name }) => name === unit.name);
  const [before, after] = [own?.before ?? unit.verified, own?.after ?? unit.verified];
  // Where the change of another takes points from this one, its total says so.
  const lines = partLines(assessment.scheme, before, after, code, words, language).map((line) =>
    own === undefined && move !== undefined && line.name === words.total ? { ...line, before: move.before.total, after: move.after.total } : line,
  );
  const rank = rankSentence(result, unit.name, words, listSeparator);
  const others = result.moves.filter(({ name }) => name !== unit.name);
  const why = after.outcome?.explanation ?? "";
  return (
    <section className={styles.result} aria-label={words.result}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              {words.part}
            </th>
            {[words.now, words.tried, words.change].map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={line.name} className={index === lines.length - 1 ? styles.total : undefined}>
              <th scope="row" className={styles.name}>
                {line.name} <span className={styles.outOf}>{line.note}</span>
              </th>
              <td className={styles.number}>{printPoints(line.before)}</td>
              <td className={mergeClasses(styles.number, styles.strong)}>{printPoints(line.after)}</td>
              <td className={styles.number}>{signed(subtractPoints(line.after, line.before))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rank !== "" && (
        <p className={styles.rank} role="status">
          {rank}
        </p>
      )}
      {why !== "" && <p className={styles.note}>{why}</p>}
      {others.length > 0 && <Others others={others} words={words} />}
    </section>
  );
}

function Others({ others, words }: { readonly others: readonly Move[]; readonly words: TryOutWords }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { colon, listSeparator } = useWords();
  return (
    <Fold label={words.others(others.length)}>
      <ul className={shared.list}>
        {others.slice(0, shownOthers).map(({ name, before, after }) => (
          <li key={name} className={styles.other}>
            {name}
            {colon}
            {before.rank === after.rank ? words.rankStays(after.rank) : words.rank(before.rank, after.rank)}
            {before.total !== after.total && `${listSeparator}${words.otherTotal(printPoints(before.total), printPoints(after.total))}`}
          </li>
        ))}
      </ul>
      {others.length > shownOthers && <span className={styles.other}>…</span>}
    </Fold>
  );
}
