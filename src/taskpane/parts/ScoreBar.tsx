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
  readonly verified: number;
  readonly max: number;
}

/** Points of the most that can be had, twice: self-reported above, verified below. */
export function ScoreBar({ reported, verified, max }: ScoreBarProps) {
  const styles = useStyles();
  const words = useWords();
  const most = printPoints(max);
  return (
    <div className={styles.bars}>
      <div className={mergeClasses(styles.track, styles.thin)} role="img" aria-label={words.scores.reportedOf(printPoints(reported), most)}>
        <div className={mergeClasses(styles.fill, styles.reported)} style={{ width: `${(100 * reported) / max}%` }} />
      </div>
      <div className={mergeClasses(styles.track, styles.thick)} role="img" aria-label={words.scores.verifiedOf(printPoints(verified), most)}>
        <div className={mergeClasses(styles.fill, styles.verified)} style={{ width: `${(100 * verified) / max}%` }} />
      </div>
    </div>
  );
}
