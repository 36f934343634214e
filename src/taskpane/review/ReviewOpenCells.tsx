import { Button, mergeClasses } from "@fluentui/react-components";
import { indicatorTitles } from "../parts/indicatorTitles";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { ReviewJump } from "./ReviewJump";
import type { OpenRow } from "./reviewRows";
import { useReviewStyles } from "./reviewStyles";

interface ReviewOpenCellsProps {
  readonly assessment: Assessment;
  readonly row: OpenRow;
  readonly isStop: boolean;
}

/** A line of 未审核: the city, or an indicator with its 考核方式 and what can be done. */
export function ReviewOpenCells({ assessment, row, isStop }: ReviewOpenCellsProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const { review } = words;
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const language = usePaneState((state) => state.language);
  const { unit, sheetId } = row.review;
  if (row.kind === "unit") {
    return (
      <div role="gridcell" className={styles.main}>
        <span className={styles.line}>
          <span className={styles.strong}>{unit}</span>
          <span className={styles.caption}>{review.unitOpen(row.review.indicators.length)}</span>
        </span>
      </div>
    );
  }
  const { indicator, state, gaps, methods, isSound, address } = row.one;
  const title = indicatorTitles(assessment.scheme, language).get(indicator);
  const name = `${indicator} ${title?.name ?? ""}`;
  const facts = [
    ...(state === "pending" ? [] : [state === "returned" ? review.states.returned : review.notCounted]),
    ...[...new Set(gaps.map(({ code }) => review.gaps[code]))],
    ...(isSound || gaps.some(({ code }) => code === "invalid") ? [] : [review.unsound]),
    methods.map(review.methodName).join(words.listSeparator),
  ];
  return (
    <>
      <div role="gridcell" className={styles.main}>
        <span className={styles.line}>
          <span className={styles.name} title={title?.content === "" ? name : title?.content}>
            {name}
          </span>
        </span>
        <span className={styles.line}>
          <span className={mergeClasses(styles.caption, (state === "returned" || gaps.length > 0 || !isSound) && styles.warning)}>
            {facts.filter((fact) => fact !== "").join(" · ")}
          </span>
        </span>
      </div>
      <div role="gridcell" className={styles.buttons}>
        {gaps.length === 0 && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.jump}
            tabIndex={isStop ? 0 : -1}
            disabledFocusable={isBusy}
            aria-label={review.markOne(`${unit} ${name}`)}
            onClick={(event) => {
              event.stopPropagation();
              void pane.reviews.review([{ sheetId, indicator, before: state, state: "verified" }]);
            }}
          >
            {review.mark}
          </Button>
        )}
        <ReviewJump sheetId={sheetId} address={address} what={`${unit} ${name}`} isStop={isStop} />
      </div>
    </>
  );
}
