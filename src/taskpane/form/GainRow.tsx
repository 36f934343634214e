import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { UnitState } from "../../actions/types";
import type { Indicator, Scheme } from "../../core/index";
import { entryKey as keyOf } from "../../core/index";
import { indicatorTitles } from "../parts/indicatorTitles";
import { JumpButton } from "../parts/JumpButton";
import { usePaneState } from "../state/react";

const useStyles = makeStyles({
  row: { padding: "4px 0 6px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "baseline", gap: "8px" },
  adds: { ...typographyStyles.body1Strong, flexShrink: 0, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  grow: { flexGrow: 1, minWidth: 0 },
  text: { paddingRight: "12px" },
  change: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere", textWrap: "pretty" },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

interface GainRowProps {
  readonly scheme: Scheme;
  readonly unit: UnitState;
  /** Of the indicator. */
  readonly code: string;
  /** The entry to be changed; null where it is the first that is missing or wrong. */
  readonly entryKey: string | null;
  /** The points, worded; "" where they stand in the sentence. */
  readonly adds: string;
  readonly change: string;
  /** What else there is to say of the change, and of the one to full points; "" says nothing. */
  readonly notes: readonly string[];
  readonly further: readonly string[];
}

/** What one indicator could gain, by which change, and the way to its cell. */
export function GainRow({ scheme, unit, code, entryKey, adds, change, notes, further }: GainRowProps) {
  const styles = useStyles();
  const language = usePaneState((state) => state.language);
  const title = indicatorTitles(scheme, language).get(code);
  const name = `${code} ${title?.name ?? ""}`;
  const said = (parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {adds !== "" && <span className={styles.adds}>{adds}</span>}
        {adds === "" ? <span className={mergeClasses(styles.change, styles.grow)}>{change}</span> : <span className={mergeClasses(styles.note, styles.grow)}>{said(notes)}</span>}
        <JumpButton sheetId={unit.sheetId} address={addressOf(unit, code, entryKey ?? firstOpen(unit, code, title?.indicator))} what={name} />
      </div>
      <div className={styles.text}>
        {adds !== "" && <p className={styles.change}>{change}</p>}
        <p className={styles.note}>{name}</p>
        {further.length > 0 && <p className={styles.note}>{said(further)}</p>}
      </div>
    </li>
  );
}

function firstOpen(unit: UnitState, code: string, indicator: Indicator | undefined): string {
  const issue = unit.verified.indicators.find((score) => score.code === code)?.issues[0];
  const [first] = indicator?.entries ?? [];
  return issue?.key ?? (indicator === undefined || first === undefined ? "" : keyOf(indicator, first));
}

/** The cell that counts: 核定值 where the province gave one. */
function addressOf(unit: UnitState, code: string, key: string): string | null {
  const isVerified = unit.reviews.get(code)?.entries.some((entry) => entry.key === key && entry.verified !== null && entry.verified !== "") === true;
  return unit.places.get(key)?.[isVerified ? "verified" : "reported"] ?? null;
}
