import { Button, Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { AdoptReport } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { usePane, useWords } from "../state/react";
import { useSchemeWords } from "./useSchemeWords";

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface AdoptedNoticeProps {
  readonly report: AdoptReport;
  readonly onCarry: (scheme: Scheme) => void;
  readonly onClose: () => void;
}

/** What came of 采用, and what comes next. */
export function AdoptedNotice({ report, onCarry, onClose }: AdoptedNoticeProps) {
  const { commands, results } = useWords();
  const words = useSchemeWords();
  const pane = usePane();
  const styles = useStyles();
  const { scheme, problems, changes, hasAssessment } = report;
  const parts = scheme === null ? [] : [changes.length === 0 ? "" : words.changes(changes.length), hasAssessment ? words.keptOwn : ""].filter((part) => part !== "");
  return (
    <MessageBar className={styles.bar} intent={scheme === null ? "warning" : "success"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{scheme === null ? words.notAdopted(problems) : words.adopted(scheme.id, scheme.version)}</MessageBarTitle>
        {parts.map((part) => results.separator + part).join("")}
        {scheme !== null && !hasAssessment && (
          <>
            {results.separator}
            <Link inline onClick={() => pane.open("create")}>
              {words.useIt}
            </Link>
          </>
        )}
        {scheme !== null && hasAssessment && (
          <>
            {results.separator}
            <Link inline onClick={() => onCarry(scheme)}>
              {words.carry}
            </Link>
          </>
        )}
      </MessageBarBody>
      <MessageBarActions containerAction={<Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={commands.dismiss} onClick={onClose} />} />
    </MessageBar>
  );
}
