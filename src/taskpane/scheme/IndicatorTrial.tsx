import { Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Fragment } from "react";
import type { EntryValue, Indicator, IndicatorScore, Language, Scheme } from "../../core/index";
import { entryKey, inLanguage, indicatorsOf, prepareIndicator, referencesWithin, scoreUnit, wordsOf } from "../../core/index";
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
  other: { ...typographyStyles.caption1Strong, margin: "4px 0 0" },
  formula: { ...typographyStyles.caption1, display: "block", margin: "4px 0", fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

interface IndicatorTrialProps {
  readonly trial: Trial;
  /** What is typed into the fields, by key. */
  readonly typed: ReadonlyMap<string, string>;
  readonly onType: (key: string, text: string) => void;
}

/** An indicator tried: a field for each entry, and for each of those on which its rule depends, live points with their sentence, the curve where one number rules, and the formula. */
export function IndicatorTrial({ trial: { scheme, indicator }, typed, onType }: IndicatorTrialProps) {
  const styles = useStyles();
  const words = useSchemeWords();
  const language = usePaneState((state) => state.language);
  const score = scoreOf(scheme, (key) => typed.get(key) ?? "", language);
  const [only] = indicator.entries;
  const { scoring, compared, spreads, dependences } = prepareIndicator(indicator);
  // What others report, or other indicators, decides as much: there is no curve of one's own.
  const curve = compared !== null || spreads !== null || dependences.length > 0 ? null : pointsCurve(indicator, (value) => scoreOf(scheme, () => String(value), language)?.points ?? 0);
  const named = indicator.entries.map(({ label }) => `「${inLanguage(label, language)}」`);
  const rest = spreads === null ? ["0", "0"] : [`100*「${words.restGained(spreads.over, spreads.isEven)}」`, `100*「${words.restMost(spreads.over, spreads.isEven)}」`];
  const drawn = [...rest, ...dependences.flatMap(({ code }) => [`100*「${words.pointsOf(code)}」`, `「${words.reportedOf(code)}」`])];
  const formula = `=${scoring.points.formula(compared === null ? [...named, ...drawn] : referencesWithin(compared, named, `「${words.allUnits}」`))}`;
  return (
    <>
      <TrialFields indicator={indicator} typed={typed} onType={onType} />
      {indicatorsOf(scheme)
        .slice(1)
        .map((other) => (
          <Fragment key={other.code}>
            <p className={styles.other}>{words.dependsOn(other.code)}</p>
            <TrialFields indicator={other} typed={typed} onType={onType} />
          </Fragment>
        ))}
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

function TrialFields({ indicator, typed, onType }: Pick<IndicatorTrialProps, "typed" | "onType"> & { readonly indicator: Indicator }) {
  const language = usePaneState((state) => state.language);
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
    </>
  );
}

function saidOf(score: IndicatorScore | undefined): string {
  const issue = score?.issues.find(({ code }) => code !== "missing");
  return issue?.message ?? score?.explanation ?? "";
}

/** The score of the indicator at hand, which stands first. */
function scoreOf(scheme: Scheme, textAt: (key: string) => string, language: Language): IndicatorScore | undefined {
  const values = Object.fromEntries(
    indicatorsOf(scheme).flatMap((indicator) =>
      indicator.entries.map((entry): [string, EntryValue] => {
        const key = entryKey(indicator, entry);
        return [key, decodeCell(entry, typedValue(textAt(key), entry), "verified")];
      }),
    ),
  );
  return scoreUnit(scheme, values, { language }).indicators[0];
}
