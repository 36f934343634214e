import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { submissionOf } from "../../actions/returns/submission";
import { Nothing } from "../parts/Nothing";
import { usePane, useWords } from "../state/react";
import type { Assessment } from "../state/selection";

/** 待处理 of a city whose entries are all valid: whether that is all, or what 报送检查 still asks for. */
export function SubmissionHint({ assessment }: { readonly assessment: Assessment }) {
  const { submission: words, todo } = useWords();
  const pane = usePane();
  const submission = useMemo(() => submissionOf(assessment), [assessment]);
  const isReady = submission.kind === "checked" && submission.isReady;
  const open = submission.kind === "checked" ? submission.open : 1;
  return (
    <Nothing
      title={isReady ? todo.none : words.entriesValid}
      hint={isReady ? words.readyHint : words.openHint(open)}
      isDone={isReady}
    >
      <Button onClick={() => pane.showTab("submission")}>{words.show}</Button>
    </Nothing>
  );
}
