import { Field, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { DraftState } from "../../actions/types";
import type { EntryValue, Indicator, IndicatorScore, Language, Scheme } from "../../core/index";
import { entryKey, inLanguage, prepareIndicator, scoreUnit, wordsOf } from "../../core/index";
import { printPoints } from "../../i18n/points";
import { decodeCell } from "../../workbook/form/decode";
import { ruleText } from "../../workbook/scheme/ruleText";
import { indicatorPath, pointsCurve, trialOf } from "../../workbook/scheme/trial";
import { EntryValueInput } from "../form/EntryValueInput";
import { typedValue } from "../parts/cellText";
import { CopyButton } from "../parts/CopyButton";
import { Fold } from "../parts/Fold";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState } from "../state/react";
import { PointsCurve } from "./PointsCurve";
import { useSchemeWords } from "./useSchemeWords";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  rule: { ...typographyStyles.body1, margin: 0, padding: "4px 12px", borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2, overflowWrap: "anywhere" },
  result: { ...typographyStyles.body1Strong, fontVariantNumeric: "tabular-nums" },
  explanation: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  formula: { ...typographyStyles.caption1, display: "block", margin: "4px 0", fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** The indicator whose rows are selected on 方案草案: its rule, how it scores what is typed here, and the formula that it becomes. */
export function IndicatorCard({ state: { sheetId, draft } }: { readonly state: DraftState }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useSchemeWords();
  const language = usePaneState((state) => state.language);
  const row = usePaneState((state) => (state.activeSheetId === sheetId ? rowOf(state.selected) : -1));
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const path = row < 0 ? null : indicatorPath(draft, row);
  if (path === null) return <p className={shared.note}>{words.selectRow}</p>;
  const trial = trialOf(draft, path);
  if (trial === null) return <p className={shared.note}>{words.trialUnsound}</p>;
  const { scheme, indicator } = trial;
  const score = scoreOf(scheme, indicator, (key) => typed.get(key) ?? "", language);
  const [only] = indicator.entries;
  const curve = pointsCurve(indicator, (value) => scoreOf(scheme, indicator, () => String(value), language)?.points ?? 0);
  const { points } = prepareIndicator(indicator).scoring;
  const formula = `=${points.formula(indicator.entries.map(({ label }) => `「${inLanguage(label, language)}」`))}`;
  return (
    <section className={styles.card} aria-label={`${indicator.code} ${words.rule}`}>
      <h3 className={styles.title}>
        {indicator.code} {firstLine(indicator.content)}
      </h3>
      <blockquote className={styles.rule}>{ruleText(indicator.rule, indicator.entries, language)}</blockquote>
      {indicator.entries.map((entry) => {
        const key = entryKey(indicator, entry);
        const label = inLanguage(entry.label, language);
        return (
          <Field key={key} label={label}>
            <EntryValueInput
              entry={entry}
              label={label}
              value={typed.get(key) ?? ""}
              issueId={undefined}
              disabled={false}
              onChange={(value) => setTyped(new Map(typed).set(key, value))}
            />
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
    </section>
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

/** Row of an address, from 0; -1 where it has none. */
function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0] ?? 0) - 1;
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
