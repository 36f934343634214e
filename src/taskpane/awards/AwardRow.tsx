import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { RefCallback } from "react";
import type { AwardLine } from "../../actions/types";
import { printPoints } from "../../i18n/points";
import { AwardBadge } from "./AwardBadge";
import { JumpButton } from "../parts/JumpButton";
import { SeverityIcon } from "../parts/SeverityIcon";
import { rendered } from "../parts/renderings";
import { usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  item: { padding: "4px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: "flex", alignItems: "center", gap: "4px" },
  button: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    flexGrow: 1,
    minWidth: 0,
    margin: "0 0 0 -8px",
    padding: "4px 8px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: "flex", alignItems: "baseline", gap: "8px", width: "100%" },
  name: {
    ...typographyStyles.body1,
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    overflowWrap: "anywhere",
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
  },
  nameless: { color: tokens.colorNeutralForeground3 },
  points: { ...typographyStyles.body1Strong, flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  quiet: { ...typographyStyles.caption1, flexShrink: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  lost: { ...typographyStyles.caption1Strong, flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
  facts: { display: "flex", alignItems: "center", gap: "8px", width: "100%" },
  ground: { ...typographyStyles.caption1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3 },
  unsaved: { ...typographyStyles.caption1Strong, flexShrink: 0, color: tokens.colorPaletteDarkOrangeForeground1 },
  problem: { display: "flex", alignItems: "flex-start", gap: "8px", padding: "2px 0" },
  message: { ...typographyStyles.caption1, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", paddingTop: "2px" },
});

interface AwardRowProps {
  /** By which the list knows its height. */
  readonly piece: string;
  /** Pixels that the lines above it take which are not drawn. */
  readonly gap: number;
  readonly measure: RefCallback<HTMLElement>;
  /** Which of its city's lines it is, from 1, and of how many: not all of them are drawn. */
  readonly place: number;
  readonly of: number;
  readonly line: AwardLine;
  readonly sheetId: string;
  /** Whether something typed for it is not saved yet. */
  readonly isUnsaved: boolean;
  readonly open: (line: AwardLine) => void;
}

/** An application: opens by its name; what is wrong with it stands below, each with the way to its cell. */
export function AwardRow({ piece, gap, measure, place, of, line, sheetId, isUnsaved, open }: AwardRowProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { award } = useWords();
  const { item, ground, state, problems, address, row } = line;
  const grounds = usePaneState((state) => assessmentOf(state)?.scheme.recognition?.grounds) ?? [];
  const language = usePaneState((state) => state.language);
  const name = item.trim() === "" ? award.noItem : item;
  return (
    <li ref={measure} className={styles.item} data-piece={piece} style={{ marginTop: gap }} aria-posinset={place} aria-setsize={of}>
      <div className={styles.head}>
        <button type="button" className={styles.button} title={award.openLine(name)} data-award={row} onClick={() => open(line)}>
          <span className={styles.line}>
            <span className={mergeClasses(styles.name, item.trim() === "" && styles.nameless)}>{name}</span>
            <Points line={line} />
          </span>
          <span className={styles.facts}>
            <AwardBadge state={state} />
            {isUnsaved && <span className={styles.unsaved}>{award.unsaved}</span>}
            <span className={styles.ground}>{rendered(ground, grounds, language)}</span>
          </span>
        </button>
        <JumpButton sheetId={sheetId} address={address} what={name} />
      </div>
      {problems.length > 0 && (
        <ul className={shared.list}>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.address}`} className={styles.problem}>
              <SeverityIcon severity={problem.severity} />
              <span className={styles.message}>{problem.message}</span>
              <JumpButton sheetId={sheetId} address={problem.address} what={problem.message} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Points that count where it is recognised; what was applied for before. */
function Points({ line: { state, counted, problems, applied } }: { readonly line: AwardLine }) {
  const styles = useStyles();
  const { award } = useWords();
  if (counted > 0 || (state === "recognised" && problems.every(({ severity }) => severity !== "error"))) {
    return <span className={styles.points}>{award.points(printPoints(counted))}</span>;
  }
  if (state === "recognised") return <span className={styles.lost}>{award.uncounted}</span>;
  return typeof applied === "number" ? <span className={styles.quiet}>{award.appliedFor(printPoints(applied))}</span> : null;
}
