import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { TableSimpleRegular } from "@fluentui/react-icons/svg/table-simple";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "center", gap: "8px", padding: "48px 24px", textAlign: "center" },
  icon: { fontSize: "32px", color: tokens.colorNeutralForeground3 },
  done: { fontSize: "32px", color: tokens.colorPaletteGreenForeground1 },
  title: { ...typographyStyles.body1Strong, margin: 0, textWrap: "balance" },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, textWrap: "pretty" },
});

interface NothingProps {
  readonly title: string;
  readonly hint?: string;
  /** True where nothing is there because all is done. */
  readonly isDone?: boolean;
  readonly children?: ReactNode;
}

/** A view without content says why and what comes next. */
export function Nothing({ title, hint, isDone = true, children }: NothingProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {isDone ? <CheckmarkCircleRegular className={styles.done} /> : <TableSimpleRegular className={styles.icon} />}
      <p className={styles.title}>{title}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </div>
  );
}
