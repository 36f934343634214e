import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { IssueCode } from "../../core/index";
import { wholeOf, wordsOf } from "../../core/index";
import type { ByIndicatorWords } from "../../i18n/byIndicatorWords";
import { isSameContent } from "../../sheet/cellContent";
import { draftAt } from "../form/entryDraft";
import { shownValue } from "../parts/cellText";
import { usePaneState, useWords } from "../state/react";
import type { Figure, FigureDrafts } from "./figures";
import { readingOf } from "./figures";
import type { GridRow } from "./gridShape";

const useStyles = makeStyles({
  note: { ...typographyStyles.caption1, minHeight: "16px", flexShrink: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  where: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  changed: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", color: tokens.colorPaletteDarkOrangeForeground1 },
});

interface CellNoteProps {
  readonly id: string;
  readonly row: GridRow | undefined;
  readonly figure: Figure | undefined;
  readonly issue: IssueCode | undefined;
  readonly drafts: FigureDrafts;
  readonly words: ByIndicatorWords;
  readonly onType: (figure: Figure, text: string) => void;
  readonly onTakeSheet: (figure: Figure) => void;
  readonly onKeepTyped: (figure: Figure) => void;
}

/** Tells of the cell that the keyboard is on: what stands there, what is wrong with what is given, and what can be done about it. */
export function CellNote({ id, row, figure, issue, drafts, words, onType, onTakeSheet, onKeepTyped }: CellNoteProps) {
  const styles = useStyles();
  const { entry: entryWords, colon } = useWords();
  const language = usePaneState((state) => state.language);
  if (row === undefined || figure === undefined) return <div id={id} className={styles.note} />;
  const core = wordsOf(language);
  const { entry, reported, stands, place, closed } = figure;
  const said = (value: Figure["stands"]) => shownValue(value, entry) || words.empty;
  const facts = place.column === "verified" ? words.stands(said(reported), said(stands)) : words.standsReported(said(stands));
  const draft = draftAt(drafts, place);
  const reading = draft === undefined || issue === undefined ? null : readingOf(figure, draft.text);
  const isChanged = draft !== undefined && !isSameContent(draft.before, stands);
  return (
    <div id={id} className={styles.note}>
      <span className={styles.where}>
        {row.id === row.set.unit.sheetId ? `${row.head} ${core.label(entry.label)}` : row.head}
        {colon}
      </span>
      {closed === null ? facts : words.closed[closed]}
      {issue !== undefined && (
        <div className={styles.wrong}>
          {core.issueInCell(issue, entry, wholeOf(row.set.indicator, entry))}{" "}
          {reading !== null && (
            <Link inline as="button" onClick={() => onType(figure, reading)}>
              {words.changeTo(reading)}
            </Link>
          )}
        </div>
      )}
      {isChanged && (
        <div role="alert" className={styles.changed}>
          {entryWords.changed(shownValue(stands, entry))}
          <Button size="small" onClick={() => onTakeSheet(figure)}>
            {entryWords.takeSheet}
          </Button>
          <Button size="small" onClick={() => onKeepTyped(figure)}>
            {entryWords.keepTyped}
          </Button>
        </div>
      )}
    </div>
  );
}
