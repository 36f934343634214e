import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import { Fragment } from "react";
import type { Submission } from "../../actions/returns/submission";
import { submissionGroups } from "../../actions/returns/submission";
import { useWords } from "../state/react";

const useStyles = makeStyles({
  verdict: {
    display: "flex",
    alignItems: "flex-start",
    gap: "12px",
    margin: "12px 16px",
    padding: "12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  ready: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  open: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
  icon: { fontSize: "32px", flexShrink: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0, color: tokens.colorNeutralForeground1 },
  facts: {
    ...typographyStyles.body1,
    margin: "4px 0 0",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  fact: { whiteSpace: "nowrap" },
});

export type CheckedSubmission = Extract<Submission, { kind: "checked" }>;

/** The answer in a word, with the counts of what is open; told to those who do not see it as it changes. */
export function SubmissionVerdict({ submission }: { readonly submission: CheckedSubmission }) {
  const styles = useStyles();
  const { submission: words, results } = useWords();
  const { isReady, items, mended } = submission;
  const counts = submissionGroups.flatMap((group) => (items[group].length > 0 ? [words.counts[group](items[group].length)] : []));
  const facts = mended > 0 ? [...counts, words.mended(mended)] : counts;
  const Icon = isReady ? CheckmarkCircleFilled : ProhibitedRegular;
  return (
    <div role="status" aria-atomic="true" className={mergeClasses(styles.verdict, isReady ? styles.ready : styles.open)}>
      <Icon className={styles.icon} />
      <div>
        <h3 className={styles.title}>{isReady ? words.ready : words.notReady}</h3>
        {facts.length > 0 && (
          <p className={styles.facts}>
            {facts.map((fact, index) => (
              <Fragment key={fact}>
                {index > 0 && " "}
                <span className={styles.fact}>{index < facts.length - 1 ? fact + results.separator.trimEnd() : fact}</span>
              </Fragment>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
