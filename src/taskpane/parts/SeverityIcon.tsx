import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CircleHintRegular } from "@fluentui/react-icons/svg/circle-hint";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { Problem } from "../../actions/types";
import { useWords } from "../state/react";

const icons = { error: ErrorCircleFilled, gap: CircleHintRegular, warning: WarningRegular } as const;

const useStyles = makeStyles({
  icon: { fontSize: "16px", flexShrink: 0, marginTop: "2px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  gap: { color: tokens.colorNeutralForeground3 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** How serious a problem is: a shape of its own for each, named for those who do not see it. */
export function SeverityIcon({ severity }: { readonly severity: Problem["severity"] }) {
  const styles = useStyles();
  const words = useWords();
  const Icon = icons[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} role="img" aria-label={words.severities[severity]} aria-hidden={false} />;
}
