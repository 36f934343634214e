import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { AwardLine } from "../../actions/types";
import { usePaneState, useWords } from "../state/react";
import type { AwardDecision } from "./awardDraft";
import { usePanelStyles } from "../parts/panelStyles";

// Up to four stand side by side.
const useStyles = makeStyles({ button: { minWidth: 0 } });

interface AwardButtonsProps {
  /** The line as it stands; undefined for a new application, null where it is gone. */
  readonly line: AwardLine | null | undefined;
  readonly isDirty: boolean;
  readonly decide: (decision: AwardDecision) => void;
  readonly discard: () => void;
}

/** What can be decided on a line in its state, the likeliest first. */
export function decisionsOn(line: AwardLine | null | undefined): readonly AwardDecision[] {
  if (line === null) return [];
  switch (line?.state) {
    case undefined:
      return ["save"];
    case "pending":
      return ["recognise", "decline", "save"];
    case "recognised":
      return ["save", "decline", "reopen"];
    case "declined":
      return ["recognise", "save", "reopen"];
  }
}

/** The decisions on an application. They keep the focus while they are carried out. */
export function AwardButtons({ line, isDirty, decide, discard }: AwardButtonsProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { award } = useWords();
  const isBusy = usePaneState((state) => state.running !== null);
  const labels = { save: line === undefined ? award.submit : award.save, recognise: award.recognise, decline: award.decline, reopen: award.reopen };
  return (
    <>
      {decisionsOn(line).map((decision, index) => (
        <Button
          key={decision}
          className={styles.button}
          appearance={index === 0 ? "primary" : "secondary"}
          disabled={decision === "save" && line !== undefined && !isDirty}
          disabledFocusable={isBusy}
          onClick={() => decide(decision)}
        >
          {labels[decision]}
        </Button>
      ))}
      {(isDirty || line === null) && (
        <>
          <span className={shared.space} />
          <Button
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            aria-label={award.discard}
            title={award.discard}
            disabledFocusable={isBusy}
            onClick={discard}
          />
        </>
      )}
    </>
  );
}
