import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent, RefObject } from "react";
import { useLayoutEffect, useRef, useState } from "react";
import type { IndicatorReview, UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { entryKey } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { indicatorTitles } from "../parts/indicatorTitles";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { EntryField } from "./EntryField";
import { EntryStandard } from "./EntryStandard";
import type { EntryDrafts } from "./entryDraft";
import { draftAt, draftsOf, liveScore, rebased, typeInto, withoutDraft } from "./entryDraft";
import { fieldAfter, focusField } from "./entryFocus";
import { EntryUnwritten } from "./EntryUnwritten";
import { useWriting } from "./useWriting";

const useStyles = makeStyles({
  card: { flexGrow: 1, minHeight: 0, overflowY: "auto", scrollbarWidth: "thin", scrollPadding: "8px 0", padding: "4px 16px 16px" },
  head: { display: "flex", alignItems: "baseline", gap: "8px" },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, minWidth: 0, textWrap: "pretty" },
  points: { ...typographyStyles.body1Strong, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  explanation: { ...typographyStyles.caption1, display: "block", margin: "8px 0 0", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", paddingTop: "12px" },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface EntryCardProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
  readonly indicator: Indicator;
  readonly review: IndicatorReview;
  readonly drafts: EntryDrafts;
  readonly setDrafts: (change: (kept: EntryDrafts) => EntryDrafts) => void;
  readonly isLast: boolean;
  /** Whether the indicator was gone to from a field, so that the first of this one's is to have the focus. */
  readonly takesFocusRef: RefObject<boolean>;
  readonly onStep: (step: 1 | -1) => void;
  readonly onGoTo: (code: string) => void;
}

/** One indicator to be filled in: its official standard, a field for each entry, the points as they come of what is typed. */
export function EntryCard({ assessment, unit, indicator, review, drafts, setDrafts, isLast, takesFocusRef, onStep, onGoTo }: EntryCardProps) {
  const styles = useStyles();
  const words = useWords();
  const card = useRef<HTMLElement>(null);
  const language = usePaneState((state) => state.language);
  const [tries, setTries] = useState(0);
  const { sheetId } = unit;
  const typed = draftsOf(drafts, sheetId, indicator.code);
  const score = liveScore(assessment.scheme, indicator, unit.claimed, review, typed, language);
  const issues = new Map(score?.issues.filter(({ code }) => code !== "missing").map((issue) => [issue.key, issue.code] as const));
  const invalid = typed.filter(({ key, column }) => column === "reported" && issues.has(key));
  const write = useWriting(unit, indicator, setDrafts);
  const title = `${indicator.code} ${indicatorTitles(assessment.scheme, language).get(indicator.code)?.name ?? ""}`;

  // Before the next key: somebody who walks fast has gone on by the time that other effects run.
  useLayoutEffect(() => {
    if (!takesFocusRef.current) return;
    takesFocusRef.current = false;
    focusField(card.current, 0);
  }, [takesFocusRef]);

  const valid = typed.filter((draft) => !invalid.includes(draft));
  /** Writes what is valid and goes on; what is not stays typed here. */
  const step = (by: 1 | -1) => {
    void write(valid);
    onStep(by);
  };
  /** Writes and goes on, unless something is wrong. */
  const finish = () => {
    if (invalid.length > 0) {
      setTries(tries + 1);
      focusField(card.current, indicator.entries.findIndex((entry) => entryKey(indicator, entry) === invalid[0]?.key) * 2);
      return;
    }
    void write(valid);
    if (!isLast) onStep(1);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      finish();
    } else if (event.key === "Enter" && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      const next = fieldAfter(card.current, event.target);
      if (next === null) finish();
      else focusField(card.current, next);
    }
  };
  return (
    <section ref={card} aria-label={words.entry.card(title)} className={styles.card} onKeyDown={onKey}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.points} role="img" aria-label={`${words.entry.points} ${printPoints(score?.points ?? 0)}`}>
          {words.entry.ofMax(printPoints(score?.points ?? 0), printPoints(indicator.max))}
        </span>
      </div>
      <EntryStandard scheme={assessment.scheme} indicator={indicator} review={review} />
      {indicator.entries.map((entry) => {
        const key = entryKey(indicator, entry);
        const stands = review.entries.find((one) => one.key === key);
        const place = unit.places.get(key);
        if (stands === undefined) return null;
        const at = (column: "reported" | "evidence") => ({ sheetId, indicator: indicator.code, key, column });
        return (
          <EntryField
            key={key}
            indicator={indicator}
            entry={entry}
            stands={stands}
            value={draftAt(drafts, at("reported"))}
            evidence={draftAt(drafts, at("evidence"))}
            issue={issues.get(key)}
            tries={tries}
            sheetId={sheetId}
            address={place?.reported ?? null}
            onType={(column, text) => setDrafts((kept) => typeInto(kept, at(column), stands[column], text, column === "reported" ? entry : undefined))}
            onTakeSheet={(column) => setDrafts((kept) => withoutDraft(kept, at(column)))}
            onKeepTyped={(draft) => setDrafts((kept) => rebased(kept, draft, stands[draft.column]))}
          />
        );
      })}
      <output className={styles.explanation}>{score?.explanation}</output>
      <div className={styles.foot}>
        <Button size="small" appearance="primary" title={words.entry.writeHint} onClick={finish}>
          {isLast ? words.entry.writeLast : words.entry.write}
        </Button>
        <EntryUnwritten drafts={drafts} sheetId={sheetId} code={indicator.code} invalid={tries > 0 ? invalid.length : 0} onGoTo={onGoTo} />
      </div>
      <span className={styles.note}>{words.entry.keys}</span>
    </section>
  );
}
