import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { Ref } from "react";
import { useRef } from "react";
import type { AwardLine, AwardsState, GroupsState } from "../../actions/types";
import { useWords } from "../state/react";
import type { AwardGroup } from "./awardGroups";
import { AwardGroups } from "./AwardGroups";
import type { UnitFind } from "../units/findUnits";
import { isFinding, isSearched } from "../units/findUnits";
import { NoUnitFound } from "../units/NoUnitFound";
import { UnitFinder } from "../units/UnitFinder";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "16px", flex: "1 1 0", minHeight: "180px" },
  found: { display: "flex", flexDirection: "column", flex: "1 1 0", minHeight: 0 },
  tools: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px", flexShrink: 0 },
  city: { minWidth: 0, flexShrink: 1 },
  counts: { ...typographyStyles.caption1, marginLeft: "auto", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

interface AwardListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly awards: AwardsState;
  readonly groups: readonly AwardGroup[];
  readonly cities: readonly string[];
  readonly most: number;
  /** City that the list is narrowed to; "" for all. */
  readonly city: string;
  /** Row of the line that the focus is about to come to; null for none. */
  readonly begin: number | null;
  readonly onCity: (city: string) => void;
  /** What is looked for, where there are too many cities to choose from. */
  readonly find: UnitFind;
  readonly onFind: (find: UnitFind) => void;
  readonly unitGroups: GroupsState;
  readonly isUnsaved: (line: AwardLine) => boolean;
  readonly open: (line: AwardLine) => void;
}

/** The applications by city, with what each city has been recognised for. */
export function AwardList({ ref, awards, groups, cities, most, city, begin, onCity, find, onFind, unitGroups, isUnsaved, open }: AwardListProps) {
  const styles = useStyles();
  const { award } = useWords();
  const view = useRef<HTMLDivElement>(null);
  const shown = groups.flatMap(({ lines }) => lines);
  const [first] = isFinding(find) ? shown : [];
  const counts = new Map<string, number>();
  for (const { unit } of awards.lines) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return (
    <div ref={ref} className={styles.list}>
      <div className={styles.tools}>
        {isSearched(cities.length) ? (
          <UnitFinder find={find} onFind={onFind} groups={unitGroups} count={cities.length} into={view} onEnter={() => first !== undefined && open(first)} />
        ) : (
          <Select size="small" className={styles.city} aria-label={award.city} value={city} onChange={(_event, { value }) => onCity(value)}>
            <option value="">{award.allCities}</option>
            {cities.map((one) => (
              <option key={one} value={one}>
                {award.cityOption(one, counts.get(one) ?? 0)}
              </option>
            ))}
          </Select>
        )}
        <span className={styles.counts} role="status">
          {award.counts(shown.length, shown.filter(({ state }) => state === "pending").length)}
        </span>
      </div>
      {groups.length === 0 ? (
        <NoUnitFound find={find} onFind={onFind} />
      ) : (
        <div ref={view} className={styles.found}>
          <AwardGroups key={`${find.text} ${find.group}`} groups={groups} sheetId={awards.sheetId} most={most} begin={begin} isUnsaved={isUnsaved} open={open} />
        </div>
      )}
    </div>
  );
}
