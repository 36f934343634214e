import { Input, makeStyles, Radio, RadioGroup, Select } from "@fluentui/react-components";
import type { Entry } from "../../core/index";
import { behaviourOf, wordsOf } from "../../core/index";
import { optionLabels } from "../../workbook/form/entryFormulas";
import { shownValue, typedValue } from "../parts/cellText";
import { usePaneState, useWords } from "../state/react";

const useStyles = makeStyles({
  number: { width: "160px", "& input": { fontVariantNumeric: "tabular-nums" } },
  choice: { width: "100%" },
});

interface EntryValueInputProps {
  readonly entry: Entry;
  readonly label: string;
  /** As the form's cell says it. */
  readonly value: string;
  /** Id of what says that it is wrong. */
  readonly issueId: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

const cellWords = wordsOf("zh-CN");

/** The field for 自报值 as the entry's type asks: two choices, a list, or a number with its unit. Delete empties a choice. */
export function EntryValueInput({ entry, label, value, issueId, disabled, onChange }: EntryValueInputProps) {
  const styles = useStyles();
  const { entry: words } = useWords();
  const language = usePaneState((state) => state.language);
  const shown = wordsOf(language);
  const unit = shown.unit(entry.unit).trim();
  const shared = { "aria-label": label, "aria-invalid": issueId !== undefined, "aria-describedby": issueId, disabled } as const;
  switch (behaviourOf(entry.type).control) {
    case "yesNo":
      return (
        <RadioGroup
          {...shared}
          layout="horizontal"
          value={value}
          onChange={(_event, { value: chosen }) => onChange(chosen)}
          onKeyDown={(event) => {
            if (event.key === "Delete" || event.key === "Backspace") onChange("");
          }}
        >
          <Radio value={cellWords.yes} label={shown.yes} />
          <Radio value={cellWords.no} label={shown.no} />
        </RadioGroup>
      );
    case "list": {
      const options = optionLabels(entry, cellWords);
      const labels = optionLabels(entry, shown);
      return (
        <Select {...shared} size="small" className={styles.choice} value={value} onChange={(_event, { value: chosen }) => onChange(chosen)}>
          <option value="">{words.notChosen}</option>
          {value !== "" && !options.includes(value) && <option value={value}>{value}</option>}
          {options.map((option, index) => (
            <option key={option} value={option}>
              {labels[index]}
            </option>
          ))}
        </Select>
      );
    }
    case "date":
      return (
        <Input
          {...shared}
          size="small"
          className={styles.number}
          placeholder={words.dateHint}
          value={value}
          onChange={(_event, { value: next }) => onChange(next)}
          onBlur={() => {
            // 2013年5月1日 becomes what the cell will show.
            const shownDay = shownValue(typedValue(value, entry), entry);
            if (value !== "" && shownDay !== value) onChange(shownDay);
          }}
        />
      );
    case "text":
      return <Input {...shared} size="small" className={styles.choice} value={value} onChange={(_event, { value: next }) => onChange(next)} />;
    default:
      return (
        <Input
          {...shared}
          size="small"
          className={styles.number}
          inputMode="decimal"
          value={value}
          {...(unit === "" ? {} : { contentAfter: unit })}
          onChange={(_event, { value: next }) => onChange(next)}
        />
      );
  }
}
