import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ClipboardCheckmarkRegular } from "@fluentui/react-icons/svg/clipboard-checkmark";
import { HistoryRegular } from "@fluentui/react-icons/svg/history";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { CommandName, CommandRecord } from "../commands/commands";
import { commands } from "../commands/commands";
import { ask } from "../commands/perform";
import { late } from "../parts/late";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf, hasBegun, isCitySide } from "../state/selection";
import { tourMark } from "../tour/tourMark";
import { LazyMenu } from "./LazyMenu";

const MoreMenu = late(() => import("./MoreMenu"));

const useStyles = makeStyles({
  bar: {
    display: "flex",
    // Long labels in a narrow pane: what comes after the first button takes a row of its own, and no label is cut.
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    padding: "8px 8px 8px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
    // The English labels are 11 px too long for one row of the narrowest pane with the usual gaps.
    "@media (max-width: 340px)": { gap: "4px" },
  },
  others: { display: "flex", alignItems: "center", gap: "inherit", marginLeft: "auto" },
  plain: { minWidth: 0, flexShrink: 0, whiteSpace: "nowrap", paddingLeft: "8px", paddingRight: "8px" },
  primary: { flexShrink: 0, whiteSpace: "nowrap" },
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
      <Button {...tourMark("submission")} appearance="primary" icon={<ClipboardCheckmarkRegular />} className={styles.primary} disabledFocusable={isBusy} onClick={() => void pane.checkSubmission()}>
        {words.submission.tab}
      </Button>
      <div className={styles.others}>
        <CommandButton name="check" />
        <CommandButton name="recompute" />
        <Button appearance="subtle" icon={<HistoryRegular />} aria-label={words.commands.history} title={words.commands.history} disabled={isBusy} onClick={() => pane.open("history")} />
      </div>
    </>
  );
}

/** What the office does: first the cities get their forms, then what they entered is computed and ranked. */
function OfficeActions() {
  const styles = useStyles();
  const words = useWords();
  const hasEntries = usePaneState((state) => assessmentOf(state)?.units.some(hasBegun) === true);
  const isBusy = usePaneState((state) => state.running !== null);
  return (
    <>
      <CommandButton isPrimary name={hasEntries ? "recompute" : "exportTemplates"} />
      <div className={styles.others}>
        <CommandButton name="check" />
        <CommandButton name={hasEntries ? "rank" : "recompute"} />
        <LazyMenu mark="send" menu={MoreMenu} icon={<MoreHorizontalRegular />} label={words.commands.more} disabled={isBusy} />
      </div>
    </>
  );
}

function CommandButton({ name, isPrimary = false }: { readonly name: CommandName; readonly isPrimary?: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const { icon: Icon }: CommandRecord = commands[name];
  const look = isPrimary ? ({ appearance: "primary", icon: <Icon />, className: styles.primary } as const) : ({ appearance: "subtle", className: styles.plain } as const);
  return (
    <Button {...look} {...(name === "recompute" || name === "rank" ? tourMark(name) : {})} disabledFocusable={isBusy} onClick={() => void ask(pane, name)}>
      {words.commands[name]}
    </Button>
  );
}
