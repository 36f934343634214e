import { Button, makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import type { KeyboardEvent } from "react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { GroupsState } from "../../actions/types";
import { LongList } from "../parts/LongList";
import { scrollToRow } from "../parts/walking";
import type { UnitFind } from "./findUnits";
import { finderOf, isFinding, isSearched, noFind, stillThere } from "./findUnits";
import { NoUnitFound } from "./NoUnitFound";
import { UnitFinder } from "./UnitFinder";

const rowHeight = 32;

const useStyles = makeStyles({
  select: { width: "100%", minWidth: 0 },
  button: { width: "100%", minWidth: 0, maxWidth: "none", justifyContent: "space-between", fontWeight: tokens.fontWeightRegular },
  chosen: { flexGrow: 1, minWidth: 0, textAlign: "left", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  surface: { width: "280px", padding: "8px", boxSizing: "border-box" },
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { height: "320px", maxHeight: "50vh" },
  row: {
    ...typographyStyles.body1,
    width: "100%",
    height: "100%",
    padding: "0 8px",
    textAlign: "left",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
});

/** One of the units, or of what stands for all or none of them. */
export interface PickedUnit {
  readonly id: string;
  readonly name: string;
  /** What the list says, where that is more than the name. */
  readonly text?: string;
}

interface UnitPickerProps {
  readonly label: string;
  readonly units: readonly PickedUnit[];
  /** What stands before all units and can be chosen too, such as «all cities». */
  readonly before?: PickedUnit;
  /** What is said while none of them is chosen. */
  readonly none?: string;
  /** Id of the one that is chosen; "" for none. */
  readonly value: string;
  readonly groups: GroupsState;
  readonly disabled?: boolean;
  /** Whether what is chosen cannot stay. */
  readonly isWrong?: boolean;
  readonly onChoose: (id: string) => void;
}

/** Units known by their names alone, and before them the one that is chosen although it is none of them. */
export function namedUnits(names: readonly string[], chosen: string): readonly PickedUnit[] {
  const offered = chosen === "" || names.includes(chosen) ? names : [chosen, ...names];
  return offered.map((name) => ({ id: name, name }));
}

/** Selects the button that opens a list with a search. */
export const pickerMark = "[data-picker]";

/** A choice of one unit: a list to drop down, and where there are more than are looked over, one with a search. */
export function UnitPicker(props: UnitPickerProps) {
  return isSearched(props.units.length) ? <SearchedPicker {...props} /> : <ShortPicker {...props} />;
}

const textOf = ({ name, text = name }: PickedUnit): string => text;

function ShortPicker({ label, units, before, none = "", value, disabled = false, onChoose }: UnitPickerProps) {
  const styles = useStyles();
  const all = before === undefined ? units : [before, ...units];
  return (
    <Select size="small" className={styles.select} aria-label={label} value={value} disabled={disabled} onChange={(_event, choice) => onChoose(choice.value)}>
      {!all.some(({ id }) => id === value) && <option value={value}>{none}</option>}
      {all.map((one) => (
        <option key={one.id} value={one.id}>
          {textOf(one)}
        </option>
      ))}
    </Select>
  );
}

function SearchedPicker(props: UnitPickerProps) {
  const { label, units, before, none = "", value, disabled = false, isWrong = false, onChoose } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const chosen = before?.id === value ? before : units.find(({ id }) => id === value);
  const said = chosen?.name ?? none;
  return (
    <Popover open={isOpen} onOpenChange={(_event, { open }) => setOpen(open)} positioning={{ position: "below", align: "start", fallbackPositions: ["below-end", "above-start"] }}>
      <PopoverTrigger disableButtonEnhancement>
        <Button ref={trigger} size="small" className={styles.button} aria-haspopup="dialog" icon={<ChevronDownRegular />} iconPosition="after" aria-label={`${label} ${said}`} title={said} disabled={disabled} aria-invalid={isWrong} data-picker="">
          <span className={styles.chosen}>{said}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface
        role="dialog"
        className={styles.surface}
        aria-label={label}
        onBlur={({ currentTarget, relatedTarget }) => relatedTarget !== null && !currentTarget.contains(relatedTarget) && setOpen(false)}
        onKeyDown={({ key }) => key === "Escape" && trigger.current?.focus()}
      >
        <Found
          {...props}
          onChoose={(id) => {
            setOpen(false);
            trigger.current?.focus();
            onChoose(id);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

/** The search and what it finds; made anew each time, so that nothing is left out at first. */
function Found({ label, units, before, value, groups, onChoose }: UnitPickerProps) {
  const styles = useStyles();
  const view = useRef<HTMLDivElement>(null);
  const [wanted, setFind] = useState<UnitFind>(noFind);
  const find = stillThere(wanted, groups, units.length);
  const isFound = finderOf(find, groups);
  const found = units.filter(({ name }) => isFound(name));
  const shown = before === undefined || isFinding(find) ? found : [before, ...found];
  const current = shown.findIndex(({ id }) => id === value);
  const [first] = found;
  // What is chosen is in sight at first, and ↓ begins there.
  const [lead] = useState(current < 0 ? null : { row: current });
  useLayoutEffect(() => {
    if (lead !== null) scrollToRow(view.current?.querySelector("ul")?.parentElement ?? null, lead.row, rowHeight);
  }, [lead]);
  useEffect(() => view.current?.querySelector("input")?.focus({ preventScroll: true }), []);
  // Escape that clears the search leaves the list open.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) event.stopPropagation();
  };
  return (
    <div ref={view} className={styles.view} onKeyDown={onKeyDown}>
      <UnitFinder find={find} onFind={setFind} groups={groups} count={units.length} into={view} onEnter={() => isFinding(find) && first !== undefined && onChoose(first.id)} />
      {shown.length === 0 ? (
        <NoUnitFound find={find} onFind={setFind} />
      ) : (
        <LongList
          key={`${find.text} ${find.group}`}
          label={label}
          className={styles.list}
          count={shown.length}
          height={rowHeight}
          keyOf={(index) => shown[index]?.id ?? ""}
          lead={isFinding(find) ? null : lead}
          render={(index, part) => {
            const one = shown[index];
            if (one === undefined) return null;
            return (
              <button type="button" {...part} className={mergeClasses(styles.row, one.id === value && styles.current)} title={textOf(one)} aria-current={one.id === value} onClick={() => onChoose(one.id)}>
                {textOf(one)}
              </button>
            );
          }}
        />
      )}
    </div>
  );
}
