import { Field, Input, makeStyles, Radio, RadioGroup, Select, Textarea, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { AwardLine, GroupsState } from "../../actions/types";
import { fieldsOf, groundsOf } from "../../workbook/awards/bonusFormulas";
import { AwardBadge } from "./AwardBadge";
import { JumpButton } from "../parts/JumpButton";
import { rendered } from "../parts/renderings";
import { SeverityIcon } from "../parts/SeverityIcon";
import { usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import type { AwardDraft, AwardFieldId } from "./awardDraft";
import { changedMeanwhile, textOf, typedInto } from "./awardDraft";
import { ArticleSeven } from "./AwardNothing";
import { usePanelStyles } from "../parts/panelStyles";
import { isSearched } from "../units/findUnits";
import { namedUnits, pickerMark, UnitPicker } from "../units/UnitPicker";
import { useFormFocus } from "./useFormFocus";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", ":focus": { outline: "none" } },
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  problem: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "2px 0" },
  message: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  scores: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", columnGap: "12px", alignItems: "start" },
  score: { minWidth: 0, width: "100%" },
});

interface AwardFormProps {
  readonly draft: AwardDraft;
  /** The line as it stands now; undefined for a new application, null where it is gone. */
  readonly line: AwardLine | null | undefined;
  readonly sheetId: string;
  readonly cities: readonly string[];
  readonly unitGroups: GroupsState;
  readonly most: number;
  /** Points that the city has been recognised for besides. */
  readonly others: string;
  /** Fields that keep it from being saved, and how often saving was tried. */
  readonly missing: ReadonlySet<AwardFieldId>;
  readonly tries: number;
  readonly onChange: (draft: AwardDraft) => void;
  /** Enter in a one-line field does what the first button does. */
  readonly onEnter: () => void;
}

/** What an application says, to be typed; the decision on it is the panel's to offer. */
export function AwardForm({ draft, line, sheetId, cities, unitGroups, most, others, missing, tries, onChange, onEnter }: AwardFormProps) {
  const styles = useStyles();
  const recognition = usePaneState((state) => assessmentOf(state)?.scheme.recognition);
  const language = usePaneState((state) => state.language);
  const { award } = useWords();
  const isBusy = usePaneState((state) => state.running !== null);
  const isNew = line === undefined;
  const hasUnit = textOf(draft, "unit", line) !== "";
  const form = useFormFocus(isNew ? (hasUnit ? "textarea" : `select, ${pickerMark}`) : null, tries);
  const needs: Readonly<Partial<Record<AwardFieldId, string>>> = {
    unit: award.needsUnit,
    item: award.needsItem,
    ground: award.needsGround,
    evidence: award.needsEvidence,
    applied: award.needsScore(most),
    recognised: award.needsScore(most),
  };
  const value = (id: AwardFieldId) => textOf(draft, id, line);
  const change = (id: AwardFieldId) => (_event: unknown, data: { readonly value: string }) => onChange(typedInto(draft, id, data.value, line));
  const enter = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.nativeEvent.isComposing) onEnter();
  };
  const told = (id: AwardFieldId, hint?: string) => {
    if (missing.has(id)) return { validationMessage: needs[id] ?? "" };
    const now = changedMeanwhile(draft, id, line);
    if (now !== null) return { validationState: "warning", validationMessage: award.changedTo(now) } as const;
    return hint === undefined ? {} : { hint };
  };
  return (
    <div ref={form} role="group" aria-label={isNew ? award.add : award.line} tabIndex={-1} className={styles.form}>
      {line !== undefined && <LineHead line={line} sheetId={sheetId} />}
      <Field label={award.unit} required {...told("unit")}>
        {isSearched(cities.length) ? (
          <UnitPicker
            label={award.unit}
            units={namedUnits(cities, value("unit"))}
            none={award.choose}
            value={value("unit")}
            groups={unitGroups}
            disabled={isBusy}
            isWrong={missing.has("unit")}
            onChoose={(unit) => onChange(typedInto(draft, "unit", unit, line))}
          />
        ) : (
          <Choice value={value("unit")} options={cities} disabled={isBusy} onChange={change("unit")} />
        )}
      </Field>
      <Field label={award.item} required {...told("item")}>
        <Textarea rows={2} resize="vertical" value={value("item")} readOnly={isBusy} onChange={change("item")} />
      </Field>
      <Field label={award.field} {...told("field")}>
        <Choice value={value("field")} options={fieldsOf({ recognition })} name={(field) => rendered(field, recognition?.fields ?? [], language)} disabled={isBusy} onChange={change("field")} />
      </Field>
      <Field label={award.ground} {...told("ground")}>
        <RadioGroup value={value("ground")} disabled={isBusy} onChange={change("ground")}>
          <ArticleSeven />
          {groundsOf({ recognition }).map((ground) => (
            <Radio key={ground} value={ground} label={rendered(ground, recognition?.grounds ?? [], language)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={award.evidence} {...told("evidence", award.evidenceHint)}>
        <Textarea rows={2} resize="vertical" value={value("evidence")} readOnly={isBusy} onChange={change("evidence")} />
      </Field>
      <div className={styles.scores}>
        <Field label={award.applied} {...told("applied")}>
          <Input className={styles.score} inputMode="decimal" value={value("applied")} readOnly={isBusy} onChange={change("applied")} onKeyDown={enter} />
        </Field>
        {line !== undefined && (
          <Field label={award.recognised} {...told("recognised")}>
            <Input className={styles.score} inputMode="decimal" value={value("recognised")} readOnly={isBusy} onChange={change("recognised")} onKeyDown={enter} />
          </Field>
        )}
      </div>
      {line !== undefined && <Note text={award.others(others, most)} />}
    </div>
  );
}

function Note({ text }: { readonly text: string }) {
  const shared = usePanelStyles();
  return <p className={shared.note}>{text}</p>;
}

/** Where the application stands, what it was decided, and what is wrong with it. */
function LineHead({ line, sheetId }: { readonly line: AwardLine | null; readonly sheetId: string }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { award } = useWords();
  if (line === null) {
    return (
      <p className={shared.error} role="alert">
        {award.gone}
      </p>
    );
  }
  return (
    <div>
      <div className={styles.head}>
        <AwardBadge state={line.state} />
        <JumpButton sheetId={sheetId} address={line.address} what={line.item} />
      </div>
      {line.problems.map((problem) => (
        <div key={`${problem.code} ${problem.address}`} className={styles.problem}>
          <SeverityIcon severity={problem.severity} />
          <span className={styles.message}>{problem.message}</span>
        </div>
      ))}
    </div>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly options: readonly string[];
  readonly name?: (option: string) => string;
  readonly disabled: boolean;
  readonly onChange: (event: unknown, data: { readonly value: string }) => void;
}

/** A list to choose from, which also shows what stands on the sheet and is not in it. */
function Choice({ value, options, name = (option) => option, disabled, ...field }: ChoiceProps) {
  const { award } = useWords();
  return (
    <Select {...field} value={value} disabled={disabled}>
      <option value="">{award.choose}</option>
      {value !== "" && !options.includes(value) && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option} value={option}>
          {name(option)}
        </option>
      ))}
    </Select>
  );
}
