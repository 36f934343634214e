import { Checkbox, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry, Shape } from "../../core/index";
import { inLanguage } from "../../core/index";
import { allowedName, fieldName, ruleFormWordsOf } from "../../i18n/ruleFormWords";
import { readRule } from "../../workbook/scheme/readRule";
import { firstValue } from "../../workbook/scheme/ruleForm";
import { ruleText } from "../../workbook/scheme/ruleText";
import type { OtherIndicator } from "../../workbook/scheme/trial";
import { usePaneState } from "../state/react";
import { RuleList } from "./RuleList";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: "6px", margin: 0, padding: "0 0 0 8px", border: "none", borderLeft: `2px solid ${tokens.colorNeutralStroke2}` },
  // Short fields of one record stand beside each other.
  record: { display: "flex", flexWrap: "wrap", gap: "6px", "& > *": { flexGrow: 1, flexBasis: "88px", minWidth: 0 }, "& input": { width: "100%", minWidth: 0 }, "& .fui-Input": { minWidth: 0 } },
  grow: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "6px" },
});

export interface RuleFieldProps {
  readonly field: string;
  readonly shape: Shape;
  readonly isOptional: boolean;
  readonly value: unknown;
  readonly entries: readonly Entry[];
  /** The other indicators, of which one may be asked for. */
  readonly others: readonly OtherIndicator[];
  /** Points of the indicator, which new fields begin with. */
  readonly max: number;
  readonly onChange: (value: unknown) => void;
}

/** One parameter of a rule, as it is declared. */
export function RuleField(props: RuleFieldProps) {
  const { field, shape, isOptional, value, entries, others, max, onChange } = props;
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const words = ruleFormWordsOf(language);
  const label = fieldName(field, language);
  const begin = (of: Shape) => firstValue(of, { field, max, entry: () => entries[0]?.name ?? "", codes: others.map(({ code }) => code) });
  if (isOptional && shape.type !== "number" && shape.type !== "yesNo") {
    return (
      <div className={styles.grow}>
        <Checkbox label={label} checked={value !== undefined} onChange={(_event, { checked }) => onChange(checked === true ? begin(shape) : undefined)} />
        {value !== undefined && <RuleField {...props} isOptional={false} />}
      </div>
    );
  }
  switch (shape.type) {
    case "text":
      return (
        <Field label={label}>
          <Select size="small" value={textIn(value)} onChange={(_event, { value: name }) => onChange(name)}>
            {entries.map(({ name, label: called }) => (
              <option key={name} value={name}>
                {inLanguage(called, language)}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "code":
      return (
        <Field label={label}>
          <Select size="small" value={textIn(value)} onChange={(_event, { value: code }) => onChange(code)}>
            {others.every(({ code }) => code !== value) && <option value={textIn(value)}>{textIn(value)}</option>}
            {others.map(({ code, title }) => (
              <option key={code} value={code}>
                {`${code} ${title}`.trim()}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "number":
      return <NumberField label={label} value={value} isOptional={isOptional} onChange={onChange} />;
    case "date":
      return (
        <Field label={label}>
          <Input size="small" type="date" value={textIn(value)} onChange={(_event, { value: day }) => onChange(day)} />
        </Field>
      );
    case "yesNo":
      return <Checkbox label={label} checked={value === true} onChange={(_event, { checked }) => onChange(checked === true ? true : undefined)} />;
    case "oneOf":
      return (
        <Field label={label}>
          <Select size="small" value={textIn(value)} onChange={(_event, { value: word }) => onChange(word)}>
            {shape.allowed.map((word) => (
              <option key={word} value={word}>
                {allowedName(word, language)}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "list":
      return (
        <Field label={label}>
          <RuleList shape={shape} value={value} begin={() => begin(shape.of)} onChange={onChange}>
            {(one, change) => (
              <RuleField {...props} shape={shape.of} isOptional={false} field={shape.of.type === "record" ? field : shape.of.type === "rule" ? "of" : "entry"} value={one} onChange={change} />
            )}
          </RuleList>
        </Field>
      );
    case "record": {
      const said: Readonly<Record<string, unknown>> = typeof value === "object" && value !== null ? { ...value } : {};
      return (
        <div className={styles.record}>
          {[...shape.fields].map(([name, part]) => (
            <RuleField
              key={name}
              {...props}
              field={name}
              shape={part.shape}
              isOptional={part.isOptional}
              value={said[name]}
              onChange={(next) => {
                const { [name]: _old, ...rest } = said;
                onChange(next === undefined ? rest : { ...rest, [name]: next });
              }}
            />
          ))}
        </div>
      );
    }
    case "anyOf": {
      const isNumber = typeof value === "number";
      return (
        <Field label={label}>
          <div className={styles.group}>
            <Select size="small" value={isNumber ? "points" : "rule"} onChange={(_event, { value: which }) => onChange(which === "points" ? max : { kind: "perUnit", entry: entries[0]?.name ?? "", each: 1 })}>
              <option value="points">{words.points}</option>
              <option value="rule">{words.rule}</option>
            </Select>
            <RuleField {...props} field={isNumber ? "points" : "of"} shape={isNumber ? { type: "number", least: 0, most: 1_000_000 } : { type: "rule" }} />
          </div>
        </Field>
      );
    }
    case "rule":
      return <SentenceField label={label} value={value} entries={entries} onChange={onChange} />;
  }
}

function NumberField({ label, value, isOptional, onChange }: Pick<RuleFieldProps, "value" | "isOptional" | "onChange"> & { readonly label: string }) {
  const [typed, setTyped] = useState(textIn(value));
  const isNumber = typed.trim() !== "" && Number.isFinite(Number(typed));
  const isFine = isNumber || (isOptional && typed.trim() === "");
  return (
    <Field label={label} validationState={isFine ? "none" : "error"}>
      <Input
        size="small"
        inputMode="decimal"
        value={typed}
        onChange={(_event, { value: text }) => {
          setTyped(text);
          if (text.trim() === "") onChange(undefined);
          else if (Number.isFinite(Number(text))) onChange(Number(text));
        }}
      />
    </Field>
  );
}

/** A rule within the rule, as its sentence. */
function SentenceField({ label, value, entries, onChange }: Pick<RuleFieldProps, "value" | "entries" | "onChange"> & { readonly label: string }) {
  const language = usePaneState((state) => state.language);
  const words = ruleFormWordsOf(language);
  const [typed, setTyped] = useState(() => (typeof value === "object" && value !== null && "kind" in value ? textOf(value, entries) : ""));
  const read = readRule(typed, entries);
  return (
    <Field label={label} validationState={read.ok ? "none" : "error"} {...(read.ok ? {} : { validationMessage: words.unread })}>
      <Textarea
        size="small"
        rows={2}
        value={typed}
        onChange={(_event, { value: text }) => {
          setTyped(text);
          const next = readRule(text, entries);
          onChange(next.ok ? next.rule : undefined);
        }}
      />
    </Field>
  );
}

/** What an input shows of a text or number. */
function textIn(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function textOf(rule: object, entries: readonly Entry[]): string {
  return ruleText(rule, entries, "zh-CN");
}
