import { Button, makeStyles, Select, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Entry, Language } from "../../core/index";
import { wordsOf } from "../../core/index";
import type { Dictionary } from "../../i18n/index";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import type { PastedLine, PastedUnits } from "../../workbook/byIndicator/pastedUnits";
import type { NamedUnit } from "../../workbook/byIndicator/unitNamed";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState, useWords } from "../state/react";
import { namesSaid } from "../units/PasteUnits";
import type { Decisions } from "./pasted";
import { openLines, sheetOf, sheetsIn, unsettledLines } from "./pasted";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: "2px" },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  item: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 0" },
  what: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  why: { ...typographyStyles.caption1, display: "block", color: tokens.colorPaletteRedForeground1 },
  select: { width: "128px", flexShrink: 0 },
});

interface PastePageProps {
  readonly title: string;
  readonly text: string;
  readonly pasted: PastedUnits;
  readonly units: readonly NamedUnit[];
  readonly entries: readonly Entry[];
  readonly words: ByIndicatorWords;
  readonly onText: (text: string) => void;
  readonly onFill: (decisions: Decisions) => void;
  readonly onBack: () => void;
}

/** A block of figures as it was understood, before any of it is filled in: how it was matched, and whose a line is where that is not plain. */
export function PastePage({ title, text, pasted, units, entries, words, onText, onFill, onBack }: PastePageProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const dictionary = useWords();
  const language = usePaneState((state) => state.language);
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const unsettled = unsettledLines(pasted);
  const open = openLines(pasted, decisions);
  const filled = sheetsIn(pasted, decisions);
  const taken = new Set(pasted.lines.flatMap((line) => sheetOf(line, decisions) ?? []));
  return (
    <PanelFrame
      title={title}
      onBack={onBack}
      footer={
        <>
          <Button appearance="primary" disabled={filled.size === 0 || open.length > 0} onClick={() => onFill(decisions)}>
            {words.pasteFill(filled.size)}
          </Button>
          <span className={shared.error} role="status">
            {open.length === 0 ? "" : words.problems(open.length)}
          </span>
        </>
      }
    >
      <p className={shared.lead}>{words.pasteLead}</p>
      <Textarea
        aria-label={words.pasteLabel}
        rows={6}
        textarea={{ wrap: "off" }}
        value={text}
        onChange={(_event, { value }) => {
          setDecisions(new Map());
          onText(value);
        }}
      />
      {pasted.lines.length > 0 && (
        <div role="status" className={styles.notes}>
          {pasteNotes(pasted, units, entries, filled, language, words, dictionary).map((note) => (
            <p key={note} className={shared.note}>
              {note}
            </p>
          ))}
        </div>
      )}
      {unsettled.length > 0 && (
        <ul className={shared.list} aria-label={words.problems(unsettled.length)}>
          {unsettled.map((line) => {
            const said = words.lineOf(line.number, line.name);
            const own = decisions.get(line.number);
            return (
              <li key={line.number} className={styles.item}>
                <span className={styles.what}>
                  {said}
                  {open.includes(line) && <span className={styles.why}>{whyOf(line, pasted, units, words, dictionary)}</span>}
                </span>
                <Select
                  size="small"
                  className={styles.select}
                  aria-label={words.assign(said)}
                  aria-invalid={open.includes(line)}
                  value={own ?? choose}
                  onChange={(_event, { value }) => setDecisions(new Map(decisions).set(line.number, value))}
                >
                  {own === undefined && <option value={choose}>{words.choose}</option>}
                  <option value="">{words.leaveOut}</option>
                  {units
                    .filter(({ sheetId }) => sheetId === own || !taken.has(sheetId))
                    .map(({ sheetId, name }) => (
                      <option key={sheetId} value={sheetId}>
                        {name}
                      </option>
                    ))}
                </Select>
              </li>
            );
          })}
        </ul>
      )}
    </PanelFrame>
  );
}

/** Stands for no decision: no sheet's id has a line break. */
const choose = "\n";

function whyOf({ match }: PastedLine, { by }: PastedUnits, units: readonly NamedUnit[], words: ByIndicatorWords, { listSeparator }: Dictionary): string {
  switch (match.kind) {
    case "ambiguous":
      return words.ambiguous(units.filter(({ sheetId }) => match.sheetIds.includes(sheetId)).map(({ name }) => name).join(listSeparator));
    case "doubled":
      return words.doubled;
    default:
      return by === "order" ? words.beyond : words.unknown;
  }
}

/** How a block was matched, in sentences: by what, which columns, who has no figures, and what was left aside. */
export function pasteNotes(
  pasted: PastedUnits,
  units: readonly NamedUnit[],
  entries: readonly Entry[],
  filled: ReadonlySet<string>,
  language: Language,
  words: ByIndicatorWords,
  dictionary: Dictionary,
): readonly string[] {
  const { by, lines, byHead, surplus } = pasted;
  const [first] = lines;
  const start = first?.match.kind === "unit" ? first.match.sheetId : "";
  const matchedBy = by === "name" ? words.byName(lines.length) : words.byOrder(lines.length, units.find(({ sheetId }) => sheetId === start)?.name ?? "");
  const labels = pasted.entries.flatMap((place) => entries[place] ?? []).map(({ label }) => wordsOf(language).label(label));
  const absent = units.filter(({ sheetId }) => !filled.has(sheetId)).map(({ name }) => name);
  const sums = lines.filter(({ match }) => match.kind === "sum").map(({ name }) => name);
  return [
    matchedBy,
    ...(entries.length > 1 ? [byHead ? words.byHead : words.inTurn(labels.join(dictionary.listSeparator))] : []),
    ...(surplus > 0 ? [words.surplus(surplus)] : []),
    ...(sums.length > 0 ? [words.sums(sums.join(dictionary.listSeparator))] : []),
    ...(absent.length > 0 ? [words.absent(absent.length, namesSaid(absent, dictionary))] : []),
  ];
}
