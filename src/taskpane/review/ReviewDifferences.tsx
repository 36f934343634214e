import { mergeClasses, Select } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Difference } from "../../actions/review/differences";
import { differencesOf } from "../../actions/review/differences";
import { printPoints } from "../../i18n/points";
import { indicatorTitles } from "../parts/indicatorTitles";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { ReviewJump } from "./ReviewJump";
import { ReviewList } from "./ReviewList";
import type { DifferenceOrder } from "./reviewRows";
import { signedPoints, sortDifferences } from "./reviewRows";
import { useReviewStyles } from "./reviewStyles";

const orders: readonly DifferenceOrder[] = ["points", "unit", "indicator"];

/** 差异: wherever 核定 is not what the city reported. */
export function ReviewDifferences({ assessment }: { readonly assessment: Assessment }) {
  const styles = useReviewStyles();
  const { review } = useWords();
  const pane = usePane();
  const [order, setOrder] = useState<DifferenceOrder>("points");
  const all = useMemo(() => differencesOf(assessment), [assessment]);
  const rows = useMemo(() => sortDifferences(assessment.scheme, all, order), [assessment.scheme, all, order]);
  if (rows.length === 0) return <Nothing title={review.noDifferences} hint={review.noDifferencesHint} isDone={false} />;
  return (
    <div className={styles.section}>
      <div className={styles.tools}>
        <span role="status" className={mergeClasses(styles.count, styles.grow)}>
          {review.differencesCount(rows.length)}
        </span>
        <Select
          size="small"
          aria-label={review.sort}
          value={order}
          onChange={(_event, { value }) => setOrder(orders.find((one) => one === value) ?? "points")}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {review.orders[one]}
            </option>
          ))}
        </Select>
      </div>
      <ReviewList
        key={order}
        label={review.differencesLabel}
        rows={rows}
        rowHeight={56}
        keyOf={({ sheetId, indicator }) => `${sheetId} ${indicator}`}
        open={({ sheetId, address }) => void pane.jump(sheetId, address)}
        renderCells={(row, isStop) => <DifferenceCells assessment={assessment} row={row} isStop={isStop} />}
      />
    </div>
  );
}

interface DifferenceCellsProps {
  readonly assessment: Assessment;
  readonly row: Difference;
  readonly isStop: boolean;
}

function DifferenceCells({ assessment, row, isStop }: DifferenceCellsProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const { review } = words;
  const language = usePaneState((state) => state.language);
  const title = indicatorTitles(assessment.scheme, language).get(row.indicator);
  const name = `${row.indicator} ${title?.name ?? ""}`;
  const isUnexplained = row.reasons.length === 0 && !row.isAward;
  const given = row.reasons.join(words.listSeparator);
  const reason = given !== "" ? given : row.isAward ? review.fromAwards : review.noReason;
  return (
    <>
      <div role="gridcell" className={styles.main}>
        <span className={styles.line}>
          <span className={styles.strong}>{row.unit}</span>
          <span className={styles.name} title={title?.content === "" ? name : title?.content}>
            {name}
          </span>
        </span>
        <span className={styles.line}>
          <span className={styles.points}>{review.fromTo(printPoints(row.reported), printPoints(row.verified))}</span>
          <span className={styles.difference}>{signedPoints(row.difference)}</span>
          <span className={mergeClasses(styles.caption, isUnexplained && styles.warning)} title={reason}>
            {reason}
          </span>
        </span>
      </div>
      <div role="gridcell" className={styles.buttons}>
        <ReviewJump sheetId={row.sheetId} address={row.address} what={`${row.unit} ${name}`} isStop={isStop} />
      </div>
    </>
  );
}
