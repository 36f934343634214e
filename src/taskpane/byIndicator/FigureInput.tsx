import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { behaviourOf, wordsOf } from "../../core/index";
import { optionLabels } from "../../workbook/form/entryFormulas";
import { usePaneState } from "../state/react";
import type { Figure } from "./figures";

const useStyles = makeStyles({
  input: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    padding: "0 6px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    "::placeholder": { color: tokens.colorNeutralForeground3 },
    ":focus": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-2px" },
    ":disabled": { color: tokens.colorNeutralForegroundDisabled },
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  asReported: { color: tokens.colorNeutralForeground3 },
});

interface FigureInputProps {
  readonly figure: Figure;
  readonly label: string;
  /** As the form's cell says it. */
  readonly value: string;
  /** What counts while the cell is empty. */
  readonly otherwise: string;
  readonly isWrong: boolean;
  readonly noteId: string | undefined;
  readonly disabled: boolean;
  readonly tabIndex: number;
  readonly at: string;
  readonly onChange: (text: string) => void;
}

/** Where a figure is typed: a field, or a list of what the entry can be chosen from. */
export function FigureInput({ figure: { entry }, label, value, otherwise, isWrong, noteId, disabled, tabIndex, at, onChange }: FigureInputProps) {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const shared = { "aria-label": label, "aria-invalid": isWrong, "aria-describedby": noteId, "data-cell": at, disabled, tabIndex, value } as const;
  const { control } = behaviourOf(entry.type);
  if (control !== "yesNo" && control !== "list") {
    return (
      <input
        {...shared}
        type="text"
        autoComplete="off"
        {...(control === "number" ? { inputMode: "decimal" } : {})}
        className={mergeClasses(styles.input, control !== "text" && styles.number)}
        placeholder={otherwise}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const options = optionLabels(entry, wordsOf("zh-CN"));
  const labels = optionLabels(entry, wordsOf(language));
  return (
    <select {...shared} className={mergeClasses(styles.input, value === "" && styles.asReported)} onChange={(event) => onChange(event.target.value)}>
      <option value="">{otherwise}</option>
      {value !== "" && !options.includes(value) && <option value={value}>{value}</option>}
      {options.map((option, index) => (
        <option key={option} value={option}>
          {labels[index]}
        </option>
      ))}
    </select>
  );
}
