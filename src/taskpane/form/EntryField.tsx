import { Button, Input, Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReviewedEntry } from "../../actions/types";
import type { Entry, Indicator, IssueCode } from "../../core/index";
import { wholeOf, wordsOf } from "../../core/index";
import { isSameContent } from "../../sheet/cellContent";
import { mendingOf } from "../../workbook/form/decode";
import { shownValue } from "../parts/cellText";
import { usePane, usePaneState, useWords } from "../state/react";
import type { CellDraft } from "./entryDraft";
import { fieldMark } from "./entryFocus";
import { EntryValueInput } from "./EntryValueInput";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", gap: "4px", padding: "6px 0 6px 9px", marginLeft: "-12px", borderLeft: "3px solid transparent" },
  current: { borderLeftColor: tokens.colorBrandStroke1 },
  label: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  evidence: { width: "100%" },
  wrong: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  changed: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", gap: "0 8px", color: tokens.colorPaletteDarkOrangeForeground1, overflowWrap: "anywhere" },
});

type Column = CellDraft["column"];

interface EntryFieldProps {
  readonly indicator: Indicator;
  readonly entry: Entry;
  readonly stands: ReviewedEntry;
  readonly value: CellDraft | undefined;
  readonly evidence: CellDraft | undefined;
  /** What is wrong with the value as it stands or is typed. */
  readonly issue: IssueCode | undefined;
  /** How often it was tried to be written in vain. */
  readonly tries: number;
  readonly sheetId: string;
  /** Cell of 自报值; null where the line is missing. */
  readonly address: string | null;
  readonly onType: (column: Column, text: string) => void;
  readonly onTakeSheet: (column: Column) => void;
  readonly onKeepTyped: (draft: CellDraft) => void;
}

/** One entry to be filled in: 自报值 by its kind, and 佐证材料. Its cell is selected on the form while it is filled in. */
export function EntryField(props: EntryFieldProps) {
  const { indicator, entry, stands, value, evidence, issue, tries, sheetId, address, onType } = props;
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const issueId = useId();
  const language = usePaneState((state) => state.language);
  const isCurrent = usePaneState((state) => state.activeSheetId === sheetId && rowOf(state.selected) === rowOf(address ?? ""));
  const [isTyping, setTyping] = useState(false);
  const core = wordsOf(language);
  const name = core.label(entry.label);
  const label = words.entry.value(name, entry.unit ?? "");
  const text = value?.text ?? shownValue(stands.reported, entry);
  // What is being typed is judged when it is left; what stands on the form is wrong already.
  const isWrong = issue !== undefined && (!isTyping || value === undefined || tries > 0);
  const mending = issue === "numberAsText" || issue === "notDate" ? mendingOf(entry, text) : null;
  const readable = mending === null ? null : shownValue(mending.after, entry);
  const isGone = address === null;
  // 佐证材料 stands far to the right: the sheet would run to and fro with every field.
  const select = () => pane.enterAt(sheetId, indicator.code, address);
  return (
    <div role="group" aria-label={label} className={mergeClasses(styles.entry, isCurrent && styles.current)}>
      <span className={styles.label}>{name}</span>
      <div
        {...fieldMark}
        onFocus={() => {
          setTyping(true);
          select();
        }}
        onBlur={() => setTyping(false)}
      >
        <EntryValueInput
          entry={entry}
          label={label}
          value={text}
          issueId={isWrong ? issueId : undefined}
          disabled={isGone}
          onChange={(next) => onType("reported", next)}
        />
      </div>
      {isGone && <span className={styles.wrong}>{words.entry.lineGone}</span>}
      {isWrong && (
        <span id={issueId} className={styles.wrong}>
          {core.issueInCell(issue, entry, wholeOf(indicator, entry))}
          {readable !== null && (
            <Link inline as="button" onClick={() => onType("reported", readable)}>
              {words.entry.changeTo(readable)}
            </Link>
          )}
        </span>
      )}
      <Meanwhile {...props} draft={value} stands={stands.reported} />
      <div {...fieldMark} onFocus={select}>
        <Input
          size="small"
          className={styles.evidence}
          aria-label={words.entry.of(words.entry.evidence, name)}
          placeholder={words.entry.evidenceHint}
          value={evidence?.text ?? stands.evidence}
          disabled={isGone}
          onChange={(_event, { value: next }) => onType("evidence", next)}
        />
      </div>
      <Meanwhile {...props} draft={evidence} stands={stands.evidence} />
    </div>
  );
}

interface MeanwhileProps extends Pick<EntryFieldProps, "entry" | "onTakeSheet" | "onKeepTyped"> {
  readonly draft: CellDraft | undefined;
  readonly stands: CellDraft["before"];
}

/** Says that the cell was changed on the sheet while something was typed for it here, and lets one of the two be chosen. */
function Meanwhile({ entry, draft, stands, onTakeSheet, onKeepTyped }: MeanwhileProps) {
  const styles = useStyles();
  const { entry: words } = useWords();
  if (draft === undefined || isSameContent(draft.before, stands)) return null;
  return (
    <span role="alert" className={styles.changed}>
      {words.changed(shownValue(stands, draft.column === "reported" ? entry : undefined))}
      <Button size="small" onClick={() => onTakeSheet(draft.column)}>
        {words.takeSheet}
      </Button>
      <Button size="small" onClick={() => onKeepTyped(draft)}>
        {words.keepTyped}
      </Button>
    </span>
  );
}

function rowOf(address: string): string {
  return /\d+/.exec(address)?.[0] ?? "";
}
