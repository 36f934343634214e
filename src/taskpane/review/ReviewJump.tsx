import { Button } from "@fluentui/react-components";
import { usePane, useWords } from "../state/react";
import { useReviewStyles } from "./reviewStyles";

interface ReviewJumpProps {
  readonly sheetId: string;
  readonly address: string | null;
  /** What stands there, for those who hear the button without its line. */
  readonly what: string;
  /** Whether Tab stops here. */
  readonly isStop: boolean;
}

/** 定位 on a line that is itself a way to the cell. */
export function ReviewJump({ sheetId, address, what, isStop }: ReviewJumpProps) {
  const styles = useReviewStyles();
  const words = useWords();
  const pane = usePane();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.jump}
      tabIndex={isStop ? 0 : -1}
      aria-label={words.todo.jumpTo(what)}
      title={address ?? ""}
      onClick={(event) => {
        event.stopPropagation();
        void pane.jump(sheetId, address);
      }}
    >
      {words.commands.jump}
    </Button>
  );
}
