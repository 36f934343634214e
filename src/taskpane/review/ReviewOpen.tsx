import { Button, mergeClasses, Select, ToggleButton } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { OpenReview } from "../../actions/review/differences";
import { openReviews } from "../../actions/review/differences";
import type { ReviewMark } from "../../actions/types";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { selectedUnit } from "../state/selection";
import { ReviewList } from "./ReviewList";
import { ReviewOpenCells } from "./ReviewOpenCells";
import type { OpenRow } from "./reviewRows";
import { filterOpen, methodsOfScheme, openRows } from "./reviewRows";
import { useReviewStyles } from "./reviewStyles";

/** 未审核: what is left to review, by city and 考核方式. */
export function ReviewOpen({ assessment }: { readonly assessment: Assessment }) {
  const styles = useReviewStyles();
  const { review } = useWords();
  const pane = usePane();
  const unit = usePaneState(selectedUnit);
  const [method, setMethod] = useState("");
  const [isOneUnit, setOneUnit] = useState(false);
  const all = useMemo(() => openReviews(assessment), [assessment]);
  const scope = isOneUnit ? (unit?.sheetId ?? null) : null;
  const shown = useMemo(() => filterOpen(all, method, scope), [all, method, scope]);
  const rows = useMemo(() => openRows(shown), [shown]);
  if (all.length === 0) return <Nothing title={review.allReviewed} hint={review.allReviewedHint} />;
  const count = shown.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return (
    <div className={styles.section}>
      <div className={styles.tools}>
        <Select
          size="small"
          className={styles.grow}
          aria-label={review.method}
          value={method}
          onChange={(_event, { value }) => setMethod(value)}
        >
          <option value="">{review.allMethods}</option>
          {methodsOfScheme(assessment.scheme).map((one) => (
            <option key={one} value={one}>
              {review.methodName(one)}
            </option>
          ))}
        </Select>
        {unit !== null && (
          <ToggleButton size="small" checked={isOneUnit} onClick={() => setOneUnit(!isOneUnit)}>
            {review.onlyUnit(unit.name)}
          </ToggleButton>
        )}
        <span role="status" className={mergeClasses(styles.count, styles.grow)}>
          {review.openCount(count, shown.length)}
        </span>
        <MarkAll shown={shown} />
      </div>
      {rows.length === 0 ? (
        <Nothing title={review.nothingOpen}>
          <Button
            size="small"
            onClick={() => {
              setMethod("");
              setOneUnit(false);
            }}
          >
            {review.showAll}
          </Button>
        </Nothing>
      ) : (
        <ReviewList
          key={`${method} ${scope}`}
          label={review.openLabel}
          rows={rows}
          rowHeight={48}
          keyOf={keyOf}
          open={(row) => void pane.jump(row.review.sheetId, row.kind === "unit" ? null : row.one.address)}
          isActive={(row) => row.kind === "unit" && row.review.sheetId === unit?.sheetId}
          renderCells={(row, isStop) => <ReviewOpenCells assessment={assessment} row={row} isStop={isStop} />}
        />
      )}
    </div>
  );
}

/** Marks what is shown of the selected city, except what was returned to it, has errors or gaps, or lacks a reason. */
function MarkAll({ shown }: { readonly shown: readonly OpenReview[] }) {
  const { review } = useWords();
  const pane = usePane();
  const unit = usePaneState(selectedUnit);
  const isBusy = usePaneState((state) => state.running !== null);
  const indicators = shown.find(({ sheetId }) => sheetId === unit?.sheetId)?.indicators ?? [];
  const sound = indicators.filter(({ isSound, state, gaps }) => isSound && state === "pending" && gaps.length === 0);
  if (unit === null || sound.length === 0) return null;
  const marks = sound.map(({ indicator, state }): ReviewMark => ({ sheetId: unit.sheetId, indicator, before: state, state: "verified" }));
  return (
    <Button size="small" disabledFocusable={isBusy} onClick={() => void pane.reviews.review(marks)}>
      {review.markAll(unit.name, marks.length)}
    </Button>
  );
}

function keyOf(row: OpenRow): string {
  return row.kind === "unit" ? row.review.sheetId : `${row.review.sheetId} ${row.one.indicator}`;
}
