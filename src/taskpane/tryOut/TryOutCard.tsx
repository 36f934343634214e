import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent, RefObject } from "react";
import { useLayoutEffect, useRef } from "react";
import type { UnitState } from "../../actions/types";
import type { Indicator, Scorecard } from "../../core/index";
import { entryKey } from "../../core/index";
import type { TryOutWords } from "../../i18n/tryOutWords";
import { fieldAfter, focusField } from "../form/entryFocus";
import { usePaneState } from "../state/react";
import type { Assessment } from "../state/selection";
import { indicatorName } from "./comesTo";
import type { Tried } from "./tried";
import { triedText, withoutCell, withTried } from "./tried";
import { TryOutField } from "./TryOutField";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px" },
  title: { ...typographyStyles.body1Strong, margin: 0, textWrap: "pretty" },
  explanation: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  note: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface TryOutCardProps {
  readonly assessment: Assessment;
  readonly unit: UnitState;
  readonly indicator: Indicator;
  readonly tried: Tried;
  /** What the unit would come to with all that is tried. */
  readonly after: Scorecard;
  readonly change: (edit: (tried: Tried) => Tried) => void;
  readonly words: TryOutWords;
  /** Whether the indicator was gone to from a field, so that the first of this one's is to have the focus. */
  readonly takesFocusRef: RefObject<boolean>;
  readonly onStep: (by: 1 | -1, withFocus: boolean) => void;
}

/** One indicator with a field for each entry, and the sentence on its points with what is tried. */
export function TryOutCard({ assessment, unit, indicator, tried, after, change, words, takesFocusRef, onStep }: TryOutCardProps) {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const card = useRef<HTMLElement>(null);
  const { sheetId } = unit;
  const score = after.indicators.find(({ code }) => code === indicator.code);
  const issues = new Map(score?.issues.map((issue) => [issue.key, issue.code] as const));
  const title = indicatorName(assessment.scheme, indicator.code, language);

  // Before the next key: somebody who walks fast has gone on by the time that other effects run.
  useLayoutEffect(() => {
    if (!takesFocusRef.current) return;
    takesFocusRef.current = false;
    focusField(card.current, 0);
  }, [takesFocusRef]);

  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      onStep(event.key === "ArrowDown" ? 1 : -1, true);
    } else if (event.key === "Enter" && !event.shiftKey && !(event.target instanceof HTMLButtonElement)) {
      event.preventDefault();
      const next = fieldAfter(card.current, event.target);
      if (next === null) onStep(1, true);
      else focusField(card.current, next);
    }
  };
  return (
    <section ref={card} aria-label={words.card(title)} className={styles.card} onKeyDown={onKey}>
      {indicator.entries.map((entry) => {
        const key = entryKey(indicator, entry);
        const issue = issues.get(key);
        return (
          <TryOutField
            key={key}
            unit={unit}
            indicator={indicator}
            entry={entry}
            tried={triedText(tried, sheetId, key)}
            // An empty entry is wrong only where it was emptied here: what is not reported yet is waiting to be tried.
            issue={issue === "missing" && triedText(tried, sheetId, key) === undefined ? undefined : issue}
            words={words}
            onTry={(text) => change((kept) => withTried(kept, assessment, unit, indicator, entry, text))}
            onRestore={() => change((kept) => withoutCell(kept, sheetId, key))}
          />
        );
      })}
      <output className={styles.explanation}>{score?.explanation}</output>
      <span className={styles.note}>{words.keys}</span>
    </section>
  );
}
