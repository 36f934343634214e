import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { CircleHintRegular } from "@fluentui/react-icons/svg/circle-hint";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import type { OpenItem, SubmissionGroup } from "../../actions/returns/submission";
import { submissionGroups } from "../../actions/returns/submission";
import { printPoints } from "../../i18n/points";
import { useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { SubmissionRow } from "./SubmissionRow";
import type { CheckedSubmission } from "./SubmissionVerdict";
import { targetOf } from "../parts/walking";

const icons = {
  errors: ErrorCircleFilled,
  gaps: CircleHintRegular,
  evidence: AttachRegular,
  sentBack: ArrowReplyRegular,
  warnings: WarningRegular,
} as const;

/** Lines that PageUp and PageDown pass over: about what a pane shows. */
const page = 8;

const useStyles = makeStyles({
  group: { margin: 0 },
  head: {
    ...typographyStyles.body1Strong,
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: 0,
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1, minWidth: 0 },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  icon: { fontSize: "16px", flexShrink: 0 },
  errors: { color: tokens.colorPaletteRedForeground1 },
  gaps: { color: tokens.colorNeutralForeground3 },
  evidence: { color: tokens.colorPaletteDarkOrangeForeground1 },
  sentBack: { color: tokens.colorPaletteRedForeground1 },
  warnings: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { ...typographyStyles.caption1, margin: 0, padding: "4px 16px", color: tokens.colorNeutralForeground3, textWrap: "pretty" },
  list: { listStyleType: "none", margin: 0, padding: "0 0 4px" },
});

interface SubmissionListProps {
  readonly assessment: Assessment;
  readonly submission: CheckedSubmission;
}

/** Everything open, in the order in which it is to be mended; arrow keys walk through all groups, Enter goes to the cell. */
export function SubmissionList({ assessment, submission }: SubmissionListProps) {
  const styles = useStyles();
  const { submission: words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const { items, unit } = submission;
  const claimed = new Map(unit.reported.indicators.map(({ code, points }) => [code, points] as const));
  const lengthOf = (groups: readonly SubmissionGroup[]) => groups.reduce((sum, group) => sum + items[group].length, 0);
  const groups = submissionGroups.filter((group) => items[group].length > 0);
  const count = lengthOf(groups);
  if (count === 0) return null;
  const messageOf = (group: SubmissionGroup, { indicator, message }: OpenItem) => {
    if (group === "evidence") return words.claimed(printPoints(claimed.get(indicator) ?? 0));
    // Typed straight into the sheet, a return can come without a reason.
    return group === "sentBack" && message === "" ? words.noReason : message;
  };
  const byKey = (event: KeyboardEvent, index: number) => {
    const target = targetOf(event.key, index, page, count);
    if (target === null) return;
    event.preventDefault();
    setCurrent(target);
    list.current?.querySelectorAll("button")[target]?.focus();
  };
  return (
    <div ref={list} role="group" aria-label={words.list}>
      {groups.map((group, at) => {
        const Icon = icons[group];
        const start = lengthOf(groups.slice(0, at));
        return (
          <section key={group} className={styles.group} aria-labelledby={`submission-${group}`}>
            <h4 id={`submission-${group}`} className={styles.head}>
              <Icon className={mergeClasses(styles.icon, styles[group])} />
              <span className={styles.title}>{words.groups[group]}</span>
              <span className={styles.count}>{items[group].length}</span>
            </h4>
            {group === "sentBack" && <p className={styles.hint}>{words.sentBackHint}</p>}
            <ul className={styles.list}>
              {items[group].map((item, offset) => (
                <SubmissionRow
                  key={`${item.key} ${item.message}`}
                  scheme={assessment.scheme}
                  unit={unit}
                  item={{ ...item, message: messageOf(group, item) }}
                  isTitled={items[group][offset - 1]?.indicator !== item.indicator}
                  isStop={start + offset === Math.min(current, count - 1)}
                  onKey={(event) => byKey(event, start + offset)}
                  onStop={() => setCurrent(start + offset)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
