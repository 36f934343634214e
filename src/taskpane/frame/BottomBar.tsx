import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowExportRegular } from "@fluentui/react-icons/svg/arrow-export";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { late } from "../parts/late";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf, hasBegun, isCitySide } from "../state/selection";
import { LazyMenu } from "./LazyMenu";

const MoreMenu = late(() => import("./MoreMenu"));

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "8px 8px 8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
  },
  plain: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
  primary: { whiteSpace: "nowrap" },
  space: { flexGrow: 1 },
});

/** The actions, always in reach while an assessment is open. One at a time. */
export function BottomBar() {
  const styles = useStyles();
  const hasAssessment = usePaneState((state) => assessmentOf(state) !== null);
  const isCity = usePaneState(isCitySide);
  if (!hasAssessment) return null;
  return <footer className={styles.bar}>{isCity ? <CityActions /> : <OfficeActions />}</footer>;
}

/** What a city does with its form: find out whether it can be submitted. */
function CityActions() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <>
      <Button
        appearance="primary"
        icon={<ClipboardCheckmarkRegular />}
        className={styles.primary}
        disabled={isBusy}
        onClick={() => void pane.checkSubmission()}
      >
        {words.submission.tab}
      </Button>
      <span className={styles.space} />
      <Button appearance="subtle" className={styles.plain} disabled={isBusy} onClick={() => void pane.check()}>
        {words.commands.check}
      </Button>
      <Button appearance="subtle" className={styles.plain} disabled={isBusy} onClick={() => void pane.recompute()}>
        {words.commands.recompute}
      </Button>
    </>
  );
}

/** What the office does: first the cities get their forms, then what they entered is computed and ranked. */
function OfficeActions() {
  const hasEntries = usePaneState((state) => assessmentOf(state)?.units.some(hasBegun) === true);
  return hasEntries ? <ComputingActions /> : <SendingActions />;
}

function SendingActions() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <>
      <Button
        appearance="primary"
        icon={<ArrowExportRegular />}
        className={styles.primary}
        disabled={isBusy}
        onClick={() => pane.open("export")}
      >
        {words.commands.exportTemplates}
      </Button>
      <span className={styles.space} />
      <Button appearance="subtle" className={styles.plain} disabled={isBusy} onClick={() => void pane.check()}>
        {words.commands.check}
      </Button>
      <Button appearance="subtle" className={styles.plain} disabled={isBusy} onClick={() => void pane.recompute()}>
        {words.commands.recompute}
      </Button>
      <LazyMenu menu={MoreMenu} icon={<MoreHorizontalRegular />} label={words.commands.more} disabled={isBusy} />
    </>
  );
}

function ComputingActions() {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <>
      <Button
        appearance="primary"
        icon={<CalculatorRegular />}
        className={styles.primary}
        disabled={isBusy}
        onClick={() => void pane.recompute()}
      >
        {words.commands.recompute}
      </Button>
      <span className={styles.space} />
      <Button appearance="subtle" className={styles.plain} disabled={isBusy} onClick={() => void pane.check()}>
        {words.commands.check}
      </Button>
      <Button appearance="subtle" className={styles.plain} disabled={isBusy} onClick={() => void pane.rank()}>
        {words.commands.rank}
      </Button>
      <LazyMenu menu={MoreMenu} icon={<MoreHorizontalRegular />} label={words.commands.more} disabled={isBusy} />
    </>
  );
}
