import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import { useState } from "react";
import { indicatorsOf } from "../../core/index";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { selectedIndicator, selectedUnit } from "../state/selection";
import { ReviewCard } from "./ReviewCard";
import { ReviewDifferences } from "./ReviewDifferences";
import type { ReviewDraft, ReviewDrafts } from "./reviewDraft";
import { ReviewOpen } from "./ReviewOpen";
import { ReviewTotals } from "./ReviewTotals";

const sections = ["differences", "open", "totals"] as const;
type Section = (typeof sections)[number];

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%" },
  tabs: { padding: "0 8px", flexShrink: 0 },
  section: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, overflow: "hidden" },
});

interface ReviewViewProps {
  readonly assessment: Assessment;
  readonly drafts: ReviewDrafts;
  readonly setDrafts: (change: (kept: ReviewDrafts) => ReviewDrafts) => void;
}

/** 核定: the selected indicator to decide, what differs, what is open, and the totals both ways. */
export default function ReviewView({ assessment, drafts, setDrafts }: ReviewViewProps) {
  const styles = useStyles();
  const { review: words } = useWords();
  const unit = usePaneState(selectedUnit);
  const address = usePaneState((state) => state.selected);
  const [section, setSection] = useState<Section>("differences");
  const code = selectedIndicator(unit, address);
  const indicator = code === "" ? undefined : indicatorsOf(assessment.scheme).find((one) => one.code === code);
  const review = unit?.reviews.get(code);
  const id = `${unit?.sheetId} ${code}`;
  const keep = (draft: ReviewDraft | undefined) =>
    setDrafts((kept) => {
      const next = new Map(kept);
      if (draft === undefined) next.delete(id);
      else next.set(id, draft);
      return next;
    });
  return (
    <div className={styles.view}>
      {unit !== null && indicator !== undefined && review !== undefined && (
        <ReviewCard
          key={id}
          assessment={assessment}
          unit={unit}
          indicator={indicator}
          review={review}
          draft={drafts.get(id)}
          keep={keep}
        />
      )}
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={words.sectionsLabel}
        selectedValue={section}
        onTabSelect={(_event, { value }) => setSection(sections.find((one) => one === value) ?? "differences")}
      >
        {sections.map((one) => (
          <Tab key={one} value={one} id={`review-${one}`} aria-controls="review-section">
            {words.sections[one]}
          </Tab>
        ))}
      </TabList>
      <div id="review-section" role="tabpanel" aria-labelledby={`review-${section}`} className={styles.section}>
        {section === "differences" && <ReviewDifferences assessment={assessment} />}
        {section === "open" && <ReviewOpen assessment={assessment} />}
        {section === "totals" && <ReviewTotals assessment={assessment} />}
      </div>
    </div>
  );
}
