import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHintRegular } from "@fluentui/react-icons/svg/circle-hint";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import type { SelfCheckFact, SelfCheckStep } from "../../actions/types";
import type { SelfCheckWords } from "../../i18n/selfCheckWords";

const icons = { good: CheckmarkCircleRegular, bad: ErrorCircleFilled, open: CircleHintRegular } as const;

const looks = { holds: "good", differs: "bad", failed: "bad", absent: "open", skipped: "open" } as const;

const useStyles = makeStyles({
  icon: { fontSize: "16px", flexShrink: 0, marginTop: "2px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

/** How a fact or a step ended: a shape of its own for each, named for those who do not see it. */
export function CheckMark({ state, words }: { readonly state: SelfCheckFact["state"] | SelfCheckStep["state"]; readonly words: SelfCheckWords }) {
  const styles = useStyles();
  const look = looks[state];
  const Icon = icons[look];
  const name = state === "skipped" ? words.stepSkipped : words[state];
  return <Icon className={mergeClasses(styles.icon, styles[look])} role="img" aria-label={name} aria-hidden={false} />;
}
