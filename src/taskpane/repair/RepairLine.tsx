import { Checkbox, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { RepairItem, RepairPreview } from "../../actions/types";
import type { Dictionary } from "../../i18n/index";
import { Fold } from "../parts/Fold";
import { useWords } from "../state/react";
import { contentText } from "../parts/ChangeLine";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  item: { display: "flex", flexDirection: "column", padding: "4px 0 8px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingLeft: "36px", fontVariantNumeric: "tabular-nums" },
  below: { paddingLeft: "36px" },
  unknown: { ...typographyStyles.caption1, margin: "4px 0 0", paddingLeft: "36px", color: tokens.colorPaletteRedForeground1, overflowWrap: "anywhere" },
  line: { ...typographyStyles.caption1, padding: "4px 0", overflowWrap: "anywhere" },
  value: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", color: tokens.colorNeutralForeground2 },
  after: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: "pre-wrap", fontWeight: tokens.fontWeightSemibold },
});

/** So many of the things that would be done to one form are shown. */
const shown = 60;
/** Kinds that put something else into a cell. */
const changing: readonly RepairItem["kind"][] = ["logged", "text", "stray", "moved", "shown"];

interface RepairLineProps {
  readonly preview: RepairPreview;
  readonly isTicked: boolean;
  readonly disabled: boolean;
  readonly onTick: () => void;
}

/** One form: whether it is to be repaired, and what that does to it. */
export function RepairLine({ preview: { unit, items, unknown }, isTicked, disabled, onTick }: RepairLineProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  const { repair, results } = words;
  const lines = groupedLooks(items, words);
  return (
    <li className={styles.item}>
      <Checkbox label={unit} aria-label={repair.take(unit)} checked={isTicked} disabled={disabled} onChange={onTick} />
      <span className={styles.facts}>{factsOf(items, words).join(results.separator)}</span>
      {unknown.length > 0 && <p className={styles.unknown}>{repair.unknown(unknown.join(words.listSeparator))}</p>}
      {items.length > 0 && (
        <div className={styles.below}>
          <Fold label={repair.showItems(items.length)}>
            <ul className={shared.list}>
              {lines.slice(0, shown).map((item) => (
                <Item key={`${item.kind} ${item.name} ${item.address}`} item={item} />
              ))}
            </ul>
            {lines.length > shown && <p className={shared.note}>{repair.more(lines.length - shown)}</p>}
          </Fold>
        </div>
      )}
    </li>
  );
}

function Item({ item: { kind, name, address, before, after, source } }: { readonly item: RepairItem }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const words = useWords();
  return (
    <li className={styles.line}>
      {name === "" ? words.repair.items[kind] : `${words.repair.items[kind]}${words.colon}${name}`}
      {address !== "" && <span className={shared.note}> {address}</span>}
      {changing.includes(kind) && (
        <>
          <br />
          <span className={styles.value}>{contentText(before, words)}</span>
          {" → "}
          <span className={styles.after}>{contentText(after, words)}</span>
        </>
      )}
      {source !== "" && <span className={shared.note}> {source}</span>}
    </li>
  );
}

/** Kinds of looks of which each is one line with its places. */
const looks: readonly RepairItem["kind"][] = ["validation", "fill", "merge", "border", "font"];
/** So many places of a kind are named. */
const placesNamed = 6;

/** The same with the looks of one kind as one line that names their places. */
function groupedLooks(items: readonly RepairItem[], words: Dictionary): readonly RepairItem[] {
  const groups = looks.flatMap((kind): RepairItem[] => {
    const [first, ...others] = items.filter((item) => item.kind === kind);
    if (first === undefined) return [];
    const places = [first, ...others].map(({ address }) => address);
    const named = places.slice(0, placesNamed).join(words.listSeparator);
    return [{ ...first, address: places.length > placesNamed ? words.andMore(named, places.length - placesNamed) : named }];
  });
  return [...items.filter(({ kind }) => !looks.includes(kind)), ...groups];
}

/** What is done to a form, counted by kind. */
function factsOf(items: readonly RepairItem[], { repair }: Dictionary): readonly string[] {
  const count = (...kinds: readonly RepairItem["kind"][]) => items.filter(({ kind }) => kinds.includes(kind)).length;
  const facts = [
    [count("line"), repair.facts.lines],
    [count("column"), repair.facts.columns],
    [count("logged"), repair.facts.values],
    [count("text", "formula", "stray", "moved", "shown"), repair.facts.cells],
    [count("order", "format", "validation", "fill", "merge", "border", "font", "hidden"), repair.facts.looks],
  ] as const;
  return items.length === 0 ? [repair.sound] : facts.flatMap(([found, text]) => (found > 0 ? [text(found)] : []));
}
