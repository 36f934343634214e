import type { Worksheet } from "@univerjs/core";
import { isReversed } from "../sheet/chartLook";
import type { Chart } from "../sheet/plan";
import { cellsUnder, placeOf } from "./chartPlace";
import type { ChartState } from "./sheetState";

const TYPES = { barStacked: "BarStacked", columnClustered: "ColumnClustered", barClustered: "BarClustered", line: "LineMarkers" } as const;
const KINDS = ["barStacked", "columnClustered", "barClustered", "line"] as const;

export function chartFromPlan(chart: Chart, sheet: Worksheet, id: string): ChartState {
  return {
    id,
    name: chart.name,
    type: TYPES[chart.kind],
    seriesBy: chart.seriesBy === "rows" ? "Rows" : "Columns",
    data: chart.data,
    title: { text: chart.title, visible: chart.title !== "" },
    legend: { position: "Bottom", visible: chart.legend !== false },
    valueAxis: { title: chart.valueAxisTitle ?? "", titleVisible: chart.valueAxisTitle !== undefined },
    categoryAxis: { title: chart.categoryAxisTitle ?? "", titleVisible: chart.categoryAxisTitle !== undefined },
    reversed: isReversed(chart),
    place: chart.place,
    ...placeOf(sheet, chart.place),
    dataLabels: chart.labels === true,
    colors: chart.colors,
  };
}

/** Undefined for a kind of chart that plans do not have. */
export function chartToPlan(chart: ChartState, sheet: Worksheet): Chart | undefined {
  const kind = KINDS.find((one) => TYPES[one] === chart.type);
  if (kind === undefined) return undefined;
  return {
    name: chart.name,
    kind,
    title: chart.title.visible ? chart.title.text : "",
    ...(chart.valueAxis.titleVisible ? { valueAxisTitle: chart.valueAxis.title } : {}),
    ...(chart.categoryAxis.titleVisible ? { categoryAxisTitle: chart.categoryAxis.title } : {}),
    ...(chart.reversed === isReversed({ kind }) ? {} : { reversed: chart.reversed }),
    ...(chart.colors === undefined ? {} : { colors: chart.colors }),
    ...(chart.dataLabels ? { labels: true } : {}),
    ...(chart.legend.visible ? {} : { legend: false as const }),
    seriesBy: chart.seriesBy === "Rows" ? "rows" : "columns",
    data: chart.data,
    place: chart.place ?? cellsUnder(sheet, chart),
  };
}
