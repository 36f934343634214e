import { Button, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import { useId, useMemo, useState } from "react";
import type { Side } from "../../actions/types";
import type { Entry, Indicator, Language } from "../../core/index";
import { behaviourOf, recognisedCodes, wordsOf } from "../../core/index";
import { pastedUnits } from "../../workbook/byIndicator/pastedUnits";
import { PanelFrame } from "../frame/PanelFrame";
import { draftAt, rebased, typeInto, withoutDraft } from "../form/entryDraft";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState, useWords } from "../state/react";
import { CellNote } from "./CellNote";
import { FigureGrid } from "./FigureGrid";
import type { Figure, FigureDrafts, FigureSet, FigureView } from "./figures";
import { figureSet, givenOf, judged, othersOf } from "./figures";
import { FiguresFoot } from "./FiguresFoot";
import { FiguresNotes } from "./FiguresNotes";
import type { GridPlace } from "./gridKeys";
import type { GridColumn, GridRow } from "./gridShape";
import { IndicatorPicker, indicatorTitle } from "./IndicatorPicker";
import type { Decisions } from "./pasted";
import { openLines, sheetsIn, withPasted } from "./pasted";
import { PastePage, pasteNotes } from "./PastePage";
import type { FiguresPageProps } from "./useFigures";
import { useWritingFigures } from "./useWritingFigures";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: "8px", flexGrow: 1, minHeight: 0 },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: "0 8px", flexShrink: 0 },
});

const noDecisions: Decisions = new Map();
const top: GridPlace = { row: 0, column: 0 };

/** One indicator: its figures of all cities, typed or pasted, and written in one batch. */
export function IndicatorFigures({ assessment, kept, change, words, indicator }: FiguresPageProps & { readonly indicator: Indicator }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const dictionary = useWords();
  const noteId = useId();
  const language = usePaneState((state) => state.language);
  const isBusy = usePaneState((state) => state.running !== null);
  const [current, setCurrent] = useState(top);
  const [pasting, setPasting] = useState<{ readonly text: string; readonly from: GridPlace } | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const { scheme, units } = assessment;
  const { drafts } = kept;
  const { entries, code } = indicator;
  const isAwarded = assessment.awards !== null && recognisedCodes(scheme).has(code);
  const side: Side = isAwarded ? "reported" : kept.side;
  const view: FigureView = useMemo(() => ({ scheme, side, language }), [scheme, side, language]);
  const sets = useMemo(() => units.map((unit) => figureSet(unit, indicator, side)), [units, indicator, side]);
  const others = useMemo(() => othersOf(view, sets, drafts), [view, sets, drafts]);
  const given = useMemo(() => givenOf(view, sets, drafts), [view, sets, drafts]);
  const rows = useMemo(() => sets.map((set): GridRow => ({ id: set.unit.sheetId, head: set.unit.name, set, figures: set.figures })), [sets]);
  const columns = useMemo(() => entries.map((entry) => columnOf(entry, language, words.column)), [entries, language, words]);
  const reason = kept.reasons.get(code) ?? "";
  const { tried, write } = useWritingFigures({ about: code, side, given, reason, isFinal: kept.isFinal, change });

  const setDrafts = (edit: (old: FigureDrafts) => FigureDrafts) => change((old) => ({ drafts: edit(old.drafts) }));
  const type = (figure: Figure, text: string) => setDrafts((old) => typeInto(old, figure.place, figure.stands, text, figure.entry));
  const restore = (figure: Figure) => setDrafts((old) => withoutDraft(old, figure.place));
  const fill = (text: string, from: GridPlace, decisions: Decisions) => {
    const pasted = pastedUnits(text, units, entries, { unit: from.row, entry: from.column });
    const filled = sheetsIn(pasted, decisions);
    setDrafts((old) => withPasted(old, pasted, decisions, sets));
    setSaid([words.filled(filled.size), ...pasteNotes(pasted, units, entries, filled, language, words, dictionary)]);
    setPasting(null);
  };
  const paste = (text: string, from: GridPlace) => {
    if (openLines(pastedUnits(text, units, entries, { unit: from.row, entry: from.column }), noDecisions).length > 0) setPasting({ text, from });
    else fill(text, from, noDecisions);
  };

  if (pasting !== null) {
    return (
      <PastePage
        title={words.pasteTitle}
        text={pasting.text}
        pasted={pastedUnits(pasting.text, units, entries, { unit: pasting.from.row, entry: pasting.from.column })}
        units={units}
        entries={entries}
        words={words}
        onText={(text) => setPasting({ ...pasting, text })}
        onFill={(decisions) => fill(pasting.text, pasting.from, decisions)}
        onBack={() => setPasting(null)}
      />
    );
  }
  const row = rows[current.row];
  const figure = row?.figures[current.column];
  const judge = (set: FigureSet) => judged(view, set, drafts, others);
  const title = indicatorTitle(scheme, language, code);
  return (
    <PanelFrame
      title={dictionary.commands.byIndicator}
      footer={
        <FiguresFoot
          words={words}
          given={given}
          review={
            side === "reported"
              ? null
              : {
                  reason,
                  isFinal: kept.isFinal,
                  basis: indicator.basis.replaceAll(/\s+/g, ""),
                  onReason: (text) => change((old) => ({ reasons: new Map(old.reasons).set(code, text) })),
                  onFinal: (isFinal) => change(() => ({ isFinal })),
                }
          }
          tried={tried}
          onWrite={() => void write()}
          onDiscard={() => setDrafts((old) => given.drafts.reduce((left, draft) => withoutDraft(left, draft), old))}
        />
      }
    >
      <div className={styles.page}>
        <IndicatorPicker scheme={scheme} words={words} code={code} onChoose={(chosen) => change(() => ({ code: chosen }))} />
        <div className={styles.tools}>
          <RadioGroup
            layout="horizontal"
            aria-label={words.side}
            value={side}
            onChange={(_event, { value }) => change(() => ({ side: value === "reported" ? "reported" : "verified" }))}
          >
            <Radio value="verified" label={words.sides.verified} disabled={isAwarded} />
            <Radio value="reported" label={words.sides.reported} />
          </RadioGroup>
          <Button size="small" icon={<ClipboardPasteRegular />} disabled={isBusy} onClick={() => setPasting({ text: "", from: top })}>
            {words.paste}
          </Button>
        </div>
        {isAwarded && <p className={shared.note}>{words.fromAwards}</p>}
        <FigureGrid
          label={words.table(title)}
          headLabel={words.unit}
          headWidth="84px"
          rows={rows}
          columns={columns}
          drafts={drafts}
          words={words}
          disabled={isBusy}
          judge={judge}
          current={current}
          noteId={noteId}
          onCurrent={setCurrent}
          onType={type}
          onRestore={restore}
          onPaste={paste}
          onSubmit={() => void write()}
        />
        <CellNote
          id={noteId}
          row={row}
          figure={figure}
          issue={row === undefined || figure === undefined ? undefined : judge(row.set).issues.get(figure.place.key)}
          drafts={drafts}
          words={words}
          onType={type}
          onTakeSheet={restore}
          onKeepTyped={(one) => {
            const draft = draftAt(drafts, one.place);
            if (draft !== undefined) setDrafts((old) => rebased(old, draft, one.stands));
          }}
        />
        <FiguresNotes
          said={said}
          given={given}
          others={unwrittenElsewhere(drafts, code)}
          words={words}
          onMend={() => setDrafts((old) => given.readings.reduce((next, [one, text]) => typeInto(next, one.place, one.stands, text, one.entry), old))}
          onShow={(one) => setCurrent({ row: sets.findIndex(({ unit }) => unit.sheetId === one.place.sheetId), column: entries.indexOf(one.entry) })}
          onGoTo={(other) => change(() => ({ code: other }))}
        />
      </div>
    </PanelFrame>
  );
}

/** Codes of other indicators for which something is typed and not written. */
function unwrittenElsewhere(drafts: FigureDrafts, code: string): readonly string[] {
  return [...new Set([...drafts.values()].map(({ indicator }) => indicator))].filter((other) => other !== code);
}

const widths = { number: "84px", date: "112px", yesNo: "84px", list: "128px", text: "160px" } as const;

function columnOf(entry: Entry, language: Language, said: (label: string, unit: string) => string): GridColumn {
  const { control } = behaviourOf(entry.type);
  return {
    label: said(wordsOf(language).label(entry.label), wordsOf(language).unit(entry.unit).trim()),
    width: `minmax(${widths[control]}, 1fr)`,
    isNumber: control === "number" || control === "date",
  };
}
