import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowResetRegular } from "@fluentui/react-icons/svg/arrow-reset";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { useMemo, useRef, useState } from "react";
import { jiangsu2012 } from "../../core/index";
import { usePane, usePaneState, useWords } from "../state/react";
import { PanelFrame } from "./PanelFrame";
import { usePanelStyles } from "./panelStyles";
import { UnitList } from "./UnitList";
import type { NamedUnit } from "./unitNames";
import { moved, namesInText, problemsOf } from "./unitNames";
import { defaultYear, yearOf } from "./years";

const scheme = jiangsu2012;

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
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const isBusy = usePaneState((state) => state.running !== null);
  const nextId = useRef(scheme.units.length);
  const [year, setYear] = useState(() => String(defaultYear(new Date())));
  const [units, setUnits] = useState<readonly NamedUnit[]>(() => defaultUnits());
  const [added, setAdded] = useState("");
  const [pasted, setPasted] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const problems = useMemo(() => problemsOf(units), [units]);
  const chosenYear = yearOf(year);
  const newNames = namesInText(pasted ?? "", units.map(({ name }) => name));

  const add = (names: readonly string[]) => {
    const more = names.map((name) => {
      nextId.current += 1;
      return { id: nextId.current, name };
    });
    setUnits([...units, ...more]);
    setSaid(words.create.added(names.length));
  };
  const move = (id: number, by: -1 | 1) => {
    const index = units.findIndex((unit) => unit.id === id);
    setUnits(moved(units, index, by));
    setSaid(words.create.moved(units[index]?.name ?? "", index + by + 1));
  };
  const remove = (id: number) => {
    setSaid(words.create.removed(units.find((unit) => unit.id === id)?.name ?? ""));
    setUnits(units.filter((unit) => unit.id !== id));
  };
  const addOne = () => {
    if (added.trim() === "") return;
    add([added.trim()]);
    setAdded("");
  };
  const canSubmit = !isBusy && chosenYear !== null && units.length > 0 && problems.size === 0;
  const why = units.length === 0 ? words.create.noUnits : problems.size > 0 ? words.create.invalid(problems.size) : "";
  return (
    <PanelFrame
      title={words.create.title}
      footer={
        <>
          <Button
            appearance="primary"
            disabled={!canSubmit}
            onClick={() => {
              if (chosenYear !== null) void pane.createWorkbook({ scheme, year: chosenYear, units: units.map(({ name }) => name) });
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
        <p className={shared.lead}>{language === "zh-CN" ? scheme.tableTitle : scheme.title.en}</p>
      </div>
      <Field label={words.create.year} {...(chosenYear === null ? { validationMessage: words.create.yearInvalid } : {})}>
        <Input className={styles.year} inputMode="numeric" value={year} disabled={isBusy} onChange={(_event, { value }) => setYear(value)} />
      </Field>
      <div className={styles.section}>
        <div className={styles.head}>
          <h3 className={shared.heading}>{words.create.units(units.length)}</h3>
          <span className={styles.tools}>
            <Button size="small" appearance="subtle" icon={<ClipboardPasteRegular />} aria-expanded={pasted !== null} disabled={isBusy} onClick={() => setPasted(pasted === null ? "" : null)}>
              {words.create.paste}
            </Button>
            <Button size="small" appearance="subtle" icon={<ArrowResetRegular />} disabled={isBusy} onClick={() => setUnits(defaultUnits())}>
              {words.create.reset}
            </Button>
          </span>
        </div>
        {pasted !== null && (
          <div className={styles.section}>
            <Field hint={words.create.pasteHint}>
              <Textarea aria-label={words.create.paste} rows={5} value={pasted} onChange={(_event, { value }) => setPasted(value)} />
            </Field>
            <Button
              size="small"
              className={styles.right}
              disabled={newNames.length === 0}
              onClick={() => {
                add(newNames);
                setPasted(null);
              }}
            >
              {words.create.pasteApply(newNames.length)}
            </Button>
          </div>
        )}
        <UnitList
          units={units}
          problems={problems}
          disabled={isBusy}
          onRename={(id, name) => setUnits(units.map((unit) => (unit.id === id ? { id, name } : unit)))}
          onMove={move}
          onRemove={remove}
        />
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
        <p className={shared.note}>{words.create.keys}</p>
        <p className={shared.note} role="status">
          {said}
        </p>
      </div>
    </PanelFrame>
  );
}

function defaultUnits(): readonly NamedUnit[] {
  return scheme.units.map((name, id) => ({ id, name }));
}
