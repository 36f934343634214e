import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent, RefObject } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { refusalsOf } from "../../actions/review/refuseReview";
import type { IndicatorReview, ReviewState, UnitState } from "../../actions/types";
import type { Indicator } from "../../core/index";
import { recognisedCodes, entryKey } from "../../core/index";
import type { Dictionary } from "../../i18n/index";
import { printPoints } from "../../i18n/points";
import { isReviewed } from "../../workbook/review/review";
import { verifiedIssues } from "../../workbook/review/reviewGaps";
import { fieldAfter, focusField } from "../form/entryFocus";
import { indicatorTitles } from "../parts/indicatorTitles";
import { usePane, usePaneState, useWords } from "../state/react";
import type { Assessment } from "../state/selection";
import { assessmentOf } from "../state/selection";
import { coveredBelow } from "../frame/useClearOfFocus";
import type { EntryDraft, ReviewDraft } from "./reviewDraft";
import { afterDeciding, draftOf, givenBy, markOf, typedInto } from "./reviewDraft";
import { ReviewEntry } from "./ReviewEntry";
import type { SeenReviews } from "./useWhoReviewed";
import type { Told } from "./useTold";
import { useTold } from "./useTold";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    flexShrink: 0,
    // Of the whole view, also while its foot lies under a message: what is being filled in stays where it is.
    maxHeight: `calc((100% + var(${coveredBelow}, 0px)) * 0.6)`,
    padding: "8px 16px",
    boxSizing: "border-box",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", alignItems: "baseline", gap: "8px" },
  // The entries scroll, the decision stays in reach.
  entries: { minHeight: 0, overflowY: "auto", scrollbarWidth: "thin" },
  title: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, minWidth: 0, textWrap: "pretty" },
  muted: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", paddingTop: "8px", flexShrink: 0 },
  message: { ...typographyStyles.caption1, margin: "4px 0 0", color: tokens.colorPaletteRedForeground1 },
});

interface ReviewCardProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
  readonly indicator: Indicator;
  readonly review: IndicatorReview;
  /** What was typed here before and not yet written. */
  readonly draft: ReviewDraft | undefined;
  readonly setDraft: (change: (draft: ReviewDraft | undefined) => ReviewDraft | undefined) => void;
  readonly who: SeenReviews;
  readonly reasons: readonly string[];
  /** Whether the indicator was gone to by a key, so that the first of its fields is to have the focus. */
  readonly takesFocusRef: RefObject<boolean>;
  /** The decision was taken by a key that goes on to the next one. */
  readonly onDone: () => void;
}

/** The indicator whose line is selected on the form, to be decided. */
export function ReviewCard({ assessment, unit, indicator, review, draft, setDraft, who, reasons, takesFocusRef, onDone }: ReviewCardProps) {
  const styles = useStyles();
  const words = useWords();
  const pane = usePane();
  const isBusy = usePaneState((state) => state.running !== null);
  const language = usePaneState((state) => state.language);
  const card = useRef<HTMLElement>(null);
  const verify = useRef<HTMLButtonElement>(null);
  // What the reviewer last tried and was refused; `times` tells one try from the next.
  const [tried, setTried] = useState<{ readonly state: ReviewState; readonly times: number } | null>(null);
  const title = `${indicator.code} ${indicatorTitles(assessment.scheme, language).get(indicator.code)?.name ?? ""}`;
  const pointsOf = (side: "reported" | "verified") =>
    printPoints(unit[side].indicators.find(({ code }) => code === indicator.code)?.points ?? 0);
  const entries = new Map(indicator.entries.map((entry) => [entryKey(indicator, entry), entry] as const));
  const typed: ReviewDraft = draft ?? { base: review, entries: new Map() };
  const told = useTold(who, unit.name, review);
  const decided = sayWho(told.state, words.review);
  const isComputed = assessment.awards !== null && recognisedCodes(assessment.scheme).has(indicator.code);
  const issues = new Map(verifiedIssues(assessment.scheme, indicator, givenBy(typed, entries), language).map(({ key, message }) => [key, message] as const));
  const refusals = (state: ReviewState) => refusalsOf(assessment.scheme, indicator, typed.base, markOf(unit.sheetId, typed, entries, state));
  const lacking = tried === null ? [] : refusals(tried.state);
  const silent = new Set(lacking.filter(({ code }) => code === "noReason").map(({ key }) => key));

  // To the first field that keeps the decision from being taken, once it is marked as such.
  useEffect(() => {
    if (tried !== null) card.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);

  // Before the next key: somebody who walks fast has gone on by the time that other effects run.
  useLayoutEffect(() => {
    if (!takesFocusRef.current) return;
    takesFocusRef.current = false;
    focusField(card.current, 0);
  }, [takesFocusRef]);

  const change = (key: string, entry: EntryDraft) =>
    setDraft((kept) => typedInto(kept ?? { base: review, entries: new Map() }, key, entry, entries.get(key)));
  /** Whether all of it was written. */
  const decide = async (state: ReviewState): Promise<boolean> => {
    if (refusals(state).length > 0) {
      setTried({ state, times: (tried?.times ?? 0) + 1 });
      return false;
    }
    setTried(null);
    const result = await pane.reviews.review([markOf(unit.sheetId, typed, entries, state)]);
    if (result?.kind !== "reviewed" || result.report.refused.length > 0) return false;
    // What was not written because the form had changed stays typed, to be decided again over what stands there now.
    const now = assessmentOf(pane.store.getState())?.units.find(({ sheetId }) => sheetId === unit.sheetId)?.reviews.get(indicator.code);
    const isSkipped = result.report.skipped.length > 0;
    if (now !== undefined) setDraft((kept) => (isSkipped ? kept && { ...kept, base: now } : afterDeciding(kept, typed, now)));
    return !isSkipped;
  };
  const decideAndGoOn = async () => {
    if (await decide("verified")) onDone();
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.key !== "Enter" || event.shiftKey || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      void decideAndGoOn();
    } else if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) {
      // Among choices that are open it takes one.
      if (event.target.getAttribute("aria-expanded") === "true") return;
      event.preventDefault();
      event.stopPropagation();
      const next = fieldAfter(card.current, event.target);
      if (next === null) verify.current?.focus();
      else focusField(card.current, next);
    }
  };
  return (
    <section ref={card} aria-label={words.review.card(title)} className={styles.card} onKeyDownCapture={onKey}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <span className={styles.muted}>{stateName(review, words.review)}</span>
        <span className={styles.muted}>{words.review.fromTo(pointsOf("reported"), pointsOf("verified"))}</span>
      </div>
      {decided !== null && <span className={styles.fact}>{words.review.decidedBy(words.review.states[review.state], decided)}</span>}
      {told.isLost && <p role="alert" className={styles.message}>{words.review.logLost}</p>}
      <div className={styles.entries}>
        {review.entries.map((stands) => {
          const entry = entries.get(stands.key);
          return entry === undefined ? null : (
            <ReviewEntry
              key={stands.key}
              entry={entry}
              stands={stands}
              typed={draftOf(typed, stands.key, entry)}
              reasons={reasons}
              isLineGone={!unit.places.has(stands.key)}
              givenBy={sayWho(told.verified.get(stands.key), words.review)}
              issue={issues.get(stands.key)}
              needsReason={silent.has(stands.key)}
              isComputed={isComputed}
              onChange={(next) => change(stands.key, next)}
            />
          );
        })}
      </div>
      {tried !== null && lacking.length > 0 && (
        <p role="alert" className={styles.message}>
          {tried.state === "returned" && silent.size > 0 ? words.review.returnNeedsReason : words.review.notTaken(lacking.length)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button ref={verify} size="small" appearance="primary" title={words.review.verifyHint} disabledFocusable={isBusy} onClick={() => void decide("verified")}>
          {words.review.verify}
        </Button>
        <Button size="small" disabledFocusable={isBusy} onClick={() => void decide("returned")}>
          {words.review.giveBack}
        </Button>
        {review.state !== "pending" && (
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => void decide("pending")}>
            {words.review.reopen}
          </Button>
        )}
      </div>
    </section>
  );
}

/** 审核状态 as it counts: a 已核定 that lacks something is called by what it lacks. */
function stateName(review: IndicatorReview, words: Dictionary["review"]): string {
  return review.state === "verified" && !isReviewed(review) ? words.notCounted : words.states[review.state];
}

/** Who, and when to the minute; null where nobody is to be named. */
function sayWho(told: Told | undefined, words: Dictionary["review"]): string | null {
  const by = told?.by ?? null;
  if (by === null) return null;
  if (by === "unlogged") return words.unlogged;
  const said = words.by(by.by, by.time.slice(0, "2012-12-14 09:30".length));
  return told?.isLost === true ? words.noLongerLogged(said) : said;
}
