import { Button } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useRef, useState } from "react";
import { useWords } from "../state/react";

/** Copies a text; where the clipboard may not be written, selects the text that stands right before the button. */
export function CopyButton({ text, label: own }: { readonly text: string; readonly label?: string }) {
  const words = useWords();
  const button = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState<"no" | "copied" | "selected">("no");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone("copied");
    } catch {
      const shown = button.current?.previousElementSibling;
      if (shown) getSelection()?.selectAllChildren(shown);
      setDone("selected");
    }
  };
  const label = { no: own ?? words.commands.copyDetails, copied: words.commands.copied, selected: words.commands.selected }[done];
  return (
    <Button ref={button} size="small" icon={<CopyRegular />} onClick={() => void copy()}>
      <span aria-live="polite">{label}</span>
    </Button>
  );
}
