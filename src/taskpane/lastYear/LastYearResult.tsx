import { subtractPoints } from "../../core/index";
import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { LastYearPreview, YearComparison } from "../../actions/types";
import { placesGained } from "../../workbook/lastYear/compareYears";
import type { UnitComparison } from "../../workbook/lastYear/yearComparison";
import { Fold } from "../parts/Fold";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useWords } from "../state/react";
import { usePanelStyles } from "../parts/panelStyles";

const useStyles = makeStyles({
  file: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  note: { ...typographyStyles.caption1, display: "flex", alignItems: "flex-start", gap: "4px", margin: 0, overflowWrap: "anywhere" },
  facts: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  item: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 12px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontVariantNumeric: "tabular-nums",
  },
  unit: { ...typographyStyles.caption1Strong, flexGrow: 1, minWidth: "64px", overflowWrap: "anywhere" },
});

/** Names beyond these are only counted. */
const shownNames = 12;

/** Cities beyond these fold away. */
const unfolded = 30;

/** What last year's file says: what is wrong with it, what is compared, and how each city changed. */
export function LastYearResult({ preview }: { readonly preview: LastYearPreview }) {
  const styles = useStyles();
  const { file, notes, comparison } = preview;
  return (
    <>
      <p className={styles.file}>{file}</p>
      <div role="status">
        {notes.map(({ severity, message }) => (
          <p key={message} className={styles.note}>
            <SeverityIcon severity={severity === "refused" ? "error" : "warning"} />
            <span>{message}</span>
          </p>
        ))}
      </div>
      {comparison !== null && <Compared comparison={comparison} />}
    </>
  );
}

function Compared({ comparison }: { readonly comparison: YearComparison }) {
  const styles = useStyles();
  const shared = usePanelStyles();
  const { lastYear } = useWords();
  const { sameScheme, lastScheme, scheme, categories, categoriesLeft } = comparison;
  const names = (units: readonly string[]) =>
    units.slice(0, shownNames).join(lastYear.separator) + (units.length > shownNames ? ` ${lastYear.andMore(units.length)}` : "");
  const codes = [...comparison.codesOnlyNow, ...comparison.codesOnlyLast, ...comparison.codesChanged];
  const facts = [
    lastYear.compared(comparison.lastYear, comparison.year, comparison.units.length),
    ...(sameScheme
      ? [lastYear.sameScheme]
      : [
          lastYear.otherScheme(`${lastScheme.id} ${lastScheme.version}`, `${scheme.id} ${scheme.version}`),
          lastYear.categories(categories.length, categories.length + categoriesLeft.length),
        ]),
    ...(categoriesLeft.length > 0 ? [lastYear.left(names(categoriesLeft.map(({ code, name }) => `${code} ${name}`)))] : []),
    ...(codes.length > 0 ? [lastYear.codes(names(codes))] : []),
    ...(comparison.unitsOnlyNow.length > 0 ? [lastYear.onlyNow(names(comparison.unitsOnlyNow))] : []),
    ...(comparison.unitsOnlyLast.length > 0 ? [lastYear.onlyLast(names(comparison.unitsOnlyLast))] : []),
    ...(comparison.unitsDoubled.length > 0 ? [lastYear.doubled(names(comparison.unitsDoubled))] : []),
  ];
  const units = [...comparison.units].sort((a, b) => a.now.rank - b.now.rank);
  const lines = (
    <ul className={shared.list} aria-label={lastYear.list}>
      {units.map((unit) => (
        <UnitLine key={unit.unit} comparison={unit} />
      ))}
    </ul>
  );
  return (
    <>
      {facts.map((fact) => (
        <p key={fact} className={styles.facts}>
          {fact}
        </p>
      ))}
      {units.length > unfolded ? <Fold label={lastYear.list}>{lines}</Fold> : lines}
    </>
  );
}

function UnitLine({ comparison: { unit, last, now } }: { readonly comparison: UnitComparison }) {
  const styles = useStyles();
  const { lastYear } = useWords();
  const gained = placesGained(last, now);
  const change = subtractPoints(now.total, last.total);
  const places = gained === 0 ? lastYear.same : gained > 0 ? lastYear.up(gained) : lastYear.down(-gained);
  return (
    <li className={styles.item}>
      <span className={styles.unit}>{unit}</span>
      <span>{lastYear.rank(last.rank, now.rank)}</span>
      <span>{places}</span>
      <span>{lastYear.total(`${change > 0 ? "+" : change < 0 ? "−" : ""}${Math.abs(change).toFixed(2)}`)}</span>
    </li>
  );
}
