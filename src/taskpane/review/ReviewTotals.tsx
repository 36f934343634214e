import { makeStyles, mergeClasses, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import type { UnitTotals } from "../../actions/review/differences";
import { totalsBothWays } from "../../actions/review/differences";
import { printPoints } from "../../i18n/points";
import { usePane, usePaneState, useWords } from "../state/react";
import { findIn, finderOf } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { ReviewFinder } from "./ReviewFinder";
import { ReviewList } from "./ReviewList";
import type { TotalsOrder } from "./reviewRows";
import { signedPoints, sortTotals } from "./reviewRows";
import { useReviewStyles } from "./reviewStyles";
import type { WorklistProps } from "./useWorklist";

const orders: readonly TotalsOrder[] = ["official", "verified", "difference", "progress"];

const useStyles = makeStyles({
  head: {
    ...typographyStyles.caption1Strong,
    display: "flex",
    alignItems: "center",
    gap: "4px",
    height: "28px",
    padding: "0 4px 0 16px",
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflow: "hidden",
    scrollbarWidth: "thin",
    scrollbarGutter: "stable",
  },
  unit: { flexGrow: 1, minWidth: 0 },
  name: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  number: { width: "56px", flexShrink: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  narrow: { width: "48px" },
});

/** 总分: every city's total as it reported itself and as it was verified. */
export function ReviewTotals({ assessment, desk, setDesk }: Pick<WorklistProps, "assessment" | "desk" | "setDesk">) {
  const view = useRef<HTMLDivElement>(null);
  const shared = useReviewStyles();
  const styles = useStyles();
  const { review } = useWords();
  const pane = usePane();
  const activeSheetId = usePaneState((state) => state.activeSheetId);
  const [order, setOrder] = useState<TotalsOrder>("official");
  const all = useMemo(() => totalsBothWays(assessment), [assessment]);
  const { text, group } = findIn(desk.find, assessment.groups, all.length, all.length);
  const rows = useMemo(() => {
    const isFound = finderOf({ text, group }, assessment.groups);
    return sortTotals(all.filter(({ unit }) => isFound(unit)), order);
  }, [all, order, text, group, assessment.groups]);
  const [first] = rows;
  const number = (isNarrow = false) => mergeClasses(styles.number, isNarrow && styles.narrow);
  return (
    <div ref={view} className={shared.section}>
      <div className={shared.tools}>
        <ReviewFinder assessment={assessment} desk={desk} setDesk={setDesk} into={view} onEnter={() => first !== undefined && void pane.jump(first.sheetId, null)} />
        <Select
          size="small"
          className={shared.grow}
          aria-label={review.sort}
          value={order}
          onChange={(_event, { value }) => setOrder(orders.find((one) => one === value) ?? "official")}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {review.totalsOrders[one]}
            </option>
          ))}
        </Select>
      </div>
      {rows.length === 0 ? <NoUnitFound find={desk.find} onFind={(find) => setDesk({ ...desk, find })} /> : (
      <ReviewList
        key={`${order} ${text} ${group}`}
        label={review.totalsLabel}
        rows={rows}
        rowHeight={36}
        keyOf={({ sheetId }) => sheetId}
        open={({ sheetId }) => void pane.jump(sheetId, null)}
        isActive={({ sheetId }) => sheetId === activeSheetId}
        head={
          <div role="row" aria-rowindex={1} className={styles.head}>
            <span role="columnheader" className={styles.unit}>
              {review.unit}
            </span>
            <span role="columnheader" className={number()}>
              {review.reported}
            </span>
            <span role="columnheader" className={number()}>
              {review.verified}
            </span>
            <span role="columnheader" className={number()}>
              {review.difference}
            </span>
            <span role="columnheader" className={number(true)}>
              {review.reviewed}
            </span>
          </div>
        }
        renderCells={({ unit, reported, verified, difference, reviewed, indicators }: UnitTotals) => (
          <>
            <span role="gridcell" className={styles.name} title={unit}>
              {unit}
            </span>
            <span role="gridcell" className={number()}>
              {printPoints(reported)}
            </span>
            <span role="gridcell" className={number()}>
              {printPoints(verified)}
            </span>
            <span role="gridcell" className={number()}>
              {signedPoints(difference)}
            </span>
            <span role="gridcell" className={number(true)}>
              {review.reviewedOf(reviewed, indicators)}
            </span>
          </>
        )}
      />
      )}
    </div>
  );
}
