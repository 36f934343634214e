import { Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { EntryValue, Indicator, IndicatorScore, Language, Scheme } from "../../core/index";
import { entryKey, inLanguage, prepareIndicator, referencesWithin, scoreUnit, wordsOf } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { decodeCell } from "../../workbook/form/decode";
import type { Trial } from "../../workbook/scheme/trial";
import { pointsCurve } from "../../workbook/scheme/trial";
import { EntryValueInput } from "../form/EntryValueInput";
import { CopyButton } from "../parts/CopyButton";
import { typedValue } from "../parts/cellText";
import { Fold } from "../parts/Fold";
import { usePaneState } from "../state/react";
import { PointsCurve } from "./PointsCurve";
import { useSchemeWords } from "./useSchemeWords";

const useStyles = makeStyles({
  result: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums" },
  explanation: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  formula: { ...typographyStyles.caption1, display: "block", margin: "4px 0", fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

interface IndicatorTrialProps {
  readonly trial: Trial;
  /** What is typed into the fields, by key. */
  readonly typed: ReadonlyMap<string, string>;
  readonly onType: (key: string, text: string) => void;
}

/** An indicator tried: a field for each entry, live points with their sentence, the curve where one number rules, and the formula. */
export function IndicatorTrial({ trial: { scheme, indicator }, typed, onType }: IndicatorTrialProps) {
  const styles = useStyles();
  const words = useSchemeWords();
  const language = usePaneState((state) => state.language);
  const score = scoreOf(scheme, indicator, (key) => typed.get(key) ?? "", language);
  const [only] = indicator.entries;
  const { scoring, compared, spreads } = prepareIndicator(indicator);
  // What others report, or the rest of the category, decides as much: there is no curve of one's own.
  const curve = compared !== null || spreads ? null : pointsCurve(indicator, (value) => scoreOf(scheme, indicator, () => String(value), language)?.points ?? 0);
  const named = indicator.entries.map(({ label }) => `「${inLanguage(label, language)}」`);
  const rest = spreads ? [`100*「${words.restGained}」`, `100*「${words.restMost}」`] : [];
  const formula = `=${scoring.points.formula(compared === null ? [...named, ...rest] : referencesWithin(compared, named, `「${words.allUnits}」`))}`;
  return (
    <>
      {indicator.entries.map((entry) => {
        const key = entryKey(indicator, entry);
        const label = inLanguage(entry.label, language);
        return (
          <Field key={key} label={label}>
            <EntryValueInput entry={entry} label={label} value={typed.get(key) ?? ""} issueId={undefined} disabled={false} onChange={(value) => onType(key, value)} />
          </Field>
        );
      })}
      <output className={styles.result}>{words.result(printPoints(score?.points ?? 0), printPoints(indicator.max))}</output>
      <span className={styles.explanation}>{saidOf(score)}</span>
      {curve !== null && only !== undefined && <PointsCurve steps={curve} max={indicator.max} label={words.curve(inLanguage(only.label, language))} unit={wordsOf(language).unit(only.unit).trim()} />}
      <Fold label={words.formula}>
        <code className={styles.formula}>{formula}</code>
        <CopyButton text={formula} />
      </Fold>
    </>
  );
}

function saidOf(score: IndicatorScore | undefined): string {
  const issue = score?.issues.find(({ code }) => code !== "missing");
  return issue?.message ?? score?.explanation ?? "";
}

function scoreOf(scheme: Scheme, indicator: Indicator, textAt: (key: string) => string, language: Language): IndicatorScore | undefined {
  const values = Object.fromEntries(
    indicator.entries.map((entry): [string, EntryValue] => {
      const key = entryKey(indicator, entry);
      return [key, decodeCell(entry, typedValue(textAt(key), entry), "verified")];
    }),
  );
  return scoreUnit(scheme, values, { language }).indicators[0];
}
