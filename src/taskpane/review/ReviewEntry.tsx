import { Input, Link, makeStyles, Select, ToggleButton, tokens, typographyStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { ReviewedEntry } from "../../actions/types";
import type { Entry } from "../../core/index";
import { behaviourOf, canLackQuota, wordsOf } from "../../core/index";
import { optionLabels } from "../../workbook/form/entryFormulas";
import { fieldMark } from "../form/entryFocus";
import { shownValue } from "../parts/cellText";
import { SuggestInput } from "../parts/SuggestInput";
import { usePane, usePaneState, useWords } from "../state/react";
import type { EntryDraft } from "./reviewDraft";
import { ReviewEvidence } from "./ReviewEvidence";

const useStyles = makeStyles({
  entry: { display: "flex", flexDirection: "column", gap: "4px", padding: "4px 0" },
  label: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "8px" },
  fact: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  inputs: { display: "flex", gap: "8px" },
  quota: { alignSelf: "flex-start" },
  verified: { width: "112px", minWidth: 0, flexShrink: 0 },
  reason: { flexGrow: 1, minWidth: 0 },
  whole: { width: "100%", minWidth: 0 },
  hint: { ...typographyStyles.caption1, color: tokens.colorPaletteDarkOrangeForeground1 },
  wrong: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

/** As the form's cell says it. */
const noQuotaText = wordsOf("zh-CN").noQuota;

interface ReviewEntryProps {
  readonly entry: Entry;
  readonly stands: ReviewedEntry;
  readonly typed: EntryDraft;
  /** What is wrong with the 核定值 typed. */
  readonly issue: string | undefined;
  /** Whether a decision waits for the reason. */
  readonly needsReason: boolean;
  /** Reasons to choose from, of those used before. */
  readonly reasons: readonly string[];
  /** Whether its line is no longer on the form, so that nothing can be written. */
  readonly isLineGone: boolean;
  /** Who gave the 核定值 that stands there, in words; null where none does. */
  readonly givenBy: string | null;
  /** Whether 核定值 comes from 创新加分 and is not typed here. */
  readonly isComputed: boolean;
  readonly onChange: (typed: EntryDraft) => void;
}

/** One entry under review: what the city reported and by what evidence, 核定值 and 核定理由. */
export function ReviewEntry({ entry, stands, typed, issue, needsReason, reasons, isLineGone, givenBy, isComputed, onChange }: ReviewEntryProps) {
  const styles = useStyles();
  const { review, repair } = useWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const label = wordsOf(language).label(entry.label);
  const reported = shownValue(stands.reported, entry);
  const isChanged = typed.verified.trim() !== "" && typed.verified !== reported;
  const issueId = useId();
  return (
    <div role="group" aria-label={label} className={styles.entry}>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        <span className={styles.fact}>{review.reportedValue(reported === "" ? review.notReported : reported)}</span>
      </div>
      {isLineGone && (
        <div className={styles.wrong}>
          <span role="alert">{review.lineGone(label)}</span> <Link inline as="button" onClick={() => pane.open("repair")}>{repair.menu}</Link>
        </div>
      )}
      <ReviewEvidence evidence={stands.evidence} />
      <div className={styles.inputs}>
        <div className={styles.verified} {...(isComputed ? {} : fieldMark)}>
          <VerifiedInput
            entry={entry}
            label={review.of(review.verifiedValue, label)}
            value={typed.verified}
            issueId={issue === undefined ? undefined : issueId}
            disabled={isComputed}
            onChange={(verified) => onChange({ ...typed, verified })}
          />
        </div>
        <div className={styles.reason} {...fieldMark}>
          <SuggestInput
            label={review.of(review.reason, label)}
            placeholder={review.reason}
            value={typed.reason}
            suggestions={reasons}
            isInvalid={needsReason}
            onChange={(reason) => onChange({ ...typed, reason })}
          />
        </div>
      </div>
      {canLackQuota(entry) && (
        <ToggleButton
          size="small"
          className={styles.quota}
          aria-label={review.of(wordsOf(language).noQuota, label)}
          checked={typed.verified === noQuotaText}
          disabled={isComputed}
          onClick={() => onChange({ ...typed, verified: typed.verified === noQuotaText ? "" : noQuotaText })}
        >
          {wordsOf(language).noQuota}
        </ToggleButton>
      )}
      {givenBy !== null && !isComputed && <span className={styles.fact}>{review.givenBy(givenBy)}</span>}
      {isComputed && <span className={styles.fact}>{review.fromAwards}</span>}
      {issue !== undefined && (
        <span id={issueId} role="alert" className={styles.wrong}>
          {issue}
        </span>
      )}
      {!isComputed && isChanged && typed.reason.trim() === "" && (
        <span className={needsReason ? styles.wrong : styles.hint}>{review.reasonMissing}</span>
      )}
    </div>
  );
}

interface VerifiedInputProps {
  readonly entry: Entry;
  readonly label: string;
  readonly value: string;
  /** Id of what says that the value is wrong. */
  readonly issueId: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
}

/** The options as the form offers them, or a number; empty means as reported. */
function VerifiedInput({ entry, label, value, issueId, disabled, onChange }: VerifiedInputProps) {
  const styles = useStyles();
  const { review } = useWords();
  const wrong = { "aria-invalid": issueId !== undefined, "aria-describedby": issueId } as const;
  const shared = { size: "small", className: styles.whole, "aria-label": label, value, disabled, ...wrong } as const;
  if (!["yesNo", "list"].includes(behaviourOf(entry.type).control)) {
    return <Input {...shared} placeholder={review.asReported} onChange={(_event, { value: typed }) => onChange(typed)} />;
  }
  const options = optionLabels(entry, wordsOf("zh-CN"));
  return (
    <Select {...shared} onChange={(_event, { value: chosen }) => onChange(chosen)}>
      <option value="">{review.asReported}</option>
      {value !== "" && !options.includes(value) && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option} value={option} lang="zh-CN">
          {option}
        </option>
      ))}
    </Select>
  );
}
