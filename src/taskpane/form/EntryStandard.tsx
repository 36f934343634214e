import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { IndicatorReview } from "../../actions/types";
import type { Indicator, Scheme } from "../../core/index";
import { indicatorTitles } from "../parts/indicatorTitles";
import { useWords } from "../state/react";

const useStyles = makeStyles({
  content: { ...typographyStyles.caption1, margin: "2px 0 0", color: tokens.colorNeutralForeground3, whiteSpace: "pre-line", textWrap: "pretty" },
  criteria: {
    ...typographyStyles.caption1,
    margin: "4px 0 8px",
    padding: "4px 12px",
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-line",
    textWrap: "pretty",
  },
  returned: { ...typographyStyles.caption1, margin: "4px 0 8px", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

interface EntryStandardProps {
  readonly scheme: Scheme;
  readonly indicator: Indicator;
  readonly review: IndicatorReview;
}

/** What the document asks of an indicator, verbatim: 考核内容, 评分标准 and 考核依据; and why it was sent back, where it was. */
export function EntryStandard({ scheme, indicator, review }: EntryStandardProps) {
  const styles = useStyles();
  const { entry: words, review: reviewWords, colon } = useWords();
  const name = indicatorTitles(scheme, "zh-CN").get(indicator.code)?.name ?? "";
  const content = [indicator.heading ?? "", indicator.content].filter((text) => text.trim() !== "" && text.trim() !== name).join("：");
  const reasons = [...new Set(review.entries.map(({ reason }) => reason).filter((reason) => reason !== ""))];
  return (
    <>
      {content !== "" && (
        <p className={styles.content} lang="zh-CN">
          {content}
        </p>
      )}
      {indicator.criteria !== "" && (
        <blockquote className={styles.criteria} lang="zh-CN" aria-label={words.criteria}>
          {indicator.criteria}
        </blockquote>
      )}
      {review.state === "returned" && (
        <p className={styles.returned}>
          {reviewWords.states.returned}
          {colon}
          {reasons.length === 0 ? reviewWords.noReason : reasons.join("；")}
        </p>
      )}
    </>
  );
}
