import { makeStyles } from "@fluentui/react-components";
import { usePaneState, useWords } from "../state/react";
import { unitIssuesOf } from "../state/selection";
import { describeResult } from "../results/index";
import { withUnits } from "./unitsSaid";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** What screen readers are told: results politely, failures at once. The regions stand before there is anything to say. */
export function LiveRegions() {
  const styles = useStyles();
  const words = useWords();
  const result = usePaneState((state) => state.result);
  const number = usePaneState((state) => state.resultNumber);
  const isBusy = usePaneState((state) => state.running?.command ?? null);
  const issues = usePaneState(unitIssuesOf);
  const message = result === null ? null : withUnits(describeResult(result, words), issues, words);
  const text = message === null ? "" : [message.title, ...message.parts].join(words.results.separator);
  const isFailure = message?.intent === "error";
  const doing = isBusy === null || isBusy === "openSample" || isBusy === "enter" ? "" : words.progress.doing(words.commands[isBusy]);
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite" aria-atomic="true">
        <span key={number}>{isFailure ? "" : text || doing}</span>
      </div>
      <div className={styles.hidden} role="alert" aria-live="assertive" aria-atomic="true">
        <span key={number}>{isFailure ? text : ""}</span>
      </div>
    </>
  );
}
