import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { UnitState } from "../../actions/types";
import type { Indicator, Scheme } from "../../core/index";
import { entryKey } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { ExtremeMark } from "../parts/ExtremeMark";
import { indicatorTitles } from "../parts/indicatorTitles";
import { JumpButton } from "../parts/JumpButton";
import { OfficialText } from "../parts/OfficialText";
import { usePaneState, useWords } from "../state/react";
import { selectedIndicator, selectedOn } from "../state/selection";

const useStyles = makeStyles({
  row: {
    padding: "8px 4px 4px 8px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    borderLeft: "3px solid transparent",
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  head: { display: "flex", alignItems: "baseline", gap: "8px" },
  name: { ...typographyStyles.body1, margin: 0, flexGrow: 1, minWidth: 0, textWrap: "pretty" },
  points: { ...typographyStyles.body1Strong, paddingRight: "12px", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  muted: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  content: { ...typographyStyles.caption1, margin: "0 12px 0 0", color: tokens.colorNeutralForeground3 },
  explanation: { ...typographyStyles.caption1, margin: "4px 12px 4px 0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  line: { display: "flex", alignItems: "flex-start", justifyContent: "space-between", gap: "8px" },
  official: { flexGrow: 1, minWidth: 0 },
});

interface IndicatorRowProps {
  readonly indicator: Indicator;
  readonly scheme: Scheme;
  readonly unit: UnitState;
  /** Which asking of the context line was for this indicator; 0 for none. */
  readonly asking: number;
}

/** One indicator: its points, how they came about, the official text and the way to its cell. */
export function IndicatorRow({ indicator, scheme, unit, asking }: IndicatorRowProps) {
  const styles = useStyles();
  const words = useWords();
  const row = useRef<HTMLDivElement>(null);
  const language = usePaneState((state) => state.language);
  const isCurrent = usePaneState((state) => selectedIndicator(unit, selectedOn(unit, state)) === indicator.code);
  useEffect(() => {
    if (asking > 0) row.current?.scrollIntoView?.({ block: "nearest" });
  }, [asking]);
  const { code, max, entries } = indicator;
  const reported = unit.reported.indicators.find((score) => score.code === code);
  const verified = unit.verified.indicators.find((score) => score.code === code);
  const title = indicatorTitles(scheme, language).get(code);
  const [first] = entries;
  const address = first === undefined ? null : (unit.places.get(entryKey(indicator, first))?.reported ?? null);
  // What compares cities waits on the reported side for good: there is nothing to tell apart.
  const awaits = reported?.status === "awaiting";
  const isSame = awaits || reported?.explanation === verified?.explanation;
  return (
    <div ref={row} className={mergeClasses(styles.row, isCurrent && styles.current)}>
      <div className={styles.head}>
        <h4 className={styles.name}>
          {code} {title?.name}
        </h4>
        <ExtremeMark points={verified?.points ?? 0} max={max} />
        <span className={styles.points}>
          {reported !== undefined && !awaits && reported.points !== verified?.points && (
            <span className={styles.muted}>{printPoints(reported.points)} → </span>
          )}
          {printPoints(verified?.points ?? 0)}
          <span className={styles.muted}> / {printPoints(max)}</span>
        </span>
      </div>
      {title !== undefined && title.content !== "" && (
        <p className={styles.content} lang="zh-CN">
          {title.content}
        </p>
      )}
      <p className={styles.explanation}>
        {isSame ? verified?.explanation : `${words.context.reported}${words.colon}${reported?.explanation ?? ""}`}
      </p>
      {!isSame && (
        <p className={styles.explanation}>
          {words.context.verified}
          {words.colon}
          {verified?.explanation}
        </p>
      )}
      <div className={styles.line}>
        <div className={styles.official}>
          <OfficialText indicator={indicator} />
        </div>
        <JumpButton sheetId={unit.sheetId} address={address} what={`${code} ${title?.name ?? ""}`} />
      </div>
    </div>
  );
}
