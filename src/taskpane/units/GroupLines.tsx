import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { GroupsState } from "../../actions/types";
import { LongList } from "../parts/LongList";
import { useWords } from "../state/react";
import { findIn, finderOf, isSearched, noFind } from "./findUnits";
import { NoUnitFound } from "./NoUnitFound";
import { UnitFinder } from "./UnitFinder";

const rowHeight = 33;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  // As tall as what else the page says leaves of a usual window.
  long: { maxHeight: "340px" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    padding: "4px 8px",
    "&:not(:last-child)": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  group: { width: "132px", flexShrink: 0 },
  text: { minWidth: 0 },
});

interface GroupLinesProps {
  readonly cities: readonly { readonly city: string }[];
  /** The group of a city as it stands in its field. */
  readonly valueOf: (city: string) => string;
  /** The groups that the workbook has, to narrow the list by. */
  readonly groups: GroupsState;
  readonly disabled: boolean;
  readonly onType: (city: string, group: string) => void;
}

/** Each city with a field for its group; ↑ and ↓ go from field to field. */
export function GroupLines({ cities, valueOf, groups, disabled, onType }: GroupLinesProps) {
  const styles = useStyles();
  const words = useWords();
  const view = useRef<HTMLDivElement>(null);
  const [wanted, setFind] = useState(noFind);
  const find = findIn(wanted, groups, cities.length, cities.length);
  const isMany = isSearched(cities.length);
  const isFound = finderOf(find, groups);
  const shown = isMany ? cities.filter(({ city }) => isFound(city)) : cities;
  return (
    <div ref={view} className={styles.view}>
      {isMany && <UnitFinder find={find} onFind={setFind} groups={groups} count={cities.length} into={view} />}
      {shown.length === 0 && isMany ? (
        <NoUnitFound find={find} onFind={setFind} />
      ) : (
        <LongList
          key={`${find.text} ${find.group}`}
          label={words.groups.list}
          className={mergeClasses(styles.list, isMany && styles.long)}
          itemClassName={styles.line}
          count={shown.length}
          height={rowHeight}
          keyOf={(index) => shown[index]?.city ?? ""}
          render={(index, { tabIndex: _isStop, ...part }) => {
            const city = shown[index]?.city ?? "";
            return (
              <>
                <span className={styles.name} title={city}>
                  {city}
                </span>
                <Input
                  size="small"
                  className={styles.group}
                  input={{ className: styles.text }}
                  value={valueOf(city)}
                  disabled={disabled}
                  placeholder={words.groups.group}
                  aria-label={words.groups.groupOf(city)}
                  onChange={(_event, { value }) => onType(city, value)}
                  {...part}
                />
              </>
            );
          }}
        />
      )}
    </div>
  );
}
