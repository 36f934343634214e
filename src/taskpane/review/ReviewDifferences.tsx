import { Button, Input, mergeClasses, Select } from "@fluentui/react-components";
import { useRef } from "react";
import type { Difference } from "../../actions/review/differences";
import { printPoints } from "../../i18n/points";
import { indicatorTitles } from "../parts/indicatorTitles";
import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { pointsOver } from "./reviewDesk";
import { ReviewJump } from "./ReviewJump";
import { isFinding, noFind } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { ReviewFinder } from "./ReviewFinder";
import { ReviewList } from "./ReviewList";
import type { DifferenceOrder } from "./reviewRows";
import { signedPoints } from "./reviewRows";
import { useReviewStyles } from "./reviewStyles";
import type { WorklistProps } from "./useWorklist";
import { itemId } from "./worklist";

const orders: readonly DifferenceOrder[] = ["points", "unit", "indicator"];

/** 差异: wherever 核定 is not what the city reported. */
export function ReviewDifferences({ assessment, desk, setDesk, list, goTo }: WorklistProps) {
  const styles = useReviewStyles();
  const { review } = useWords();
  const view = useRef<HTMLDivElement>(null);
  const rows = list.shownDifferences;
  const [first] = rows;
  if (list.differences.length === 0) return <Nothing title={review.noDifferences} hint={review.noDifferencesHint} isDone={false} />;
  const over = pointsOver(desk);
  const isWrong = desk.over.trim() !== "" && over === null;
  return (
    <div ref={view} className={styles.section}>
      <div className={styles.tools}>
        <ReviewFinder assessment={assessment} desk={desk} setDesk={setDesk} into={view} onEnter={() => first !== undefined && goTo(first)} />
        <label className={mergeClasses(styles.over, styles.grow)}>
          {review.over}
          <Input
            size="small"
            className={styles.points}
            inputMode="decimal"
            placeholder="0"
            value={desk.over}
            aria-invalid={isWrong}
            onChange={(_event, { value }) => setDesk({ ...desk, over: value })}
          />
          {review.overUnit}
        </label>
        <Select
          size="small"
          aria-label={review.sort}
          value={desk.differenceOrder}
          onChange={(_event, { value }) => setDesk({ ...desk, differenceOrder: orders.find((one) => one === value) ?? "points" })}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {review.orders[one]}
            </option>
          ))}
        </Select>
        <span role="status" className={mergeClasses(styles.count, styles.line)}>
          {isWrong ? review.overWrong : review.differencesCount(rows.length)}
        </span>
      </div>
      {rows.length === 0 && isFinding(desk.find) && over === null ? (
        <NoUnitFound find={desk.find} onFind={(find) => setDesk({ ...desk, find })} />
      ) : rows.length === 0 ? (
        <Nothing title={review.noneOver} isDone={false}>
          <Button size="small" onClick={() => setDesk({ ...desk, over: "", find: noFind })}>
            {review.showAll}
          </Button>
        </Nothing>
      ) : (
        <ReviewList
          key={`${desk.differenceOrder} ${pointsOver(desk) ?? ""} ${desk.find.text} ${desk.find.group}`}
          label={review.differencesLabel}
          rows={rows}
          rowHeight={56}
          keyOf={itemId}
          open={goTo}
          isActive={(row) => itemId(row) === list.current}
          renderCells={(row, isStop) => <DifferenceCells assessment={assessment} row={row} isStop={isStop} />}
        />
      )}
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
          <span className={styles.fromTo}>{review.fromTo(printPoints(row.reported), printPoints(row.verified))}</span>
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
