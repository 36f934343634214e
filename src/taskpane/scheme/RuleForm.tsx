import { Button, Field, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { Indicator, Rule } from "../../core/index";
import { inLanguage, ruleShape } from "../../core/index";
import { kindNames, ruleFormWordsOf } from "../../i18n/ruleFormWords";
import { readRule } from "../../workbook/scheme/readRule";
import type { Said } from "../../workbook/scheme/ruleForm";
import { fieldsOfKind, firstRule, fittingKinds, withinMax } from "../../workbook/scheme/ruleForm";
import { ruleText } from "../../workbook/scheme/ruleText";
import type { OtherIndicator } from "../../workbook/scheme/trial";
import { usePaneState, useWords } from "../state/react";
import { RuleField } from "./RuleField";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground2 },
  sentence: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: "8px" },
});

interface RuleFormProps {
  readonly indicator: Indicator;
  /** The other indicators of the draft. */
  readonly others: readonly OtherIndicator[];
  /** The rule as it is said so far. */
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  readonly disabled: boolean;
  readonly onWrite: (sentence: string) => void;
  readonly onCancel: () => void;
}

/** A rule by its declaration: the kind, a field for each of its parameters, and the sentence that it comes to. */
export function RuleForm({ indicator, others, said, disabled, onSay, onWrite, onCancel }: RuleFormProps) {
  const styles = useStyles();
  const { commands } = useWords();
  const language = usePaneState((state) => state.language);
  const words = ruleFormWordsOf(language);
  const { entries, max } = indicator;
  const codes = others.map(({ code }) => code);
  const kinds = fittingKinds(allKinds(), entries, codes);
  const kind = kindOf(said["kind"]);
  const sentence = ruleText(withinMax({ ...said, kind }, indicator), entries, "zh-CN");
  const isSound = sentence !== "" && readRule(sentence, entries).ok;
  return (
    <section className={styles.form} aria-label={words.title(indicator.code)}>
      <Field label={words.kind}>
        <Select size="small" value={kind} disabled={disabled} onChange={(_event, { value }) => onSay(firstRule(kindOf(value), entries, max, codes))}>
          {[...new Set([kind, ...kinds])].map((one) => (
            <option key={one} value={one}>
              {inLanguage(kindNames[one], language)}
            </option>
          ))}
        </Select>
      </Field>
      {[...fieldsOfKind(kind)].map(([field, { shape, isOptional }]) => (
        <RuleField
          key={`${kind} ${field}`}
          field={field}
          shape={shape}
          isOptional={isOptional}
          value={said[field]}
          entries={entries}
          others={others}
          max={max}
          onChange={(value) => onSay(withField(said, field, value))}
        />
      ))}
      <Field label={words.sentence} validationState={isSound ? "none" : "error"} {...(isSound ? {} : { validationMessage: words.unread })}>
        <p className={styles.sentence}>{sentence}</p>
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={disabled || !isSound} onClick={() => onWrite(sentence)}>
          {words.write}
        </Button>
        <Button size="small" onClick={onCancel}>
          {commands.cancel}
        </Button>
      </div>
    </section>
  );
}

/** A rule to begin with, where what stands there is none. */
export function beginningOf({ entries, max }: Indicator): Said {
  return firstRule(fittingKinds(allKinds(), entries)[0] ?? "perUnit", entries, max);
}

function withField(said: Said, field: string, value: unknown): Said {
  const { [field]: _old, ...rest } = said;
  return value === undefined ? rest : { ...rest, [field]: value };
}

function allKinds(): readonly Rule["kind"][] {
  const named = ruleShape.type === "anyOf" ? ruleShape.of.flatMap((shape) => (shape.type === "record" ? [shape.fields.get("kind")?.shape] : [])) : [];
  return named.flatMap((shape) => (shape?.type === "oneOf" ? shape.allowed.map(kindOf) : []));
}

function kindOf(name: unknown): Rule["kind"] {
  const isKind = (text: unknown): text is Rule["kind"] => typeof text === "string" && Object.hasOwn(kindNames, text);
  return isKind(name) ? name : "perUnit";
}
