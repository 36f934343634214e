import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { Ref } from "react";
import type { AwardLine, AwardsState } from "../../actions/types";
import { useWords } from "../state/react";
import type { AwardGroup } from "./awardGroups";
import { AwardGroups } from "./AwardGroups";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "16px", flex: "1 1 0", minHeight: "180px" },
  tools: { display: "flex", alignItems: "center", gap: "8px", flexShrink: 0 },
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
  readonly isUnsaved: (line: AwardLine) => boolean;
  readonly open: (line: AwardLine) => void;
}

/** The applications by city, with what each city has been recognised for. */
export function AwardList({ ref, awards, groups, cities, most, city, begin, onCity, isUnsaved, open }: AwardListProps) {
  const styles = useStyles();
  const { award } = useWords();
  const shown = groups.flatMap(({ lines }) => lines);
  const counts = new Map<string, number>();
  for (const { unit } of awards.lines) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return (
    <div ref={ref} className={styles.list}>
      <div className={styles.tools}>
        <Select size="small" className={styles.city} aria-label={award.city} value={city} onChange={(_event, { value }) => onCity(value)}>
          <option value="">{award.allCities}</option>
          {cities.map((one) => (
            <option key={one} value={one}>
              {award.cityOption(one, counts.get(one) ?? 0)}
            </option>
          ))}
        </Select>
        <span className={styles.counts} role="status">
          {award.counts(shown.length, shown.filter(({ state }) => state === "pending").length)}
        </span>
      </div>
      <AwardGroups groups={groups} sheetId={awards.sheetId} most={most} begin={begin} isUnsaved={isUnsaved} open={open} />
    </div>
  );
}
