import { makeStyles } from "@fluentui/react-components";
import type { Dictionary } from "../../i18n/index";
import { describeResult } from "../results/index";
import type { PaneState } from "../state/model";
import { usePaneState, useWords } from "../state/react";
import { unitIssuesOf } from "../state/selection";
import { withUnits } from "./unitsSaid";

const useStyles = makeStyles({
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
});

/** What screen readers are told: what runs and results politely, failures at once. The regions stand before there is anything to say. */
export function LiveRegions() {
  const styles = useStyles();
  const words = useWords();
  const result = usePaneState((state) => state.result);
  const number = usePaneState((state) => state.resultNumber);
  const running = usePaneState((state) => state.running);
  const done = usePaneState((state) => state.done);
  const issues = usePaneState(unitIssuesOf);
  const message = result === null ? null : withUnits(describeResult(result, words), issues, words);
  const text = message === null ? "" : [message.title, ...message.parts].join(words.results.separator);
  const isFailure = message?.intent === "error";
  return (
    <>
      <div className={styles.hidden} role="status" aria-live="polite" aria-atomic="true" data-heard>
        <span key={number}>{isFailure ? "" : text || doingOf(running, words) || doneOf(done, words)}</span>
      </div>
      <div className={styles.hidden} role="alert" aria-live="assertive" aria-atomic="true">
        <span key={number}>{isFailure ? text : ""}</span>
      </div>
    </>
  );
}

/** What runs; how far it has come is the progress bar's to say. 填报 writes while somebody types on: only that it is written is news. */
function doingOf(running: PaneState["running"], { progress, commands }: Dictionary): string {
  if (running === null || running.command === "enter") return "";
  return running.cancelling ? progress.cancelling : progress.doing(commands[running.command]);
}

/** What has ended without a message. */
function doneOf(done: PaneState["done"], { progress, commands, entry }: Dictionary): string {
  if (done === null) return "";
  return done === "enter" ? entry.written : progress.done(commands[done]);
}
