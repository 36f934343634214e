import { Button, makeStyles, Select } from "@fluentui/react-components";
import { ClipboardPasteRegular } from "@fluentui/react-icons/svg/clipboard-paste";
import type { ReactNode } from "react";
import { useId, useMemo, useState } from "react";
import { PanelFrame } from "../frame/PanelFrame";
import { coveredBelow } from "../frame/useClearOfFocus";
import { draftAt, rebased, typeInto, withoutDraft } from "../form/entryDraft";
import { usePaneState, useWords } from "../state/react";
import type { Board } from "./boards";
import { CellNote } from "./CellNote";
import { FigureGrid } from "./FigureGrid";
import type { Figure, FigureDrafts, FigureView } from "./figures";
import { givenOf, judgeOf, othersOf } from "./figures";
import { FiguresFoot } from "./FiguresFoot";
import { FiguresNotes } from "./FiguresNotes";
import type { GridPlace } from "./gridKeys";
import type { GridRow } from "./gridShape";
import type { Decisions } from "./pasted";
import { filledIds, openLines, withPasted } from "./pasted";
import { PastePage } from "./PastePage";
import { pasteNotes } from "./pasteNotes";
import type { FiguresPageProps } from "./useFigures";
import { useWritingFigures } from "./useWritingFigures";

const useStyles = makeStyles({
  // Under a message it ends above it, or scrolls clear of it, so that nothing stays covered.
  page: { display: "flex", flexDirection: "column", gap: "6px", flexGrow: 1, flexShrink: 0, paddingBottom: `var(${coveredBelow}, 0px)` },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 4px", flexShrink: 0 },
  space: { flexGrow: 1 },
  paste: { flexShrink: 0 },
});

const noDecisions: Decisions = new Map();
const top: GridPlace = { row: 0, column: 0 };

interface FiguresBoardProps extends FiguresPageProps {
  readonly title: string;
  readonly view: FigureView;
  readonly board: Board;
  /** Whether an indicator or a city is shown, and which. */
  readonly tabs: ReactNode;
  readonly picker: ReactNode;
  /** The lines that are in sight, where that is not all of them; and how all are seen again. */
  readonly narrowed?: { readonly rows: readonly GridRow[]; readonly showAll: () => void; readonly nothing: ReactNode };
}

/** Figures to be typed or pasted, and written in one batch: the grid, what is known of it, and the press that writes. */
export function FiguresBoard({ assessment, kept, change, words, title, view, board, tabs, picker, narrowed }: FiguresBoardProps) {
  const styles = useStyles();
  const dictionary = useWords();
  const noteId = useId();
  const isBusy = usePaneState((state) => state.running !== null);
  const [current, setCurrent] = useState(top);
  /** Where the keyboard was led by a press elsewhere; `times` tells one from the next. */
  const [led, setLed] = useState<{ readonly place: GridPlace; readonly times: number } | null>(null);
  const [pasting, setPasting] = useState<{ readonly text: string; readonly from: GridPlace } | null>(null);
  const [said, setSaid] = useState<readonly string[]>([]);
  const { drafts, side } = kept;
  const { about, sets } = board;
  const rows = narrowed?.rows ?? board.rows;
  const others = useMemo(() => othersOf(view, assessment.units, sets, drafts), [view, assessment.units, sets, drafts]);
  const given = useMemo(() => givenOf(view, sets, drafts), [view, sets, drafts]);
  const judge = useMemo(() => judgeOf(view, drafts, others), [view, drafts, others]);
  const reason = kept.reasons.get(about) ?? "";
  const { tried, write } = useWritingFigures({ about, side, given, reason, isFinal: kept.isFinal, change });

  const setDrafts = (edit: (old: FigureDrafts) => FigureDrafts) => change((old) => ({ drafts: edit(old.drafts) }));
  const type = (figure: Figure, text: string) => setDrafts((old) => typeInto(old, figure.place, figure.stands, text, figure.entry));
  const restore = (figure: Figure) => setDrafts((old) => withoutDraft(old, figure.place));
  const labels = board.columns.map(({ label }) => label);
  const read = (text: string, from: GridPlace) => board.read(text, from, rows);
  const notesOn = (text: string, from: GridPlace, decisions: Decisions) => pasteNotes(read(text, from), board.targets, labels, filledIds(read(text, from), decisions), words, dictionary);
  const fill = (text: string, from: GridPlace, decisions: Decisions) => {
    const pasted = read(text, from);
    setDrafts((old) => withPasted(old, pasted, decisions, new Map(board.rows.map(({ id, figures }) => [id, figures] as const))));
    setSaid([words.filled(filledIds(pasted, decisions).size), ...notesOn(text, from, decisions)]);
    setPasting(null);
  };
  const paste = (text: string, from: GridPlace) => {
    if (openLines(read(text, from), noDecisions).length > 0) setPasting({ text, from });
    else fill(text, from, noDecisions);
  };
  const show = (figure: Figure) => {
    const isInSight = rows.some(({ figures }) => figures.includes(figure));
    if (!isInSight) narrowed?.showAll();
    const all = isInSight ? rows : board.rows;
    const row = all.findIndex(({ figures }) => figures.includes(figure));
    setLed({ place: { row, column: all[row]?.figures.indexOf(figure) ?? 0 }, times: (led?.times ?? 0) + 1 });
  };

  if (pasting !== null) {
    return (
      <PastePage
        text={pasting.text}
        pasted={read(pasting.text, pasting.from)}
        targets={board.targets}
        notes={(decisions) => notesOn(pasting.text, pasting.from, decisions)}
        words={words}
        onText={(text) => setPasting({ ...pasting, text })}
        onFill={(decisions) => fill(pasting.text, pasting.from, decisions)}
        onBack={() => setPasting(null)}
      />
    );
  }
  const row = rows[Math.min(current.row, rows.length - 1)];
  const figure = row?.figures[current.column];
  return (
    <PanelFrame
      title={dictionary.commands.enterBatch}
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
                  basis: board.basis,
                  onReason: (text) => change((old) => ({ reasons: new Map(old.reasons).set(about, text) })),
                  onFinal: (isFinal) => change(() => ({ isFinal })),
                }
          }
          tried={tried}
          onWrite={() => void write()}
        />
      }
    >
      <div className={styles.page}>
        <div className={styles.tools}>
          {tabs}
          <span className={styles.space} />
          <Select size="small" aria-label={words.side} value={side} onChange={(_event, { value }) => change(() => ({ side: value === "reported" ? "reported" : "verified" }))}>
            <option value="verified">{words.sides.verified}</option>
            <option value="reported">{words.sides.reported}</option>
          </Select>
          <Button size="small" icon={<ClipboardPasteRegular />} className={styles.paste} disabled={isBusy} aria-label={words.paste} title={words.paste} onClick={() => setPasting({ text: "", from: top })} />
        </div>
        {picker}
        {rows.length === 0 ? (
          narrowed?.nothing
        ) : (
          <FigureGrid
            label={words.table(title)}
            board={board}
            rows={rows}
            drafts={drafts}
            words={words}
            disabled={isBusy}
            judge={judge}
            current={current}
            led={led}
            noteId={noteId}
            onCurrent={setCurrent}
            onType={type}
            onRestore={restore}
            onPaste={paste}
            onSubmit={() => void write()}
          />
        )}
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
          kept={kept}
          units={assessment.units}
          words={words}
          onMend={() => setDrafts((old) => given.readings.reduce((next, [one, text]) => typeInto(next, one.place, one.stands, text, one.entry), old))}
          onShow={show}
          onDiscard={() => {
            setSaid([]);
            setDrafts((old) => given.drafts.reduce((left, draft) => withoutDraft(left, draft), old));
          }}
          onGoTo={(to) => change(() => to)}
        />
      </div>
    </PanelFrame>
  );
}
