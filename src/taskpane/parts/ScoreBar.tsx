import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { printPoints } from "../../i18n/points";
import { useWords } from "../state/react";

const useStyles = makeStyles({
  bars: { display: "flex", flexDirection: "column", gap: "2px", width: "100%" },
  // Thin above thick: which is which needs no colour.
  thin: { height: "4px" },
  thick: { height: "8px" },
  track: {
    overflow: "hidden",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground5,
    // Forced colours drop backgrounds; the outline keeps the track's length readable.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    outlineOffset: "-1px",
  },
  fill: { height: "100%", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
  reported: { backgroundColor: tokens.colorNeutralForeground4 },
  verified: { backgroundColor: tokens.colorBrandForeground1 },
});

interface ScoreBarProps {
  readonly reported: number;
  /** null where nothing is verified yet; what the city reported is then the bar. */
  readonly verified: number | null;
  readonly max: number;
}

/** Points of the most that can be had, twice: self-reported above, verified below. */
export function ScoreBar({ reported, verified, max }: ScoreBarProps) {
  const styles = useStyles();
  const { scores } = useWords();
  const most = printPoints(max);
  const bar = (points: number, label: string, isMain: boolean) => (
    <div className={mergeClasses(styles.track, isMain ? styles.thick : styles.thin)} role="img" aria-label={label}>
      <div className={mergeClasses(styles.fill, isMain ? styles.verified : styles.reported)} style={{ width: `${(100 * points) / max}%` }} />
    </div>
  );
  return (
    <div className={styles.bars}>
      {bar(reported, scores.reportedOf(printPoints(reported), most), verified === null)}
      {verified !== null && bar(verified, scores.verifiedOf(printPoints(verified), most), true)}
    </div>
  );
}
