import type { Named } from "../../core/index";
import { namingOf } from "../../core/index";
import type { Sensitivity } from "../../core/sensitivity/index";
import type { Cell, Chart } from "../../sheet/plan";
import { styles } from "../styles";
import { printedColumns, sensitivityColumns as columns, sensitivityRows as rows } from "./sensitivityGrid";

/** More cities are not drawn: their names would no longer be read. */
export const charted = 20;

/** What a page of A4 takes below the headers that it repeats. */
const mostRows = 29;

/** As the sheet is: what carries the bars is not seen. */
const unseen = "#FFFFFF";
const seen = "#5B9BD5";

/** Each city's range of ranks as a bar from half a place above the best to half a place below the worst rank. */
export function rangeChart(scheme: Named, row: number, units: number, percent: number): Chart {
  const drawn = Math.min(charted, units);
  return {
    name: "名次区间",
    kind: "barStacked",
    title: `${namingOf(scheme).all}名次区间（权重 ±${percent}%）`,
    valueAxisTitle: "名次",
    seriesBy: "columns",
    data: { row: rows.header, column: columns.chart, rows: drawn + 1, columns: 3 },
    place: { row, column: 0, rows: Math.min(mostRows, Math.max(16, drawn + 10)), columns: printedColumns },
    colors: [unseen, seen],
    legend: false,
  };
}

/** What the chart draws of a row of the sheet: name, where its bar begins, how long it is. */
export function chartCells(scheme: Named, { units }: Sensitivity, row: number): readonly Cell[] {
  const cells = (...values: readonly (string | number)[]): readonly Cell[] => values.map((value) => ({ value, style: styles.hidden }));
  if (row === rows.header) return cells(namingOf(scheme).unit, "区间之前", "名次区间");
  const unit = units[row - rows.first];
  if (unit === undefined || row - rows.first >= charted) return [];
  const { best, worst } = unit.weighed;
  return cells(`${unit.rank} ${unit.name}`, best - 0.5, worst - best + 1);
}
