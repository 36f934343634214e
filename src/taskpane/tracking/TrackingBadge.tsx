import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons/svg/arrow-reply";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ClockAlarmRegular } from "@fluentui/react-icons/svg/clock-alarm";
import { MailInboxRegular } from "@fluentui/react-icons/svg/mail-inbox";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import type { Lateness } from "../../workbook/tracking/lateness";
import type { TrackedLine } from "../../workbook/tracking/planTracking";
import { useTrackingWords } from "./useTrackingWords";

const icons = { unsent: CircleRegular, sent: SendRegular, returned: MailInboxRegular, sentBack: ArrowReplyRegular, again: MailInboxRegular, verified: CheckmarkCircleRegular } as const;

const useStyles = makeStyles({
  badge: { ...typographyStyles.caption1, display: "inline-flex", alignItems: "center", gap: "4px", whiteSpace: "nowrap" },
  icon: { fontSize: "16px", flexShrink: 0 },
  unsent: { color: tokens.colorNeutralForeground3 },
  sent: { color: tokens.colorNeutralForeground2 },
  returned: { color: tokens.colorNeutralForeground1 },
  again: { color: tokens.colorNeutralForeground1 },
  sentBack: { color: tokens.colorPaletteDarkOrangeForeground1 },
  verified: { color: tokens.colorPaletteGreenForeground1 },
  overdue: { ...typographyStyles.caption1Strong, color: tokens.colorPaletteRedForeground1 },
  late: { color: tokens.colorNeutralForeground2 },
});

/** How far a city's form has come, as icon and words; what somebody typed there as it stands. */
export function TrackingBadge({ tracked: { state, shown, byHand } }: { readonly tracked: TrackedLine }) {
  const styles = useStyles();
  const words = useTrackingWords();
  const Icon = icons[state ?? "unsent"];
  return (
    <span className={mergeClasses(styles.badge, styles[state ?? "unsent"])}>
      <Icon className={styles.icon} />
      {state === null ? words.otherState(String(shown.state ?? "")) : words.states[state]}
      {byHand.includes("state") && `（${words.byHand}）`}
    </span>
  );
}

/** How late a form is, as icon and words; nothing while it is in time. */
export function LatenessBadge({ lateness }: { readonly lateness: Lateness | null }) {
  const styles = useStyles();
  const words = useTrackingWords();
  if (lateness === null || lateness.days === 0) return null;
  if (!lateness.isOwed) return <span className={mergeClasses(styles.badge, styles.late)}>{words.late(lateness.days)}</span>;
  return (
    <span className={mergeClasses(styles.badge, styles.overdue)}>
      <ClockAlarmRegular className={styles.icon} />
      {words.overdue(lateness.days)}
    </span>
  );
}
