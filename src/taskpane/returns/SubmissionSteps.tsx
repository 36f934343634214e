import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { mostTotal } from "../../core/index";
import type { UnitState } from "../../actions/types";
import { printPoints } from "../../i18n/points";
import { templateFileName } from "../../workbook/returns/templateName";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px", padding: "4px 16px 16px" },
  facts: { ...typographyStyles.body1, display: "grid", gridTemplateColumns: "auto 1fr", columnGap: "16px", rowGap: "4px", margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  steps: { ...typographyStyles.body1, display: "flex", flexDirection: "column", gap: "8px", margin: 0, paddingLeft: "24px", "& ::marker": { fontWeight: tokens.fontWeightSemibold } },
  file: {
    ...typographyStyles.body1Strong,
    display: "block",
    margin: "4px 0 0",
    padding: "4px 8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: "anywhere",
    userSelect: "all",
  },
});

interface SubmissionStepsProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
}

/** What a form that is ready says, and how it goes back to the office. */
export function SubmissionSteps({ assessment, unit }: SubmissionStepsProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { submission: words } = useWords();
  const language = usePaneState((state) => state.language);
  // The check is as old as the reading it is made from.
  const time = usePaneState((state) => state.readAt);
  const facts = [
    [words.filled, words.filledOf(unit.filled, unit.expected)],
    [words.total, words.totalOf(printPoints(unit.reported.total), printPoints(mostTotal(assessment.scheme)))],
    [words.checked, time?.toLocaleString(language, { dateStyle: "short", timeStyle: "short" }) ?? ""],
  ] as const;
  return (
    <>
      <section className={styles.part}>
        <h4 className={shared.heading}>{words.summary}</h4>
        <dl className={styles.facts}>
          {facts.map(([term, fact]) => (
            <div key={term} style={wholeLine}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.fact}>{fact}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className={styles.part}>
        <h4 className={shared.heading}>{words.how}</h4>
        <ol className={styles.steps}>
          <li>{words.save}</li>
          <li>
            {words.send}
            <span className={styles.file}>{templateFileName(unit.name, assessment.year)}</span>
          </li>
          <li>{words.leave}</li>
        </ol>
      </section>
    </>
  );
}

const wholeLine = { display: "contents" };
