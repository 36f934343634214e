import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import type { AwardState } from "../../actions/types";
import { useWords } from "../state/react";

const icons = { pending: ClockRegular, recognised: CheckmarkCircleRegular, declined: DismissCircleRegular } as const;

const useStyles = makeStyles({
  badge: { ...typographyStyles.caption1, display: "inline-flex", alignItems: "center", gap: "4px", flexShrink: 0, whiteSpace: "nowrap" },
  icon: { fontSize: "16px", flexShrink: 0 },
  pending: { color: tokens.colorNeutralForeground2 },
  recognised: { color: tokens.colorPaletteGreenForeground1 },
  declined: { color: tokens.colorNeutralForeground3 },
});

/** 审核状态 of an application, as icon and words. */
export function AwardBadge({ state }: { readonly state: AwardState }) {
  const styles = useStyles();
  const { award } = useWords();
  const Icon = icons[state];
  return (
    <span className={mergeClasses(styles.badge, styles[state])}>
      <Icon className={styles.icon} />
      {award.states[state]}
    </span>
  );
}
