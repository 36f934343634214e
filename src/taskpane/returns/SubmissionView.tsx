import { makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { submissionOf } from "../../actions/returns/submission";
import { Nothing } from "../parts/Nothing";
import { useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { SubmissionList } from "./SubmissionList";
import { SubmissionSteps } from "./SubmissionSteps";
import { SubmissionVerdict } from "./SubmissionVerdict";

const useStyles = makeStyles({
  view: { height: "100%", overflowY: "auto", scrollbarWidth: "thin", scrollbarGutter: "stable" },
});

/** Text alone holds nothing to tab to, so the page is a tab stop itself and scrolls by keys. */
const readingStop = { tabIndex: 0, role: "group", "aria-labelledby": "tab-submission" };

/** 报送检查: «可以报送» and how, or exactly what is open. */
export default function SubmissionView({ assessment }: { readonly assessment: Assessment }) {
  const styles = useStyles();
  const { submission: words, listSeparator } = useWords();
  const submission = useMemo(() => submissionOf(assessment), [assessment]);
  switch (submission.kind) {
    case "noForm":
      return <Nothing title={words.noForm} hint={words.noFormHint} isDone={false} />;
    case "severalForms": {
      const { sheets } = submission;
      return <Nothing title={words.severalForms(sheets.length)} hint={words.severalFormsHint(sheets.join(listSeparator))} isDone={false} />;
    }
    case "checked":
      return (
        <div className={styles.view} {...(submission.isReady ? readingStop : {})}>
          <SubmissionVerdict submission={submission} />
          {submission.isReady && <SubmissionSteps assessment={assessment} unit={submission.unit} />}
          <SubmissionList assessment={assessment} submission={submission} />
        </div>
      );
  }
}
