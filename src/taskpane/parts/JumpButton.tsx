import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { usePane, useWords } from "../state/react";

const useStyles = makeStyles({ button: { flexShrink: 0, minWidth: 0, color: tokens.colorBrandForegroundLink } });

interface JumpButtonProps {
  readonly sheetId: string;
  /** Null shows the sheet alone. */
  readonly address: string | null;
  /** What stands there, for those who hear the button without its surroundings. */
  readonly what: string;
}

/** Shows a cell in the workbook. */
export function JumpButton({ sheetId, address, what }: JumpButtonProps) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.button}
      aria-label={words.todo.jumpTo(what)}
      title={address ?? ""}
      onClick={() => void pane.jump(sheetId, address)}
    >
      {words.commands.jump}
    </Button>
  );
}
