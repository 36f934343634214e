import type { Area, Cell, Chart } from "../../sheet/plan";
import { styles } from "../styles";
import type { Analysis } from "./analyse";
import { bands } from "./analyse";

/** So many of the weakest indicators are drawn. */
export const drawnIndicators = 10;

/** Characters of a category's name that a chart has room for. */
const longestLabel = 12;

/** What a chart draws, beginning with the row of its headers. */
export type ChartData = readonly (readonly Cell[])[];

const line = (...values: readonly (string | number)[]): readonly Cell[] => values.map((value) => ({ value, style: styles.hidden }));

/** Of each category how many cities stand in which band. */
export function bandData({ categories }: Analysis): ChartData {
  return [line("类别", ...bands.map(({ name }) => name)), ...categories.map(({ category, inBands }) => line(`${category.number}、${shortened(category.name)}`, ...inBands))];
}

/** A chart leaves its labels little room. */
function shortened(name: string): string {
  return name.length > longestLabel ? `${name.slice(0, longestLabel - 1)}…` : name;
}

/** Points lost on average in the indicators that lose most. */
export function lostData({ indicators }: Analysis): ChartData {
  return [line("指标", "平均失分"), ...indicators.slice(0, drawnIndicators).map(({ indicator, item, lost }) => line(`${indicator.code} ${item.name}`, lost))];
}

/** Whose chart it is: where its data begins, and the cells it covers. */
interface Placed {
  readonly row: number;
  readonly column: number;
  readonly data: ChartData;
  readonly place: Area;
}

const dataArea = ({ row, column, data }: Placed): Area => ({ row, column, rows: data.length, columns: data[0]?.length ?? 1 });

export function bandChart(placed: Placed, unit: string): Chart {
  return {
    name: "得分率分布",
    kind: "barStacked",
    title: `各类得分率分布（${unit}数）`,
    seriesBy: "columns",
    data: dataArea(placed),
    place: placed.place,
    colors: ["#70AD47", "#A9D18E", "#FFD966", "#F4B183"],
  };
}

export function lostChart(placed: Placed): Chart {
  return {
    name: "平均失分",
    kind: "barClustered",
    title: `平均失分最多的 ${placed.data.length - 1} 项指标（分）`,
    seriesBy: "columns",
    data: dataArea(placed),
    place: placed.place,
    colors: ["#C55A11"],
    labels: true,
    legend: false,
  };
}
