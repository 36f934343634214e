import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useMemo, useRef, useState } from "react";
import { entryKey, indicatorsOf } from "../../core/index";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { reviewedIndicator, reviewedUnit } from "../state/selection";
import type { ShownReview } from "./LostReviews";
import { LostReviews } from "./LostReviews";
import { ReviewCard } from "./ReviewCard";
import type { ReviewDesk } from "./reviewDesk";
import { reviewSections, withSection } from "./reviewDesk";
import { ReviewDifferences } from "./ReviewDifferences";
import { withDraft } from "./reviewDraft";
import { ReviewOpen } from "./ReviewOpen";
import { ReviewTotals } from "./ReviewTotals";
import { ReviewWalk } from "./ReviewWalk";
import { usedReasons } from "./usedReasons";
import type { KeptReviews } from "./useReviewDrafts";
import { useWhoReviewed } from "./useWhoReviewed";
import { useWorklist } from "./useWorklist";
import type { WorkItem } from "./worklist";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  tabs: { padding: "0 8px", flexShrink: 0 },
  section: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, overflow: "hidden" },
});

interface ReviewViewProps {
  readonly assessment: Assessment;
  readonly kept: KeptReviews;
  readonly desk: ReviewDesk;
  readonly setDesk: (desk: ReviewDesk) => void;
}

/** 核定: the indicator under review, what differs, what is open, and the totals both ways; the first two can be walked line by line. */
export default function ReviewView({ assessment, kept: { drafts, setDrafts, forms }, desk, setDesk }: ReviewViewProps) {
  const styles = useStyles();
  const { review: words } = useWords();
  const pane = usePane();
  const unit = usePaneState(reviewedUnit);
  const code = usePaneState(reviewedIndicator);
  const who = useWhoReviewed();
  const list = useWorklist(assessment, desk, drafts, who);
  const reasons = useMemo(() => usedReasons(assessment.units, code), [assessment.units, code]);
  // Set by whoever goes on by a key, read by what is then shown: the focus goes along only with them.
  const takesFocusRef = useRef(false);
  const indicator = code === "" ? undefined : indicatorsOf(assessment.scheme).find((one) => one.code === code);
  const review = unit?.reviews.get(code);
  const id = `${unit?.sheetId} ${code}`;
  // The card that was open last: its form may be gone by now.
  const [shown, setShown] = useState<ShownReview | null>(null);
  const isShown = unit !== null && review !== undefined;
  if (isShown && (shown?.sheetId !== unit.sheetId || shown.code !== code)) setShown({ sheetId: unit.sheetId, code });

  const goTo = ({ sheetId, indicator: wanted, address }: WorkItem) => pane.enterAt(sheetId, wanted, valuePlace(assessment, sheetId, wanted) ?? address);
  const step = (by: 1 | -1, withFocus: boolean) => {
    const target = by === 1 ? list.place.next : list.place.previous;
    if (target === undefined) return;
    takesFocusRef.current = withFocus;
    goTo(target);
  };
  // Before any field sees it: choices and suggestions open by the same keys.
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || event.nativeEvent.isComposing || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    event.stopPropagation();
    step(event.key === "ArrowDown" ? 1 : -1, true);
  };
  return (
    <div className={styles.view} onKeyDownCapture={onKey}>
      <ReviewWalk place={list.place} count={list.items.length} names={who.names} onStep={(by) => step(by, false)} />
      <LostReviews assessment={assessment} forms={forms} drafts={drafts} setDrafts={setDrafts} shown={shown} />
      {unit !== null && indicator !== undefined && review !== undefined && (
        <ReviewCard
          key={id}
          assessment={assessment}
          unit={unit}
          indicator={indicator}
          review={review}
          draft={drafts.get(id)}
          setDraft={(change) => setDrafts((kept) => withDraft(kept, id, change))}
          who={who}
          reasons={reasons}
          takesFocusRef={takesFocusRef}
          onDone={() => step(1, true)}
        />
      )}
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={words.sectionsLabel}
        selectedValue={desk.section}
        onTabSelect={(_event, { value }) => setDesk(withSection(desk, reviewSections.find((one) => one === value) ?? "differences"))}
      >
        {reviewSections.map((one) => (
          <Tab key={one} value={one} id={`review-${one}`} aria-controls="review-section">
            {words.sections[one]}
          </Tab>
        ))}
      </TabList>
      <div id="review-section" role="tabpanel" aria-labelledby={`review-${desk.section}`} className={styles.section}>
        {desk.section === "differences" && <ReviewDifferences assessment={assessment} desk={desk} setDesk={setDesk} list={list} goTo={goTo} />}
        {desk.section === "open" && <ReviewOpen assessment={assessment} desk={desk} setDesk={setDesk} list={list} goTo={goTo} />}
        {desk.section === "totals" && <ReviewTotals assessment={assessment} desk={desk} setDesk={setDesk} />}
      </div>
    </div>
  );
}

/** 核定值 of an indicator's first line: beside what the city reported, where 审核状态 stands far to the right. */
function valuePlace({ scheme, units }: Assessment, sheetId: string, code: string): string | null {
  const indicator = indicatorsOf(scheme).find((one) => one.code === code);
  const [first] = indicator?.entries ?? [];
  const places = units.find((unit) => unit.sheetId === sheetId)?.places;
  return indicator === undefined || first === undefined ? null : (places?.get(entryKey(indicator, first))?.verified ?? null);
}
