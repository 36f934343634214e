import { makeStyles, mergeClasses, SearchBox, Select } from "@fluentui/react-components";
import type { KeyboardEvent, RefObject } from "react";
import type { GroupsState } from "../../actions/types";
import { useWords } from "../state/react";
import type { UnitFind } from "./findUnits";
import { ofNoGroup } from "./findUnits";

const useStyles = makeStyles({
  tools: { display: "flex", flexWrap: "wrap", gap: "8px", flexGrow: 1, minWidth: 0 },
  search: { flexGrow: 1, flexBasis: "120px", minWidth: 0, maxWidth: "none" },
  group: { flexShrink: 0, maxWidth: "50%" },
});

/** What the choice of a group sends: a group may be called as it likes, also by what stands for all. */
const all = "all";
const inGroup = (name: string) => `in:${name}`;

interface UnitFinderProps {
  readonly find: UnitFind;
  readonly onFind: (find: UnitFind) => void;
  /** The workbook's groups, to choose from where it has any; null where they are not asked for. */
  readonly groups: GroupsState | null;
  readonly count: number;
  /** What holds the list that ↓ leads into. */
  readonly into: RefObject<HTMLElement | null>;
  /** What Enter does: opens the first that is found. */
  readonly onEnter?: () => void;
  readonly className?: string;
}

/** Finds units of a list by a part of their names and by their group. ↓ leads into the list, Escape clears. */
export function UnitFinder({ find, onFind, groups, count, into, onEnter, className }: UnitFinderProps) {
  const styles = useStyles();
  const { summary: words } = useWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && find.text !== "") onFind({ ...find, text: "" });
    else if (event.key === "ArrowDown") firstRow(into.current)?.focus();
    else if (event.key === "Enter") onEnter?.();
    else return;
    // An empty search leaves Escape to the page that it is on.
    event.preventDefault();
  };
  return (
    <div className={mergeClasses(styles.tools, className)}>
      <SearchBox
        size="small"
        className={styles.search}
        placeholder={words.search}
        aria-label={words.search}
        dismiss={{ "aria-label": words.clearSearch }}
        value={find.text}
        onChange={(_event, { value }) => onFind({ ...find, text: value })}
        onKeyDown={onKeyDown}
      />
      {groups !== null && groups.names.length > 0 && (
        <Select
          size="small"
          className={styles.group}
          aria-label={words.group}
          value={find.group === null ? all : inGroup(find.group)}
          onChange={(_event, { value }) => onFind({ ...find, group: value === all ? null : value.slice(inGroup("").length) })}
        >
          <option value={all}>{words.allGroups}</option>
          {groups.names.map((name) => (
            <option key={name} value={inGroup(name)}>
              {name}
            </option>
          ))}
          {groups.places.size < count && <option value={inGroup(ofNoGroup)}>{words.ungrouped}</option>}
        </Select>
      )}
    </div>
  );
}

/** What lists lead keys to: rows, cells of a grid, applications. */
const walked = ["[data-row]", "[data-cell]", "[data-award]"];

/** The tab stop of a list of rows, or its first row. */
function firstRow(box: HTMLElement | null): HTMLElement | null {
  const find = (mark: string) => box?.querySelector<HTMLElement>(`${mark}[tabindex="0"]`) ?? box?.querySelector<HTMLElement>(mark);
  return walked.reduce<HTMLElement | null>((found, mark) => found ?? find(mark) ?? null, null);
}
