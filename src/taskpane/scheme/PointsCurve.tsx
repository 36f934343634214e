import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { printPoints } from "../../i18n/points";
import type { Step } from "../../workbook/scheme/trial";

const useStyles = makeStyles({
  figure: { margin: 0 },
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  drawing: { display: "block", width: "100%", height: "96px", overflow: "visible" },
  line: { fill: "none", stroke: tokens.colorBrandStroke1, strokeWidth: 2, vectorEffect: "non-scaling-stroke" },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: 1, vectorEffect: "non-scaling-stroke" },
  ends: { ...typographyStyles.caption2, display: "flex", justifyContent: "space-between", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

interface PointsCurveProps {
  readonly steps: readonly Step[];
  readonly max: number;
  readonly label: string;
  readonly unit: string;
}

/** Points over the one number that they follow from, as steps. */
export function PointsCurve({ steps, max, label, unit }: PointsCurveProps) {
  const styles = useStyles();
  const end = steps.at(-1)?.from ?? 1;
  const x = (from: number) => (100 * from) / end;
  const y = (points: number) => 100 - (100 * points) / max;
  const path = steps.map(({ from, points }, index) => (index === 0 ? `M ${x(from)} ${y(points)}` : `H ${x(from)} V ${y(points)}`)).join(" ");
  const spoken = steps.map(({ from, points }) => `${from}${unit} ${printPoints(points)}`).slice(0, 12).join("，");
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{label}</figcaption>
      <div className={styles.ends} aria-hidden>
        <span>{printPoints(max)}</span>
      </div>
      <svg className={styles.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={`${label} ${spoken}`}>
        <path className={styles.axis} d="M 0 0 V 100 H 100" fill="none" />
        <path className={styles.line} d={path} />
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>0</span>
        <span>
          {end}
          {unit}
        </span>
      </div>
    </figure>
  );
}
