import { makeStyles, typographyStyles } from "@fluentui/react-components";
import type { LastYearPreview, YearComparison } from "../../actions/types";
import { byRankNow, isComparable } from "../../workbook/lastYear/compareYears";
import { SeverityIcon } from "../parts/SeverityIcon";
import { useWords } from "../state/react";
import { UnitChanges } from "./UnitChanges";

const useStyles = makeStyles({
  file: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  note: { ...typographyStyles.caption1, display: "flex", alignItems: "flex-start", gap: "4px", margin: 0, overflowWrap: "anywhere" },
  facts: { ...typographyStyles.caption1, margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
});

/** Names beyond these are only counted. */
const shownNames = 12;

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
  const { lastYear } = useWords();
  const { sameScheme, lastScheme, scheme, categories, categoriesLeft } = comparison;
  const names = (units: readonly string[]) =>
    units.slice(0, shownNames).join(lastYear.separator) + (units.length > shownNames ? ` ${lastYear.andMore(units.length)}` : "");
  const unfilled = comparison.units.filter(({ now }) => now.isUnfilled).map(({ unit }) => unit);
  const codes = [...comparison.codesOnlyNow, ...comparison.codesOnlyLast, ...comparison.codesChanged];
  const facts = [
    lastYear.compared(comparison.lastYear, comparison.year, comparison.units.filter(isComparable).length),
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
    ...(unfilled.length > 0 ? [lastYear.unfilledNow(names(unfilled))] : []),
    ...(comparison.unitsDoubled.length > 0 ? [lastYear.doubled(names(comparison.unitsDoubled))] : []),
  ];
  return (
    <>
      {facts.map((fact) => (
        <p key={fact} className={styles.facts}>
          {fact}
        </p>
      ))}
      <UnitChanges units={byRankNow(comparison.units)} />
    </>
  );
}
