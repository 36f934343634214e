import { Nothing } from "../parts/Nothing";
import { usePaneState, useWords } from "../state/react";
import { unitIssuesOf } from "../state/selection";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { UnitIssueCard } from "./UnitIssueCard";

/** 核对城市名单: each city whose form is gone, doubled or renamed, with the ways out. */
export default function UnitsPanel() {
  const shared = usePanelStyles();
  const { units } = useWords();
  const issues = usePaneState(unitIssuesOf);
  return (
    <PanelFrame title={units.title}>
      {issues.length === 0 ? (
        <Nothing title={units.none} />
      ) : (
        <>
          <p className={shared.lead}>{units.lead}</p>
          <ul className={shared.list} aria-label={units.title}>
            {issues.map((issue) => (
              <UnitIssueCard key={`${issue.kind} ${issue.name}`} issue={issue} />
            ))}
          </ul>
        </>
      )}
    </PanelFrame>
  );
}
