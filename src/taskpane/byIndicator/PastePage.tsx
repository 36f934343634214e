import { Button, makeStyles, Select, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Dictionary } from "../../i18n/index";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import type { Pasted, PastedLine, Target } from "../../workbook/byIndicator/pasted";
import { PanelFrame } from "../frame/PanelFrame";
import { usePanelStyles } from "../parts/panelStyles";
import { useWords } from "../state/react";
import type { Decisions } from "./pasted";
import { filledIds, idOf, openLines, unsettledLines } from "./pasted";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", gap: "2px" },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  item: { display: "flex", alignItems: "center", gap: "8px", padding: "4px 0" },
  what: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  why: { ...typographyStyles.caption1, display: "block", color: tokens.colorPaletteRedForeground1 },
  select: { width: "128px", flexShrink: 0 },
});

interface PastePageProps {
  readonly text: string;
  readonly pasted: Pasted;
  readonly targets: readonly Target[];
  /** How it was matched, in sentences. */
  readonly notes: (decisions: Decisions) => readonly string[];
  readonly words: ByIndicatorWords;
  readonly onText: (text: string) => void;
  readonly onFill: (decisions: Decisions) => void;
  readonly onBack: () => void;
}

/** A block of figures as it was understood, before any of it is filled in: how it was matched, and what a line is for where that is not plain. */
export function PastePage({ text, pasted, targets, notes, words, onText, onFill, onBack }: PastePageProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const dictionary = useWords();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const unsettled = unsettledLines(pasted);
  const open = openLines(pasted, decisions);
  const filled = filledIds(pasted, decisions);
  const taken = new Set(pasted.lines.flatMap((line) => idOf(line, decisions) ?? []));
  return (
    <PanelFrame
      title={words.pasteTitle}
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
          {notes(decisions).map((note) => (
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
                  {open.includes(line) && <span className={styles.why}>{whyOf(line, pasted, targets, words, dictionary)}</span>}
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
                  {targets
                    .filter(({ id }) => id === own || !taken.has(id))
                    .map(({ id, name }) => (
                      <option key={id} value={id}>
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

/** Stands for no decision: neither a sheet's id nor a key has a line break. */
const choose = "\n";

function whyOf({ match }: PastedLine, { by }: Pasted, targets: readonly Target[], words: ByIndicatorWords, { listSeparator }: Dictionary): string {
  switch (match.kind) {
    case "ambiguous":
      return words.ambiguous(targets.filter(({ id }) => match.ids.includes(id)).map(({ name }) => name).join(listSeparator));
    case "doubled":
      return words.doubled;
    default:
      return by === "order" ? words.beyond : words.unknown;
  }
}
