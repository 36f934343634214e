import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { DraftState } from "../../actions/types";
import type { Said } from "../../workbook/scheme/ruleForm";
import { ruleText } from "../../workbook/scheme/ruleText";
import { indicatorPath, trialOf } from "../../workbook/scheme/trial";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState } from "../state/react";
import { IndicatorTrial } from "./IndicatorTrial";
import { RuleChange } from "./RuleChange";
import { useSchemeWords } from "./useSchemeWords";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: "8px", paddingTop: "12px", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  rule: { ...typographyStyles.body1, margin: 0, padding: "4px 12px", borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2, overflowWrap: "anywhere" },
});

/** The indicator whose rows are selected on 方案草案: its rule, how it scores what is typed here, and the formula that it becomes. */
export function IndicatorCard({ state: { sheetId, draft } }: { readonly state: DraftState }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useSchemeWords();
  const language = usePaneState((state) => state.language);
  const row = usePaneState((state) => (state.activeSheetId === sheetId ? rowOf(state.selected) : -1));
  // Rules being changed, by their places: looking at another row loses nothing.
  const [forms, setForms] = useState<ReadonlyMap<string, Said>>(new Map());
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const path = row < 0 ? null : indicatorPath(draft, row);
  if (path === null) return <p className={shared.note}>{words.selectRow}</p>;
  const trial = trialOf(draft, path);
  const place = path.join("/");
  return (
    <section className={styles.card} aria-label={words.rule}>
      {trial === null ? (
        <p className={shared.note}>{words.trialUnsound}</p>
      ) : (
        <>
          <h3 className={styles.title}>
            {trial.indicator.code} {firstLine(trial.indicator.content)}
          </h3>
          <blockquote className={styles.rule}>{ruleText(trial.indicator.rule, trial.indicator.entries, language)}</blockquote>
        </>
      )}
      <RuleChange
        key={place}
        draft={draft}
        row={row}
        path={path}
        rule={trial?.indicator.rule ?? null}
        said={forms.get(place) ?? null}
        onSay={(said) => setForms((kept) => (said === null ? without(kept, place) : new Map(kept).set(place, said)))}
      />
      {trial !== null && <IndicatorTrial trial={trial} typed={typed} onType={(key, text) => setTyped(new Map(typed).set(key, text))} />}
    </section>
  );
}

function without(kept: ReadonlyMap<string, Said>, place: string): ReadonlyMap<string, Said> {
  return new Map([...kept].filter(([one]) => one !== place));
}

/** Row of an address, from 0; -1 where it has none. */
function rowOf(address: string): number {
  return Number(/\d+/.exec(address)?.[0] ?? 0) - 1;
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
