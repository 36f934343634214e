import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import type { Ref } from "react";
import { useId } from "react";
import type { AwardLine, AwardsState } from "../../actions/types";
import { printPoints } from "../../i18n/points";
import { useWords } from "../state/react";
import type { AwardGroup } from "./awardGroups";
import { AwardRow } from "./AwardRow";
import { usePanelStyles } from "./panelStyles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "16px" },
  tools: { display: "flex", alignItems: "center", gap: "8px" },
  city: { minWidth: 0, flexShrink: 1 },
  counts: { ...typographyStyles.caption1, marginLeft: "auto", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  head: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: "8px", paddingBottom: "4px" },
  unit: { ...typographyStyles.body1Strong, margin: 0, flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  total: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  lost: { ...typographyStyles.caption1Strong, color: tokens.colorPaletteRedForeground1 },
  capped: { ...typographyStyles.caption1, flexBasis: "100%", margin: 0, color: tokens.colorPaletteDarkOrangeForeground1, fontVariantNumeric: "tabular-nums" },
});

interface AwardListProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly awards: AwardsState;
  readonly groups: readonly AwardGroup[];
  readonly cities: readonly string[];
  readonly most: number;
  /** City that the list is narrowed to; "" for all. */
  readonly city: string;
  readonly onCity: (city: string) => void;
  readonly isUnsaved: (line: AwardLine) => boolean;
  readonly open: (line: AwardLine) => void;
}

/** The applications by city, with what each city has been recognised for. */
export function AwardList({ ref, awards, groups, cities, most, city, onCity, isUnsaved, open }: AwardListProps) {
  const styles = useStyles();
  const { award } = useWords();
  const shown = groups.flatMap(({ lines }) => lines);
  const countOf = (unit: string) => awards.lines.filter((line) => line.unit === unit).length;
  return (
    <div ref={ref} className={styles.list}>
      <div className={styles.tools}>
        <Select size="small" className={styles.city} aria-label={award.city} value={city} onChange={(_event, { value }) => onCity(value)}>
          <option value="">{award.allCities}</option>
          {cities.map((one) => (
            <option key={one} value={one}>
              {award.cityOption(one, countOf(one))}
            </option>
          ))}
        </Select>
        <span className={styles.counts} role="status">
          {award.counts(shown.length, shown.filter(({ state }) => state === "pending").length)}
        </span>
      </div>
      {groups.map((group) => (
        <Group key={group.unit} group={group} most={most} sheetId={awards.sheetId} isUnsaved={isUnsaved} open={open} />
      ))}
    </div>
  );
}

interface GroupProps extends Pick<AwardListProps, "most" | "isUnsaved" | "open"> {
  readonly group: AwardGroup;
  readonly sheetId: string;
}

function Group({ group, most, sheetId, isUnsaved, open }: GroupProps) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { award } = useWords();
  const id = useId();
  const { unit, isKnown, lines, points, sum } = group;
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.unit}>
          {unit === "" ? award.noUnit : unit}
        </h3>
        {isKnown ? <span className={styles.total}>{award.total(printPoints(points), most)}</span> : <span className={styles.lost}>{award.uncounted}</span>}
        {sum > most && <p className={styles.capped}>{award.capped(printPoints(sum), most)}</p>}
      </div>
      {lines.length === 0 ? (
        <p className={shared.note}>{award.noneOf(unit)}</p>
      ) : (
        <ul className={shared.list}>
          {lines.map((line) => (
            <AwardRow key={line.row} line={line} sheetId={sheetId} isUnsaved={isUnsaved(line)} open={open} />
          ))}
        </ul>
      )}
    </section>
  );
}
