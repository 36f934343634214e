import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Scheme } from "../../core/index";
import { entryKey, indicatorsOf, wordsOf } from "../../core/index";
import { CopyButton } from "../parts/CopyButton";
import { indicatorTitles } from "../parts/indicatorTitles";
import { usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import type { BookForms } from "./bookForms";
import type { LostEntry } from "./lostReviews";
import { lostReviews } from "./lostReviews";
import type { ReviewDrafts } from "./reviewDraft";
import { withDraft } from "./reviewDraft";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", flexShrink: 0, maxHeight: "45%", overflowY: "auto", scrollbarWidth: "thin" },
  lost: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, textWrap: "pretty" },
  text: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere" },
  typed: { ...typographyStyles.body1, margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere", userSelect: "text" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What was under review a moment ago. */
export interface ShownReview {
  readonly sheetId: string;
  readonly code: string;
}

interface LostReviewsProps {
  readonly assessment: Assessment;
  readonly forms: BookForms;
  readonly drafts: ReviewDrafts;
  readonly setDrafts: (change: (kept: ReviewDrafts) => ReviewDrafts) => void;
  /** The card that was open last, with or without anything typed. */
  readonly shown: ShownReview | null;
}

/** Forms that went while they were reviewed: what was typed for them, to be read and copied, and what to do. */
export function LostReviews({ assessment, forms, drafts, setDrafts, shown }: LostReviewsProps) {
  const styles = useStyles();
  const { review } = useWords();
  const language = usePaneState((state) => state.language);
  const [understood, setUnderstood] = useState<ShownReview | null>(null);
  const { scheme, units } = assessment;
  const lost = lostReviews(scheme, units, forms, drafts);
  const titles = indicatorTitles(scheme, language);
  const isThere = (sheetId: string) => units.some((unit) => unit.sheetId === sheetId);
  const closed = shown !== null && shown !== understood && !isThere(shown.sheetId) && !drafts.has(`${shown.sheetId} ${shown.code}`) ? forms.names.get(shown.sheetId) : undefined;
  if (lost.length === 0 && closed === undefined) return null;
  return (
    <div className={styles.list}>
      {lost.map(({ id, unit, indicator, entries }) => {
        const title = review.lost.title(unit, `${indicator} ${titles.get(indicator)?.name ?? ""}`);
        const text = typedText(entries, { labels: labelsOf(scheme, language), words: review });
        return (
          <section key={id} aria-label={title} className={styles.lost}>
            <h3 className={styles.title}>{review.lost.title(unit, indicator)}</h3>
            <p role="alert" className={styles.text}>{review.lost.typed(unit)}</p>
            <div className={styles.buttons}>
              <p className={styles.typed}>{text}</p>
              <CopyButton text={`${unit} ${indicator}\n${text}`} label={review.lost.copy} />
              <Button size="small" appearance="subtle" aria-label={review.lost.discardOf(unit, indicator)} onClick={() => setDrafts((kept) => withDraft(kept, id, () => undefined))}>
                {review.lost.discard}
              </Button>
            </div>
          </section>
        );
      })}
      {closed !== undefined && shown !== null && (
        <div className={styles.lost}>
          <p role="alert" className={styles.text}>{review.lost.nothing(closed, shown.code)}</p>
          <div className={styles.buttons}>
            <Button size="small" onClick={() => setUnderstood(shown)}>{review.lost.understood}</Button>
          </div>
        </div>
      )}
    </div>
  );
}

function labelsOf(scheme: Scheme, language: Parameters<typeof wordsOf>[0]): ReadonlyMap<string, string> {
  return new Map(indicatorsOf(scheme).flatMap((indicator) => indicator.entries.map((entry) => [entryKey(indicator, entry), wordsOf(language).label(entry.label)] as const)));
}

/** What was typed, a line per entry. */
function typedText(entries: readonly LostEntry[], { labels, words }: { readonly labels: ReadonlyMap<string, string>; readonly words: ReturnType<typeof useWords>["review"] }): string {
  const part = (column: string, text: string | null) => (text === null ? "" : words.lost.part(column, text.trim() === "" ? words.lost.emptied : text));
  return entries
    .map(({ key, verified, reason }) => {
      const [value, why] = [part(words.verifiedValue, verified), part(words.reason, reason)];
      return words.lost.line(labels.get(key) ?? key, value === "" || why === "" ? value + why : words.lost.both(value, why));
    })
    .join("\n");
}
