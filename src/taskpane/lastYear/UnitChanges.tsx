import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { placesGained, pointsGained } from "../../workbook/lastYear/compareYears";
import type { UnitComparison } from "../../workbook/lastYear/yearComparison";
import type { RowPart } from "../parts/LongList";
import { LongList } from "../parts/LongList";
import { usePanelStyles } from "../parts/panelStyles";
import { usePane, usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { findIn, finderOf, isSearched, noFind, noGroups } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { UnitFinder } from "../units/UnitFinder";

const rowHeight = 44;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "4px" },
  // As tall as what else the page says leaves of a usual window.
  long: { maxHeight: "320px" },
  row: {
    ...typographyStyles.caption1,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridTemplateAreas: '"unit total" "rank places"',
    alignContent: "center",
    columnGap: "8px",
    rowGap: "2px",
    width: "100%",
    height: "100%",
    boxSizing: "border-box",
    padding: "0 4px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  unit: { ...typographyStyles.caption1Strong, gridArea: "unit", minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  rank: { gridArea: "rank", color: tokens.colorNeutralForeground2 },
  places: { gridArea: "places", textAlign: "right" },
  total: { gridArea: "total", textAlign: "right" },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How each city changed; many are searched, and drawn where they are in sight. A press opens the city's form. */
export function UnitChanges({ units }: { readonly units: readonly UnitComparison[] }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { lastYear: words, summary } = useWords();
  const pane = usePane();
  const assessment = usePaneState(assessmentOf);
  const view = useRef<HTMLDivElement>(null);
  const [wanted, setFind] = useState(noFind);
  const groups = assessment?.groups ?? noGroups;
  const forms = useMemo(() => new Map((assessment?.units ?? []).map(({ name, sheetId }) => [name, sheetId] as const)), [assessment]);
  const isMany = isSearched(units.length);
  const find = findIn(wanted, groups, units.length, forms.size);
  const isFound = finderOf(find, groups);
  const shown = isMany ? units.filter(({ unit }) => isFound(unit)) : units;
  const open = (unit: string) => {
    const sheetId = forms.get(unit);
    if (sheetId !== undefined) void pane.jump(sheetId, null);
  };
  const [first] = shown;
  if (units.length === 0) return <p className={shared.note}>{words.none}</p>;
  return (
    <div ref={view} className={styles.view}>
      {isMany && (
        <>
          <UnitFinder find={find} onFind={setFind} groups={groups} count={forms.size} into={view} onEnter={() => first !== undefined && open(first.unit)} />
          <span role="status" className={shared.note}>
            {summary.shown(shown.length, units.length)}
          </span>
        </>
      )}
      {shown.length === 0 ? (
        <NoUnitFound find={find} onFind={setFind} />
      ) : (
        <LongList
          key={`${find.text} ${find.group}`}
          label={words.list}
          {...(isMany ? { className: styles.long } : {})}
          count={shown.length}
          height={rowHeight}
          keyOf={(index) => shown[index]?.unit ?? ""}
          render={(index, part) => {
            const one = shown[index];
            return one === undefined ? null : <UnitChange one={one} part={part} onOpen={open} />;
          }}
        />
      )}
    </div>
  );
}

interface UnitChangeProps {
  readonly one: UnitComparison;
  readonly part: RowPart;
  readonly onOpen: (unit: string) => void;
}

function UnitChange({ one, part, onOpen }: UnitChangeProps) {
  const styles = useStyles();
  const { lastYear: words, todo } = useWords();
  const { unit, last, now } = one;
  const rankOf = ({ isUnfilled, rank }: UnitComparison["now"]) => (isUnfilled ? words.noRank : String(rank));
  const places = placesGained(one);
  const points = pointsGained(one, ({ total }) => total);
  return (
    <button type="button" {...part} className={styles.row} title={todo.openUnit(unit)} onClick={() => onOpen(unit)}>
      <span className={styles.unit}>{unit}</span>
      <span className={styles.rank}>{words.rank(rankOf(last), rankOf(now))}</span>
      {places !== null && <span className={styles.places}>{places === 0 ? words.same : places > 0 ? words.up(places) : words.down(-places)}</span>}
      {points === null ? (
        <span className={mergeClasses(styles.total, styles.quiet)}>{words.unfilled[last.isUnfilled ? (now.isUnfilled ? "both" : "last") : "now"]}</span>
      ) : (
        <span className={styles.total}>{words.total(signed(points))}</span>
      )}
    </button>
  );
}

function signed(points: number): string {
  return `${points > 0 ? "+" : points < 0 ? "−" : ""}${Math.abs(points).toFixed(2)}`;
}
