import { Checkbox, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { GroupsState } from "../../actions/types";
import { LongList } from "../parts/LongList";
import { usePanelStyles } from "../parts/panelStyles";
import { usePaneState, useWords } from "../state/react";
import { assessmentOf } from "../state/selection";
import { findIn, finderOf, isFinding, isSearched, noFind } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { UnitFinder } from "../units/UnitFinder";

const rowHeight = 32;

const useStyles = makeStyles({
  units: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))" },
  unit: { minWidth: 0, overflowWrap: "anywhere" },
  // As tall as what else the page says leaves of a usual window.
  list: { maxHeight: "320px" },
  line: { maxWidth: "100%", whiteSpace: "nowrap", overflow: "hidden" },
});

const noGroups: GroupsState = { names: [], places: new Map() };

interface UnitChoiceProps {
  readonly units: readonly string[];
  /** The units that are left out. */
  readonly left: ReadonlySet<string>;
  /** The units whose files were opened. */
  readonly opened: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly choose: (units: readonly string[], wanted: boolean) => void;
}

/** The cities to be ticked, one by one or all that are shown; many are searched and drawn where they are in sight. */
export function UnitChoice({ units, left, opened, disabled, choose }: UnitChoiceProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { exportPanel: words } = useWords();
  const groups = usePaneState((state) => assessmentOf(state)?.groups ?? noGroups);
  const view = useRef<HTMLDivElement>(null);
  const [wanted, setFind] = useState(noFind);
  const find = findIn(wanted, groups, units.length, units.length);
  const isMany = isSearched(units.length);
  const isFound = finderOf(find, groups);
  const shown = isMany ? units.filter(isFound) : units;
  const ticked = shown.filter((unit) => !left.has(unit)).length;
  const label = isFinding(find) ? words.found(ticked, shown.length) : words.units(ticked, units.length);
  const box = (unit: string) => ({
    label: opened.has(unit) ? `${unit}（${words.isOpened}）` : unit,
    checked: !left.has(unit),
    disabled,
    onChange: (_event: unknown, { checked }: { readonly checked: boolean | "mixed" }) => choose([unit], checked === true),
  });
  return (
    <div ref={view}>
      {isMany && <UnitFinder find={find} onFind={setFind} groups={groups} count={units.length} into={view} />}
      {shown.length === 0 ? (
        <NoUnitFound find={find} onFind={setFind} />
      ) : (
        <>
          <Checkbox
            label={<span className={shared.heading}>{label}</span>}
            checked={ticked === 0 ? false : ticked === shown.length ? true : "mixed"}
            disabled={disabled}
            onChange={(_event, { checked }) => choose(shown, checked === true)}
          />
          {isMany ? (
            <div role="group" aria-label={label}>
              <LongList
                key={`${find.text} ${find.group}`}
                className={styles.list}
                count={shown.length}
                height={rowHeight}
                keyOf={(index) => shown[index] ?? ""}
                render={(index, part) => {
                  const unit = shown[index] ?? "";
                  return <Checkbox className={styles.line} title={unit} {...box(unit)} {...part} />;
                }}
              />
            </div>
          ) : (
            <div role="group" aria-label={label} className={styles.units}>
              {shown.map((unit) => (
                <Checkbox key={unit} className={styles.unit} {...box(unit)} />
              ))}
            </div>
          )}
        </>
      )}
    </div>
  );
}
