import type { ButtonProps } from "@fluentui/react-components";
import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useRef } from "react";

interface FileButtonProps {
  readonly children: string;
  /** What the file is, for those who hear the field without its button. */
  readonly label: string;
  /** File name extensions, as the browser's dialog takes them. */
  readonly accept: string;
  readonly title?: string;
  readonly size?: ButtonProps["size"];
  readonly disabled: boolean;
  /** Whether several may be chosen at once. */
  readonly multiple?: boolean;
  /** The first file chosen, and all of them. */
  readonly onFile: (file: File, all: readonly File[]) => void;
}

/** A button that lets a person choose a file, or several. */
export function FileButton({ children, label, accept, title, size, disabled, multiple = false, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FolderOpenRegular />} disabled={disabled} title={title} {...(size === undefined ? {} : { size })} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        aria-label={label}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          const [first] = files;
          if (first !== undefined) onFile(first, files);
          // So that the same file, mended meanwhile, can be chosen again.
          currentTarget.value = "";
        }}
      />
    </>
  );
}
