import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { WhatIf } from "../../core/whatIf";
import type { TryOutWords } from "../../i18n/tryOutWords";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState } from "../state/react";
import type { Assessment } from "../state/selection";
import { changeLine } from "./asText";
import type { FoundCell, Tried, TriedCell } from "./tried";
import { presentText, withoutCell } from "./tried";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "4px" },
  item: { display: "flex", alignItems: "flex-start", gap: "4px", padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  text: { ...typographyStyles.caption1, flexGrow: 1, minWidth: 0, textAlign: "left", overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  unit: { fontWeight: tokens.fontWeightSemibold },
  wrong: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1 },
  muted: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
});

interface TryOutListProps {
  readonly assessment: Assessment;
  readonly tried: Tried;
  readonly found: readonly FoundCell[];
  readonly result: WhatIf;
  readonly change: (edit: (tried: Tried) => Tried) => void;
  readonly words: TryOutWords;
  readonly onShow: (sheetId: string, code: string) => void;
}

/** All that is tried, each to be looked at again or taken out. */
export function TryOutList({ assessment, tried, found, result, change, words, onShow }: TryOutListProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const language = usePaneState((state) => state.language);
  const isWrong = ({ unit, cell }: FoundCell) =>
    result.units.find(({ name }) => name === unit.name)?.after.indicators.some(({ issues }) => issues.some(({ key }) => key === cell.key)) === true;
  const lineOf = (cell: TriedCell) => {
    const at = found.find((one) => one.cell === cell);
    if (at === undefined) return { said: `${cell.unit} ${cell.indicator}`, unit: cell.unit, change: cell.indicator, note: words.isGone, isWrong: false };
    const said = changeLine(at, { assessment, words, language });
    const note = isWrong(at) ? words.wrong : presentText(at.unit, cell.key, at.entry) === cell.text ? words.same : "";
    return { said: `${at.unit.name} ${said}`, unit: at.unit.name, change: said, note, isWrong: isWrong(at) };
  };
  return (
    <section className={styles.section}>
      <h3 className={shared.heading}>{tried.cells.length === 0 ? words.none : words.list(tried.cells.length)}</h3>
      <ul className={shared.list}>
        {tried.cells.map((cell) => {
          const { said, unit, change: text, note, isWrong: isBad } = lineOf(cell);
          return (
            <li key={`${cell.sheetId} ${cell.key}`} className={styles.item}>
              <Link as="button" className={styles.text} onClick={() => onShow(cell.sheetId, cell.indicator)}>
                <span className={styles.unit}>{unit}</span> {text}
              </Link>
              {note !== "" && <span className={isBad ? styles.wrong : styles.muted}>{note}</span>}
              <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={words.remove(said)} title={words.remove(said)} onClick={() => change((kept) => withoutCell(kept, cell.sheetId, cell.key))} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
