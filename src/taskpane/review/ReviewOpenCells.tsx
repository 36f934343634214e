import { Button, mergeClasses } from "@fluentui/react-components";
import { indicatorTitles } from "../parts/indicatorTitles";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { ReviewJump } from "./ReviewJump";
import type { OpenOrder, OpenRow } from "./reviewRows";
import { useReviewStyles } from "./reviewStyles";

interface ReviewOpenCellsProps {
  readonly assessment: Assessment;
  readonly row: OpenRow;
  readonly order: OpenOrder;
  readonly isStop: boolean;
}

/** A line of 未审核: the head of a city or an indicator, or an indicator of a city with its 考核方式 and what can be done. */
export function ReviewOpenCells({ assessment, row, order, isStop }: ReviewOpenCellsProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const { review } = words;
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const language = usePaneState((state) => state.language);
  if (row.kind !== "indicator") {
    const [name, count] =
      row.kind === "unit"
        ? [row.review.unit, review.unitOpen(row.review.indicators.length)]
        : [`${row.indicator} ${indicatorTitles(assessment.scheme, language).get(row.indicator)?.name ?? ""}`, review.titleOpen(row.count)];
    return (
      <div role="gridcell" className={styles.main}>
        <span className={styles.line}>
          <span className={mergeClasses(styles.strong, styles.shortened)}>{name}</span>
          <span className={styles.count}>{count}</span>
        </span>
      </div>
    );
  }
  const { unit, sheetId } = row.review;
  const { indicator, state, gaps, methods, isSound, lacksEvidence, address } = row.one;
  const title = indicatorTitles(assessment.scheme, language).get(indicator);
  const name = `${indicator} ${title?.name ?? ""}`;
  const facts = [
    ...(state === "pending" ? [] : [state === "returned" ? review.states.returned : review.notCounted]),
    ...[...new Set(gaps.map(({ code }) => review.gaps[code]))],
    ...(isSound || gaps.some(({ code }) => code === "invalid") ? [] : [review.unsound]),
    ...(lacksEvidence ? [review.lacksEvidence] : []),
    methods.map(review.methodName).join(words.listSeparator),
  ];
  return (
    <>
      <div role="gridcell" className={styles.main}>
        <span className={styles.line}>
          <span className={styles.name} title={title?.content === "" ? name : title?.content}>
            {order === "unit" ? name : unit}
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
