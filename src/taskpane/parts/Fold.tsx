import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import { useId, useState } from "react";

const useStyles = makeStyles({
  button: {
    ...typographyStyles.caption1,
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "24px",
    margin: 0,
    padding: "0 4px 0 0",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    // A button centres what takes two lines.
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "> svg": { flexShrink: 0 },
  },
});

interface FoldProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Text that unfolds in place. */
export function Fold({ label, children, className }: FoldProps) {
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={className}>
      <button type="button" className={mergeClasses(styles.button)} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        {label}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
