import { Button, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { ContextHeader } from "../frame/ContextHeader";
import type { PaneState, Tab as TabName } from "../state/model";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { assessmentOf, selectedUnit } from "../state/selection";
import { Welcome } from "./Welcome";

const TodoView = lazy(() => import("./TodoView"));
const ScoresView = lazy(() => import("./ScoresView"));
const SummaryView = lazy(() => import("./SummaryView"));

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center", gap: "16px", flexGrow: 1 },
  tabs: { padding: "0 8px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  view: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollbarGutter: "stable" },
});

const tabs: readonly TabName[] = ["todo", "scores", "summary"];
const isTab = (value: unknown): value is TabName => tabs.some((tab) => tab === value);

/** What the pane shows of the workbook. */
export function Body() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const workbook = usePaneState((state) => state.workbook);
  const assessment = usePaneState(assessmentOf);
  const hasFailed = usePaneState((state) => state.result?.kind === "failed" && state.result.command === "read");
  if (workbook === null) {
    return (
      <main className={styles.empty}>
        {hasFailed ? (
          <Button onClick={() => void pane.refresh()}>{words.commands.retry}</Button>
        ) : (
          <Spinner label={words.loading} size="small" />
        )}
      </main>
    );
  }
  return assessment === null ? <Welcome /> : <AssessmentViews assessment={assessment} />;
}

/** Things to do on the selected city's form, or in all cities. */
function openProblems(state: PaneState): number {
  const unit = selectedUnit(state);
  const units = unit === null ? (assessmentOf(state)?.units ?? []) : [unit];
  return units.reduce((sum, { problems }) => sum + problems.length, 0);
}

function AssessmentViews({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const tab = usePaneState((state) => state.tab);
  const problems = usePaneState(openProblems);
  return (
    <>
      <ContextHeader assessment={assessment} />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_event, { value }) => {
          if (isTab(value)) pane.showTab(value);
        }}
      >
        {tabs.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="tab-view">
            {words.tabs[name]}
            {name === "todo" && problems > 0 ? ` ${problems}` : ""}
          </Tab>
        ))}
      </TabList>
      <main id="tab-view" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.view}>
        <Suspense fallback={null}>
          {tab === "todo" && <TodoView assessment={assessment} />}
          {tab === "scores" && <ScoresView assessment={assessment} />}
          {tab === "summary" && <SummaryView assessment={assessment} />}
        </Suspense>
      </main>
    </>
  );
}
