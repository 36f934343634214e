import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { Problem, UnitState } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { indicatorTitles } from "../parts/indicatorTitles";
import { JumpButton } from "../parts/JumpButton";
import { OfficialText } from "../parts/OfficialText";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneState, useWords } from "../state/react";

const useStyles = makeStyles({
  group: { padding: "8px 4px 4px 16px", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "baseline", gap: "8px", paddingRight: "12px" },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, minWidth: 0, textWrap: "pretty" },
  content: { ...typographyStyles.caption1, margin: "0 12px 0 0", color: tokens.colorNeutralForeground3 },
  max: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  problem: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "4px 0" },
  message: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", paddingTop: "1px" },
  side: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

interface ProblemGroupProps {
  readonly code: string;
  readonly problems: readonly Problem[];
  readonly scheme: Scheme;
  readonly unit: UnitState;
}

/** The problems of one indicator, each with the way to its cell, and the official text to mend them by. */
export const ProblemGroup = memo(function ProblemGroup({ code, problems, scheme, unit }: ProblemGroupProps) {
  const styles = useStyles();
  const words = useWords();
  const language = usePaneState((state) => state.language);
  const title = indicatorTitles(scheme, language).get(code);
  return (
    <section className={styles.group}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title === undefined ? words.todo.sheet : `${code} ${title.name}`}</h3>
        {title !== undefined && <span className={styles.max}>{words.scores.points(printPoints(title.indicator.max))}</span>}
      </div>
      {title !== undefined && title.content !== "" && (
        <p className={styles.content} lang="zh-CN">
          {title.content}
        </p>
      )}
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.key} ${problem.side} ${problem.code}`} className={styles.problem}>
            <SeverityIcon severity={problem.severity} />
            <span className={styles.message}>
              {problem.message}
              {problem.side === "verified" && <span className={styles.side}> · {words.sides.verified}</span>}
            </span>
            {problem.address !== null && <JumpButton sheetId={unit.sheetId} address={problem.address} what={problem.message} />}
          </li>
        ))}
      </ul>
      {title !== undefined && <OfficialText indicator={title.indicator} />}
    </section>
  );
});
