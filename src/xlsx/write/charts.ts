import type { SheetChart } from "hucre/xlsx";
import type { Area, Chart, SheetPlan } from "../../workbook/plan";
import { absoluteAddress, quotedSheet } from "../address";
import { guarded } from "./text";

/** The charts of a plan for the writer. Series carry the address of their name, which `finish` turns into a reference. */
export function writtenCharts(plan: SheetPlan): SheetChart[] {
  return (plan.charts ?? []).map((chart) => ({
    ...kind(chart),
    title: guarded(chart.title),
    frameTitle: guarded(chart.name),
    legend: "bottom",
    series: series(chart, quotedSheet(plan.name)),
    anchor: {
      from: { row: chart.place.row, col: chart.place.column },
      to: { row: chart.place.row + chart.place.rows, col: chart.place.column + chart.place.columns },
    },
    axes: {
      y: { gridlines: { major: true }, ...(chart.valueAxisTitle === undefined ? {} : { title: guarded(chart.valueAxisTitle) }) },
    },
  }));
}

function kind(chart: Chart): Pick<SheetChart, "type" | "barGrouping" | "overlap"> {
  switch (chart.kind) {
    case "barStacked":
      return { type: "bar", barGrouping: "stacked", overlap: 100 };
    case "barClustered":
      return { type: "bar", barGrouping: "clustered" };
    case "columnClustered":
      return { type: "column", barGrouping: "clustered" };
  }
}

function series(chart: Chart, sheet: string): SheetChart["series"] {
  const { row, column, rows, columns } = chart.data;
  const at = (area: Area): string => `${sheet}!${absoluteAddress(area)}`;
  const byColumns = chart.seriesBy === "columns";
  return Array.from({ length: (byColumns ? columns : rows) - 1 }, (_, index) =>
    byColumns
      ? {
          name: at({ row, column: column + 1 + index, rows: 1, columns: 1 }),
          categories: at({ row: row + 1, column, rows: rows - 1, columns: 1 }),
          values: at({ row: row + 1, column: column + 1 + index, rows: rows - 1, columns: 1 }),
        }
      : {
          name: at({ row: row + 1 + index, column, rows: 1, columns: 1 }),
          categories: at({ row, column: column + 1, rows: 1, columns: columns - 1 }),
          values: at({ row: row + 1 + index, column: column + 1, rows: 1, columns: columns - 1 }),
        },
  );
}
