import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { countAwardProblems } from "../../actions/awards/awardProblems";
import { ContextHeader } from "./ContextHeader";
import { NotWrittenNotice } from "./NotWrittenNotice";
import { coveredBelow } from "./useClearOfFocus";
import { UnitsNotice } from "./UnitsNotice";
import { late } from "../parts/late";
import { LoadBoundary } from "../parts/LoadBoundary";
import type { PaneState, Tab as TabName } from "../state/model";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { assessmentOf, hasBegun, selectedUnit } from "../state/selection";
import type { EntryDrafts } from "../form/entryDraft";
import { emptyDesk } from "../review/reviewDesk";
import { tourMark } from "../tour/tourMark";
import { useReviewDrafts } from "../review/useReviewDrafts";

const TodoView = late(() => import("../form/TodoView"));
const EntryView = late(() => import("../form/EntryView"));
const ScoresView = late(() => import("../form/ScoresView"));
const ReviewView = late(() => import("../review/ReviewView"));
const SubmissionView = late(() => import("../returns/SubmissionView"));
const TrackingView = late(() => import("../tracking/TrackingView"));
const SummaryView = late(() => import("../overview/SummaryView"));

const useStyles = makeStyles({
  // Six tabs of longer words take a second line in a narrow pane rather than hide the last.
  tabs: { flexWrap: "wrap", padding: "2px 8px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  // Each view scrolls within itself and keeps what must stay in sight. Under a message it ends above it: what is read stays
  // where it is, everything scrolls clear, and what is fixed at the foot can be pressed.
  view: { flexGrow: 1, minHeight: 0, overflow: "hidden", boxSizing: "border-box", paddingBottom: `var(${coveredBelow}, 0px)` },
});

/** What each side sees: the office all cities and their review, a city its own form and whether it can be submitted. */
const tabsOf: Readonly<Record<Assessment["side"], readonly TabName[]>> = {
  office: ["todo", "entry", "scores", "review", "tracking", "summary"],
  city: ["todo", "entry", "scores", "submission"],
};

/** Things to do on the selected city's form, or in all cities and on 创新加分; an empty form is to be filled in, not mended. */
function openProblems(state: PaneState): number {
  const unit = selectedUnit(state);
  if (unit !== null) return hasBegun(unit) ? unit.problems.length : 0;
  const assessment = assessmentOf(state);
  const { errors, warnings } = countAwardProblems(assessment?.awards ?? null);
  return (assessment?.units ?? []).filter(hasBegun).reduce((sum, { problems }) => sum + problems.length, errors + warnings);
}

/** The assessment that is open: what is selected, and the views of it. */
export default function AssessmentViews({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const chosen = usePaneState((state) => state.tab);
  const isLost = assessment.side === "city" && assessment.units.length === 0;
  const tabs: readonly TabName[] = isLost ? ["submission"] : tabsOf[assessment.side];
  const tab = tabs.includes(chosen) ? chosen : (tabs[0] ?? "todo");
  const problems = usePaneState(openProblems);
  // Kept here: looking something up on another tab loses nothing that was typed.
  const reviews = useReviewDrafts(assessment);
  const [desk, setDesk] = useState(emptyDesk);
  const [entryDrafts, setEntryDrafts] = useState<EntryDrafts>(new Map());
  return (
    <>
      <ContextHeader assessment={assessment} />
      <UnitsNotice />
      <NotWrittenNotice />
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_event, { value }) => {
          const wanted = tabs.find((name) => name === value);
          if (wanted !== undefined) pane.showTab(wanted);
        }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="tab-view" {...(name === "todo" || name === "entry" || name === "scores" ? tourMark(name) : {})}>
            {words.tabs[name]}
            {name === "todo" && problems > 0 ? ` ${problems}` : ""}
          </Tab>
        ))}
      </TabList>
      <div id="tab-view" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.view}>
        <LoadBoundary key={tab}>
          <Suspense fallback={null}>
            {tab === "todo" && <TodoView assessment={assessment} />}
            {tab === "entry" && <EntryView assessment={assessment} drafts={entryDrafts} setDrafts={setEntryDrafts} />}
            {tab === "scores" && <ScoresView assessment={assessment} />}
            {tab === "review" && <ReviewView assessment={assessment} kept={reviews} desk={desk} setDesk={setDesk} />}
            {tab === "submission" && <SubmissionView assessment={assessment} />}
            {tab === "tracking" && <TrackingView assessment={assessment} />}
            {tab === "summary" && <SummaryView assessment={assessment} />}
          </Suspense>
        </LoadBoundary>
      </div>
    </>
  );
}
