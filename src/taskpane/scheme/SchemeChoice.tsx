import { makeStyles, Radio, RadioGroup, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { SchemeFileRead } from "../../actions/types";
import type { Scheme } from "../../core/index";
import { builtInSchemes, indicatorsOf, inLanguage } from "../../core/index";
import { exampleSchemes } from "../../workbook/scheme/examples/index";
import { FileButton } from "../parts/FileButton";
import { usePanelStyles } from "../parts/panelStyles";
import { returnFile } from "../returns/returnRows";
import { usePane, usePaneState } from "../state/react";
import { assessmentOf } from "../state/selection";
import { useSchemeWords } from "./useSchemeWords";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
  group: { width: "100%" },
  label: { display: "flex", flexDirection: "column", textWrap: "pretty" },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  messages: { ...typographyStyles.caption1, margin: 0, paddingLeft: "16px", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
});

/** So many messages about a file are shown; the others are counted. */
const mostMessages = 8;

/** A scheme among those that are at hand. */
export interface ChosenScheme {
  readonly schemes: readonly Scheme[];
  readonly chosen: Scheme;
  readonly choose: (scheme: Scheme) => void;
}

/** The schemes at hand: opened and adopted ones first, then the workbook's own, then those in the box and the examples. */
export function useSchemeChoice(): ChosenScheme {
  const opened = usePaneState((state) => state.schemes);
  const own = usePaneState(assessmentOf)?.scheme;
  const [picked, choose] = useState<Scheme | null>(null);
  const schemes = [...opened, ...(own === undefined ? [] : [own]), ...builtInSchemes, ...exampleSchemes].filter(
    (one, index, all) => all.findIndex(({ id, version }) => id === one.id && version === one.version) === index,
  );
  const [first = builtInSchemes[0]] = schemes;
  const chosen = schemes.find((one) => one === picked) ?? first;
  if (chosen === undefined) throw new Error("No scheme is at hand");
  return { schemes, chosen, choose };
}

export interface SchemeChoiceProps {
  readonly choice: ChosenScheme;
  readonly disabled: boolean;
}

/** Which scheme: those at hand, and what a file holds. */
export function SchemeChoice({ choice, disabled }: SchemeChoiceProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useSchemeWords();
  const pane = usePane();
  const language = usePaneState((state) => state.language);
  const [refused, setRefused] = useState<Extract<SchemeFileRead, { ok: false }> | null>(null);
  const { schemes, chosen, choose } = choice;
  const read = async (file: File) => {
    const found = await pane.schemes.readSchemeFile(returnFile(file));
    if (found === null) return;
    setRefused(found.ok ? null : found);
    if (found.ok) choose(found.scheme);
  };
  return (
    <div className={styles.choice}>
      <RadioGroup className={styles.group} aria-label={words.choose} value={String(schemes.indexOf(chosen))} disabled={disabled} onChange={(_event, { value }) => {
        const next = schemes[Number(value)];
        if (next !== undefined) choose(next);
      }}>
        {schemes.map((scheme, index) => (
          <Radio
            key={`${scheme.id} ${scheme.version}`}
            value={String(index)}
            label={
              <span className={styles.label}>
                {inLanguage({ zh: scheme.tableTitle, en: scheme.title.en }, language)}
                <span className={styles.facts}>{words.facts(indicatorsOf(scheme).length, scheme.basePoints, scheme.bonusPoints)}</span>
                {![...builtInSchemes, ...exampleSchemes].includes(scheme) && <span className={styles.facts}>{words.numbered(scheme.id, scheme.version)}</span>}
              </span>
            }
          />
        ))}
      </RadioGroup>
      <FileButton size="small" label={words.file} title={words.fileHint} accept=".json,.xlsx" disabled={disabled} onFile={(file) => void read(file)}>
        {words.file}
      </FileButton>
      {refused !== null && (
        <div role="alert">
          <p className={shared.error}>{words.fileRefused(refused.file)}</p>
          <ul className={styles.messages}>
            {refused.messages.slice(0, mostMessages).map((message) => (
              <li key={message}>{message}</li>
            ))}
            {refused.messages.length > mostMessages && <li>{words.moreMessages(refused.messages.length - mostMessages)}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
