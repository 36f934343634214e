import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px", flexShrink: 0, width: "100%", minWidth: 0 },
  // On a line of its own it takes all of it; beside the other it leaves that what is over.
  unit: { flexGrow: 1, flexShrink: 1, minWidth: 0 },
  other: { display: "flex", alignItems: "center", gap: "4px", flexGrow: 1_000, flexShrink: 1, flexBasis: "200px", minWidth: 0 },
});

/** What a choice has beside its text: padding and the arrow, in pixels. */
const beside = 40;
/** A Chinese character of a choice is so wide, in pixels, and any other at the most this part of it. */
const character = 12;
const narrow = 0.62;
const least = 96;

interface UnitBesideProps {
  /** Names that the choice of a unit can show. */
  readonly names: readonly string[];
  /** The choice of a unit. */
  readonly unit: ReactNode;
  /** What is chosen besides. */
  readonly children: ReactNode;
}

/** The choice of a unit, wide enough for every name, and another choice beside it; below it where a line has no room for both. */
export function UnitBeside({ names, unit, children }: UnitBesideProps) {
  const styles = useStyles();
  const width = Math.max(least, Math.ceil(Math.max(0, ...names.map(charactersOf)) * character) + beside);
  return (
    <div className={styles.row}>
      <div className={styles.unit} style={{ flexBasis: `min(100%, ${width}px)` }}>
        {unit}
      </div>
      <div className={styles.other}>{children}</div>
    </div>
  );
}

/** How many Chinese characters a name is wide. */
function charactersOf(name: string): number {
  return [...name].reduce((sum, one) => sum + (one > "\u2E7F" ? 1 : narrow), 0);
}
