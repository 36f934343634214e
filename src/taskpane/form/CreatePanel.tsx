import type { FieldProps } from "@fluentui/react-components";
import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { useMemo, useReducer, useState } from "react";
import type { Scheme } from "../../core/index";
import type { Dictionary } from "../../i18n/index";
import { NamedProvider, usePane, usePaneState, useWords } from "../state/react";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { SchemeChoice, useSchemeChoice } from "../scheme/SchemeChoice";
import { PasteUnits } from "../units/PasteUnits";
import { useUnitGroups } from "./useUnitGroups";
import { UnitList } from "./UnitList";
import type { LastEdit } from "./unitNames";
import { editUnits, newUnits, problemsOf, unitNames } from "./unitNames";
import { defaultYear, isOutsideTable, yearOf, yearsOfTable } from "./years";

const useStyles = makeStyles({
  year: { maxWidth: "120px" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "4px" },
  tools: { display: "flex", gap: "4px" },
  add: { display: "flex", gap: "8px" },
  grow: { flexGrow: 1, minWidth: 0 },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  right: { alignSelf: "flex-end" },
});

/** 新建考核工作簿: year, scheme and cities of the new workbook. */
export default function CreatePanel() {
  const choice = useSchemeChoice();
  return (
    <NamedProvider value={choice.chosen}>
      <CreateForm choice={choice} />
    </NamedProvider>
  );
}

function CreateForm({ choice }: { readonly choice: ReturnType<typeof useSchemeChoice> }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const scheme = choice.chosen;
  const words = useWords();
  const [year, setYear] = useState(() => String(defaultYear(scheme, new Date())));
  const [list, edit] = useReducer(editUnits, scheme.units, (names) => unitNames(names));
  // Another scheme has another table and other units; what was typed for the one before goes with it.
  const choose = (next: Scheme) => {
    choice.choose(next);
    setYear(String(defaultYear(next, new Date())));
    edit({ type: "reset", names: next.units });
  };
  const [isOpenedWith, setOpenedWith] = useState(false);
  const [added, setAdded] = useState("");
  const [isPasting, setPasting] = useState(false);
  const { units } = list;
  const { offered, isOffered, setOffered, groups, groupOf, said, wrong } = useUnitGroups(scheme, units);
  const problems = useMemo(() => problemsOf(units), [units]);
  const chosenYear = yearOf(year);
  const names = units.map(({ name }) => name);

  const addOne = () => {
    if (added.trim() === "") return;
    edit({ type: "add", names: [added.trim()] });
    setAdded("");
  };
  const canSubmit = !isBusy && chosenYear !== null && units.length > 0 && problems.size === 0 && wrong === null;
  const why = units.length === 0 ? words.create.noUnits : problems.size > 0 ? words.create.invalid(problems.size) : (wrong ?? "");
  return (
    <PanelFrame
      title={words.create.title}
      footer={
        <>
          <Button
            appearance="primary"
            disabled={!canSubmit}
            onClick={() => {
              if (chosenYear !== null) void pane.forms.createWorkbook({ scheme, year: chosenYear, units: names, ...(groups === null ? {} : { groups }) }, isOpenedWith);
            }}
          >
            {words.create.submit(units.length)}
          </Button>
          <span className={shared.error} role="status">
            {why}
          </span>
        </>
      }
    >
      <p className={shared.lead}>{words.create.lead}</p>
      <div>
        <h3 className={shared.heading}>{words.create.scheme}</h3>
        <SchemeChoice choice={{ ...choice, choose }} disabled={isBusy} />
      </div>
      <Field label={words.create.year} {...yearNote(scheme, chosenYear, words)}>
        <Input className={styles.year} inputMode="numeric" value={year} disabled={isBusy} onChange={(_event, { value }) => setYear(value)} />
      </Field>
      <div className={styles.section}>
        <div className={styles.head}>
          <h3 className={shared.heading}>{words.create.units(units.length)}</h3>
          <span className={styles.tools}>
            <Button size="small" appearance="subtle" icon={<ClipboardPasteRegular />} aria-expanded={isPasting} disabled={isBusy} onClick={() => setPasting(!isPasting)}>
              {words.create.paste}
            </Button>
            <Button size="small" appearance="subtle" icon={<ArrowResetRegular />} disabled={isBusy} onClick={() => edit({ type: "reset", names: scheme.units })}>
              {words.create.reset}
            </Button>
          </span>
        </div>
        {isPasting && (
          <PasteUnits
            label={words.create.paste}
            hint={words.create.pasteHint}
            known={names}
            notes={(read) => (newUnits(read, names).length === 0 ? [] : [words.groups.added(newUnits(read, names).length)])}
            take={(read) => {
              const count = read.isGrouped ? read.lines.length : newUnits(read, names).length;
              return count === 0 ? null : read.isGrouped ? words.groups.apply(count) : words.create.pasteApply(count);
            }}
            apply={(read) => {
              edit(read.isGrouped ? { type: "paste", lines: read.lines } : { type: "add", names: newUnits(read, names).map(({ name }) => name) });
              setPasting(false);
            }}
          />
        )}
        <UnitList list={list} problems={problems} groupOf={groups === null ? null : groupOf} disabled={isBusy} edit={edit} />
        <div className={styles.add}>
          <Input
            size="small"
            className={styles.grow}
            placeholder={words.create.addUnit}
            aria-label={words.create.addUnit}
            value={added}
            disabled={isBusy}
            onChange={(_event, { value }) => setAdded(value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && !event.nativeEvent.isComposing) addOne();
            }}
          />
          <Button size="small" icon={<AddRegular />} disabled={isBusy || added.trim() === ""} onClick={addOne}>
            {words.create.add}
          </Button>
        </div>
        {offered.length > 0 && (
          <Checkbox
            label={words.create.grouped(offered.map(({ name }) => name).join(words.listSeparator))}
            checked={isOffered}
            disabled={isBusy}
            onChange={(_event, { checked }) => {
              setOffered(checked === true);
              if (checked !== true) edit({ type: "ungroup" });
            }}
          />
        )}
        {groups !== null && (
          <div className={styles.head}>
            <div role="status">
              {said.map((line) => (
                <p key={line} className={shared.note}>
                  {line}
                </p>
              ))}
            </div>
            {!isOffered && (
              <Button size="small" appearance="subtle" disabled={isBusy} onClick={() => edit({ type: "ungroup" })}>
                {words.groups.clear}
              </Button>
            )}
          </div>
        )}
        <p className={shared.note}>{words.create.keys}</p>
        <p className={shared.note} role="status">
          {list.last === null ? "" : spoken(list.last, words)}
        </p>
      </div>
      {pane.withWorkbook !== undefined && (
        <div>
          <Checkbox label={words.settings.withWorkbook} checked={isOpenedWith} disabled={isBusy} onChange={(_event, { checked }) => setOpenedWith(checked === true)} />
          <p className={shared.note}>{words.create.withWorkbookHint}</p>
        </div>
      )}
    </PanelFrame>
  );
}

/** What is wrong with the year, or what to know about it. */
function yearNote(scheme: Scheme, year: number | null, { create }: Dictionary): Pick<FieldProps, "validationMessage" | "validationState"> {
  if (year === null) return { validationMessage: create.yearInvalid };
  const years = yearsOfTable(scheme);
  if (years === null || !isOutsideTable(scheme, year)) return {};
  return { validationState: "warning", validationMessage: create.yearOutside(year, ...years) };
}

function spoken(last: LastEdit, { create }: Dictionary): string {
  switch (last.kind) {
    case "moved":
      return create.moved(last.name, last.position);
    case "removed":
      return create.removed(last.name);
    case "added":
      return create.added(last.count);
  }
}
