import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { Fragment } from "react";
import { Fold } from "../parts/Fold";
import { CopyButton } from "../parts/CopyButton";
import type { Result } from "../state/model";
import { startEntry } from "../state/entryOrder";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf, isCitySide, unitIssuesOf } from "../state/selection";
import type { NextStep } from "../results/message";
import { describeResult } from "../results/index";
import { withUnits } from "./unitsSaid";

const useStyles = makeStyles({
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, borderBottomWidth: 0, maxHeight: "40vh", overflowY: "auto" },
  // Fluent puts a blank behind the title, at which the line would break before the dot. Names of cities are not parted.
  title: { display: "inline", wordBreak: "keep-all", overflowWrap: "anywhere", "::after": { content: "none" } },
  body: { display: "block", paddingTop: "4px", paddingBottom: "4px" },
  parts: { color: tokens.colorNeutralForeground1 },
  technical: {
    ...typographyStyles.caption1,
    display: "block",
    margin: "4px 0",
    padding: "8px",
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** The last action's message: counts, the next step, and for failures what, where and what to do. */
export default function ResultBar({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const { intent, title, parts, steps, technical } = withUnits(describeResult(result, words), usePaneState(unitIssuesOf), words);
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {parts.length > 0 && <span className={styles.parts}>{words.results.separator + parts.join(words.results.separator)}</span>}
        {steps.map((step) => (
          <Fragment key={step}>
            {words.results.separator}
            <Step step={step} result={result} />
          </Fragment>
        ))}
        {technical !== "" && (
          <Fold label={words.details}>
            <code className={styles.technical}>{technical}</code>
            <CopyButton text={technical} />
          </Fold>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.commands.dismiss} onClick={pane.dismiss} />
        }
      />
    </MessageBar>
  );
}

function Step({ step, result }: { readonly step: NextStep; readonly result: Result }) {
  const words = useWords();
  const pane = usePane();
  const first = usePaneState((state) => assessmentOf(state)?.units[0] ?? null);
  const isCity = usePaneState(isCitySide);
  switch (step) {
    case "showTodo":
      return <Link inline onClick={() => pane.showTab("todo")}>{words.results.showTodo}</Link>;
    case "rank":
      if (isCity) return <Link inline onClick={() => pane.showTab("submission")}>{words.submission.tab}</Link>;
      return <Link inline onClick={() => void pane.rank()}>{words.commands.rank}</Link>;
    case "viewReport":
      return <Link inline onClick={() => pane.open("report")}>{words.commands.view}</Link>;
    case "startEntry":
      return first === null ? null : <Link inline onClick={() => startEntry(pane, first)}>{words.entry.typeIn}</Link>;
    case "sendTemplates":
      return <Link inline onClick={() => pane.open("export")}>{words.entry.sendTemplates}</Link>;
    case "undoImport":
      if (result.kind !== "imported") return null;
      return <Link inline onClick={() => void pane.returns.undoImport({ mark: result.report.mark })}>{words.commands.undoImport}</Link>;
    case "takeBack":
      if ((result.kind !== "batchEntered" && result.kind !== "reviewed" && result.kind !== "corrected") || result.report.action === "") return null;
      return <Link inline onClick={() => void pane.history.undo(result.report.action)}>{words.commands.takeBack}</Link>;
    case "viewNotWritten":
      return <Link inline onClick={() => pane.open("notWritten")}>{words.commands.view}</Link>;
    case "settleUnits":
      return <Link inline onClick={() => pane.open("units")}>{words.units.settle}</Link>;
    case "repair":
      return <Link inline onClick={() => pane.open("repair")}>{words.repair.menu}</Link>;
    case "retryRead":
      return <Link inline onClick={() => void pane.refresh()}>{words.commands.retry}</Link>;
  }
}
