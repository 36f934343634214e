import { Combobox, makeStyles, Option } from "@fluentui/react-components";
import { useState } from "react";
import { useWords } from "../state/react";

const useStyles = makeStyles({
  box: { width: "100%", minWidth: 0, "& input": { minWidth: 0, textOverflow: "ellipsis" } },
  list: { maxHeight: "240px" },
});

interface SuggestInputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  /** Texts used before, the likeliest first. */
  readonly suggestions: readonly string[];
  readonly isInvalid?: boolean;
  readonly onChange: (text: string) => void;
}

/**
 * A text that is typed freely, or chosen from those used before. Choices open by ↓ or a click and never by typing, so that Enter
 * puts none of them in the place of what was typed.
 */
export function SuggestInput({ label, placeholder, value, suggestions, isInvalid = false, onChange }: SuggestInputProps) {
  const styles = useStyles();
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  // Opened again, all are offered: what was chosen before is no search.
  const [search, setSearch] = useState("");
  const found = suggestions.filter((one) => one !== value && one.includes(search.trim()));
  return (
    <Combobox
      size="small"
      freeform
      className={styles.box}
      listbox={{ className: styles.list }}
      // The keyboard opens the choices from the field itself.
      expandIcon={{ "aria-hidden": true, tabIndex: -1 }}
      aria-label={label}
      aria-invalid={isInvalid}
      placeholder={placeholder}
      value={value}
      selectedOptions={[]}
      open={isOpen}
      onChange={(event) => {
        setOpen(false);
        setSearch(event.target.value);
        onChange(event.target.value);
      }}
      onOptionSelect={(_event, { optionText }) => {
        if (optionText === undefined || optionText === "") return;
        setSearch("");
        onChange(optionText);
      }}
      onOpenChange={(event, { open }) => {
        // A key that types opens nothing.
        if (open && event.type === "keydown" && "key" in event && event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
        setOpen(open);
      }}
    >
      {found.map((one) => (
        <Option key={one} value={one} text={one}>
          {one}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" value="" text="" disabled>
          {words.review.noneUsed}
        </Option>
      )}
    </Combobox>
  );
}
