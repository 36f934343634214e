import { Button, makeStyles } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";

const useStyles = makeStyles({
  step: { flexShrink: 0, minWidth: "24px" },
});

interface StepButtonProps {
  readonly to: "previous" | "next";
  readonly label: string;
  /** What is said beside the pointer, where it says more than the label. */
  readonly hint?: string;
  readonly isEnd: boolean;
  readonly onStep: () => void;
}

/** A step to the neighbour in a list; at its end it stays where the keyboard stands, and does nothing. */
export function StepButton({ to, label, hint = label, isEnd, onStep }: StepButtonProps) {
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.step}
      icon={to === "previous" ? <ChevronLeftRegular /> : <ChevronRightRegular />}
      aria-label={label}
      title={hint}
      disabledFocusable={isEnd}
      onClick={onStep}
    />
  );
}
