import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { UnitState } from "../../actions/types";
import type { Entry, Indicator, IssueCode } from "../../core/index";
import { canLackQuota, entryKey, wholeOf, wordsOf } from "../../core/index";
import type { TryOutWords } from "../../i18n/tryOutWords";
import { mendingOf } from "../../workbook/form/decode";
import { fieldMark } from "../form/entryFocus";
import { EntryValueInput } from "../form/EntryValueInput";
import { shownValue } from "../parts/cellText";
import { usePaneState, useWords } from "../state/react";
import { isVerified, presentText, saidValue } from "./tried";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", gap: "4px", padding: "2px 0 2px 9px", marginLeft: "-12px", borderLeft: "3px solid transparent" },
  tried: { borderLeftColor: tokens.colorBrandStroke1 },
  label: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  present: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", gap: "0 8px", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  link: { fontSize: "inherit", lineHeight: "inherit" },
  wrong: { ...typographyStyles.caption1, display: "flex", flexWrap: "wrap", alignItems: "center", gap: "0 8px", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

interface TryOutFieldProps {
  readonly unit: UnitState;
  readonly indicator: Indicator;
  readonly entry: Entry;
  /** As typed; undefined where nothing is tried. */
  readonly tried: string | undefined;
  /** What is wrong with what is tried, or with what stands there. */
  readonly issue: IssueCode | undefined;
  readonly words: TryOutWords;
  readonly onTry: (text: string) => void;
  readonly onRestore: () => void;
}

/** One entry to be tried, with the value that counts now. Escape brings that back. */
export function TryOutField({ unit, indicator, entry, tried, issue, words, onTry, onRestore }: TryOutFieldProps) {
  const styles = useStyles();
  const { entry: entryWords, sides } = useWords();
  const language = usePaneState((state) => state.language);
  const issueId = useId();
  const [isTyping, setTyping] = useState(false);
  const core = wordsOf(language);
  const name = core.label(entry.label);
  const label = entryWords.value(name, entry.unit ?? "");
  const key = entryKey(indicator, entry);
  const present = presentText(unit, key, entry);
  const said = saidValue(unit.counted[key], entry, language);
  const text = tried ?? present;
  const isGone = !unit.places.has(key);
  // What is being typed is judged when it is left; what stands on the form is wrong already.
  const isWrong = issue !== undefined && (!isTyping || tried === undefined);
  const mending = issue === "numberAsText" || issue === "notDate" ? mendingOf(entry, text) : null;
  const readable = mending === null ? null : shownValue(mending.after, entry);
  const quota = wordsOf("zh-CN").noQuota;
  return (
    <div role="group" aria-label={label} className={mergeClasses(styles.entry, tried !== undefined && styles.tried)}>
      <span className={styles.label}>{name}</span>
      <div
        {...fieldMark}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || tried === undefined || event.nativeEvent.isComposing) return;
          // The page stays: only what is typed here goes.
          event.preventDefault();
          onRestore();
        }}
      >
        <EntryValueInput entry={entry} label={label} value={text} issueId={isWrong ? issueId : undefined} disabled={isGone} onChange={onTry} />
      </div>
      {isGone && <span className={styles.wrong}>{words.gone}</span>}
      <span className={styles.present}>
        {said === "" ? words.presentEmpty : words.present(said, sides[isVerified(unit, indicator.code, key) ? "verified" : "reported"])}
        {canLackQuota(entry) && text !== quota && !isGone && (
          <Link inline as="button" className={styles.link} onClick={() => onTry(quota)}>
            {entryWords.changeTo(core.noQuota)}
          </Link>
        )}
        {tried !== undefined && (
          <Link inline as="button" className={styles.link} aria-label={words.restoreOf(name)} onClick={onRestore}>
            {words.restore}
          </Link>
        )}
      </span>
      {isWrong && (
        <span id={issueId} className={styles.wrong}>
          {core.issueInCell(issue, entry, wholeOf(indicator, entry))}
          {readable !== null && (
            <Link inline as="button" className={styles.link} onClick={() => onTry(readable)}>
              {entryWords.changeTo(readable)}
            </Link>
          )}
        </span>
      )}
    </div>
  );
}
