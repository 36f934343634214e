import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { CircleHalfFillRegular } from "@fluentui/react-icons/svg/circle-half-fill";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { UnitProgress } from "../../actions/types";
import { useWords } from "../state/react";

const icons = {
  notBegun: CircleRegular,
  inProgress: CircleHalfFillRegular,
  errors: ErrorCircleRegular,
  complete: CheckmarkCircleRegular,
} as const;

const useStyles = makeStyles({
  badge: { ...typographyStyles.caption1, display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  icon: { fontSize: "16px", flexShrink: 0 },
  notBegun: { color: tokens.colorNeutralForeground3 },
  inProgress: { color: tokens.colorNeutralForeground2 },
  errors: { color: tokens.colorPaletteRedForeground1 },
  complete: { color: tokens.colorPaletteGreenForeground1 },
});

/** How far a city is, as icon and words: never by colour alone; and how many entries the province filled for it. */
export function StateBadge({ state, supplied = 0 }: { readonly state: UnitProgress; readonly supplied?: number }) {
  const styles = useStyles();
  const words = useWords();
  const Icon = icons[state];
  return (
    <span className={mergeClasses(styles.badge, styles[state])}>
      <Icon className={styles.icon} />
      {words.states[state]}
      {state === "complete" && supplied > 0 && ` ${words.supplied(supplied)}`}
    </span>
  );
}
