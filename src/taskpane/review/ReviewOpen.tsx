import { Button, mergeClasses, Select, ToggleButton } from "@fluentui/react-components";
import { useRef } from "react";
import type { OpenReview } from "../../actions/review/differences";
import type { ReviewMark } from "../../actions/types";
import { Nothing } from "../parts/Nothing";
import { usePane, usePaneState, useWords } from "../state/react";
import { selectedUnit } from "../state/selection";
import { noFind } from "../units/findUnits";
import { ReviewFinder } from "./ReviewFinder";
import { ReviewList } from "./ReviewList";
import { ReviewOpenCells } from "./ReviewOpenCells";
import type { OpenOrder, OpenRow } from "./reviewRows";
import { methodsOfScheme } from "./reviewRows";
import { useReviewStyles } from "./reviewStyles";
import type { WorklistProps } from "./useWorklist";
import type { WorkItem } from "./worklist";
import { itemId, itemOf } from "./worklist";

const orders: readonly OpenOrder[] = ["unit", "indicator"];

/** 未审核: what is left to review, by city or by indicator, all of it or some. */
export function ReviewOpen({ assessment, desk, setDesk, list, goTo }: WorklistProps) {
  const styles = useReviewStyles();
  const { review } = useWords();
  const pane = usePane();
  const view = useRef<HTMLDivElement>(null);
  const unit = usePaneState(selectedUnit);
  const isNamed = usePaneState((state) => state.reviewer.trim() !== "");
  const { shownOpen: shown, openRows: rows, current } = list;
  if (list.open.length === 0) return <Nothing title={review.allReviewed} hint={review.allReviewedHint} />;
  const first = rows.find(({ kind }) => kind !== "unit");
  const count = shown.reduce((sum, { indicators }) => sum + indicators.length, 0);
  // Most of many lines are told by their city alone, before anything is made of them.
  const isCurrent = (row: OpenRow) => row.kind === "indicator" && current.startsWith(row.review.sheetId) && itemId(itemOf(row)) === current;
  const hasCurrent = rows.some(isCurrent);
  const isActive = (row: OpenRow) => {
    if (row.kind === "indicator") return isCurrent(row);
    return row.kind === "unit" && !hasCurrent && row.review.sheetId === unit?.sheetId;
  };
  const open = (row: OpenRow) => {
    if (row.kind === "unit") void pane.jump(row.review.sheetId, null);
    else goTo(itemOf(row.kind === "title" ? row.first : row));
  };
  return (
    <div ref={view} className={styles.section}>
      <div className={styles.tools}>
        <ReviewFinder assessment={assessment} desk={desk} setDesk={setDesk} into={view} onEnter={() => first !== undefined && open(first)} />
        <Select size="small" className={styles.choice} aria-label={review.method} value={desk.method} onChange={(_event, { value }) => setDesk({ ...desk, method: value })}>
          <option value="">{review.allMethods}</option>
          {methodsOfScheme(assessment.scheme).map((one) => (
            <option key={one} value={one}>
              {review.methodName(one)}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.choice}
          aria-label={review.openOrder}
          value={desk.openOrder}
          onChange={(_event, { value }) => setDesk({ ...desk, openOrder: orders.find((one) => one === value) ?? "unit" })}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {review.orders[one]}
            </option>
          ))}
        </Select>
        {unit !== null && (
          <ToggleButton size="small" checked={desk.isOneUnit} onClick={() => setDesk({ ...desk, isOneUnit: !desk.isOneUnit })}>
            {review.onlyUnit(unit.name)}
          </ToggleButton>
        )}
        <ToggleButton size="small" checked={desk.lacksEvidence} onClick={() => setDesk({ ...desk, lacksEvidence: !desk.lacksEvidence })}>
          {review.lacksEvidence}
        </ToggleButton>
        {isNamed && (
          <ToggleButton size="small" checked={desk.isMine} onClick={() => setDesk({ ...desk, isMine: !desk.isMine })}>
            {review.mine}
          </ToggleButton>
        )}
        <span role="status" className={mergeClasses(styles.count, styles.grow)}>
          {review.openCount(count, shown.length)}
        </span>
        <PrintList method={desk.method} items={list.items} />
        <MarkAll shown={shown} />
      </div>
      {rows.length === 0 ? (
        <Nothing title={review.nothingOpen}>
          <Button size="small" onClick={() => setDesk({ ...desk, method: "", isOneUnit: false, lacksEvidence: false, isMine: false, find: noFind })}>
            {review.showAll}
          </Button>
        </Nothing>
      ) : (
        <ReviewList
          key={`${desk.method} ${desk.openOrder} ${desk.lacksEvidence} ${desk.isMine} ${desk.isOneUnit ? unit?.sheetId : ""} ${desk.find.text} ${desk.find.group}`}
          label={review.openLabel}
          rows={rows}
          rowHeight={48}
          keyOf={keyOf}
          open={open}
          isActive={isActive}
          renderCells={(row, isStop) => <ReviewOpenCells assessment={assessment} row={row} order={desk.openOrder} isStop={isStop} />}
        />
      )}
    </div>
  );
}

/** Makes a sheet to print of what is listed. */
function PrintList({ method, items }: { readonly method: string; readonly items: readonly WorkItem[] }) {
  const { review } = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  if (items.length === 0) return null;
  return (
    <Button size="small" title={review.printHint} disabledFocusable={isBusy} onClick={() => void pane.reviews.writeWorklist({ method, items })}>
      {review.print}
    </Button>
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
  if (row.kind === "indicator") return itemId(itemOf(row));
  return row.kind === "unit" ? row.review.sheetId : row.indicator;
}
