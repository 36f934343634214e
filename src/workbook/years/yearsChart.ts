import type { Cell, Chart } from "../../sheet/plan";
import { styles } from "../styles";
import type { UnitYear, YearsCompared } from "./compareMany";

/** Lines beyond these are not told apart any more. */
export const drawnUnits = 13;

const colors = ["#1F4E79", "#C55A11", "#548235", "#7030A0", "#C00000", "#2E75B6", "#BF9000", "#00807A", "#A64D79", "#5B6770", "#70AD47", "#ED7D31", "#8064A2"];

/** What the chart draws: a row per year, a column per unit, empty where a unit was not assessed or reported nothing. */
export function yearsData({ years, units }: YearsCompared): readonly (readonly Cell[])[] {
  const drawn = units.slice(0, drawnUnits);
  const cells = (...values: readonly (string | number | null)[]): readonly Cell[] => values.map((value) => (value === null ? {} : { value, style: styles.hidden }));
  return [cells("年度", ...drawn.map(({ name }) => name)), ...years.map(({ year }, index) => cells(`${year}年`, ...drawn.map((unit) => drawnTotal(unit.years[index]))))];
}

function drawnTotal(year: UnitYear | null | undefined): number | null {
  return year == null || year.isUnfilled ? null : year.total;
}

/** Each unit's total through the years. */
export function yearsChart({ units, isInPoints, naming }: YearsCompared, at: { readonly row: number; readonly column: number; readonly rows: number }, place: Chart["place"]): Chart {
  const whose = units.length > drawnUnits ? `最近一年前 ${drawnUnits} 名` : naming.all;
  return {
    name: "历年总分",
    kind: "line",
    title: isInPoints ? `${whose}历年总分（分）` : `${whose}历年总分得分率（%）`,
    seriesBy: "columns",
    data: { ...at, columns: 1 + Math.min(drawnUnits, units.length) },
    place,
    colors: colors.slice(0, Math.min(drawnUnits, units.length)),
  };
}
