import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { FolderArrowUpRegular } from "@fluentui/react-icons/svg/folder-arrow-up";
import type { DragEvent } from "react";
import { useRef, useState } from "react";
import { useWords } from "../state/react";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "center",
    gap: "8px",
    padding: "16px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover, border: `1px dashed ${tokens.colorBrandStroke1}` },
  text: { ...typographyStyles.body1, textAlign: "center" },
});

interface DropZoneProps {
  readonly disabled: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Takes files that are dropped, or chosen with the button. */
export function DropZone({ disabled, onFiles }: DropZoneProps) {
  const styles = useStyles();
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (!disabled && files !== null && files.length > 0) onFiles([...files]);
  };
  // Without this the browser would leave the pane for the file.
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(!disabled);
  };
  return (
    <div
      className={mergeClasses(styles.zone, isOver && styles.over)}
      data-drop-zone=""
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <span className={styles.text}>{words.importPanel.drop}</span>
      <Button icon={<FolderArrowUpRegular />} disabled={disabled} onClick={() => input.current?.click()}>
        {words.importPanel.choose}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx"
        aria-label={words.importPanel.choose}
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          // So that the same file, mended meanwhile, can be chosen again.
          currentTarget.value = "";
        }}
      />
    </div>
  );
}
