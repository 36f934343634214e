import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { OpenItem } from "../../actions/returns/submission";
import type { UnitState } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { indicatorTitles } from "../parts/indicatorTitles";
import { usePane, usePaneState, useWords } from "../state/react";

const useStyles = makeStyles({
  row: {
    ...typographyStyles.body1,
    position: "relative",
    display: "flex",
    alignItems: "flex-end",
    gap: "8px",
    width: "100%",
    boxSizing: "border-box",
    padding: "6px 16px 6px 40px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    // Walked to from below, a line must not end up under its group's heading, which stays in sight.
    scrollMarginTop: "40px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  title: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, textWrap: "pretty" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)", whiteSpace: "nowrap" },
  message: { overflowWrap: "anywhere", textWrap: "pretty" },
  jump: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorBrandForegroundLink, lineHeight: tokens.lineHeightBase300 },
});

interface SubmissionRowProps {
  readonly scheme: Scheme;
  readonly unit: UnitState;
  readonly item: OpenItem;
  /** False below a line of the same indicator, where its title is not shown again. */
  readonly isTitled: boolean;
  /** Whether the tab key stops here. */
  readonly isStop: boolean;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onStop: () => void;
}

/** One open item: the indicator, what is wrong, and by a click its cell. */
export function SubmissionRow({ scheme, unit, item, isTitled, isStop, onKey, onStop }: SubmissionRowProps) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const title = indicatorTitles(scheme, language).get(item.indicator);
  const heading = title === undefined ? words.submission.sheet : `${item.indicator} ${title.name}`;
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        tabIndex={isStop ? 0 : -1}
        title={item.address ?? ""}
        onFocus={onStop}
        onKeyDown={onKey}
        onClick={() => void pane.jump(unit.sheetId, item.address)}
      >
        <span className={styles.main}>
          <span className={isTitled ? styles.title : styles.unseen}>
            {heading}
            {isTitled && title !== undefined && title.content !== "" && <span lang="zh-CN"> · {title.content}</span>}
          </span>
          <span className={styles.message}>{item.message}</span>
        </span>
        <span className={styles.jump}>{words.commands.jump}</span>
      </button>
    </li>
  );
}
