import type { SheetChart } from "hucre/xlsx";
import { gapWidth, isReversed, lineWidth, seriesColor, seriesCount } from "../../sheet/chartLook";
import type { Area, Chart, SheetPlan } from "../../sheet/plan";
import { absoluteAddress, quotedSheet } from "../../sheet/a1";
import { guarded } from "./text";

/** The charts of a plan for the writer. Series carry the address of their name, which `finish` turns into a reference. */
export function writtenCharts(plan: SheetPlan): SheetChart[] {
  return (plan.charts ?? []).map((chart) => ({
    ...kind(chart),
    ...(chart.title === "" ? { autoTitleDeleted: true } : { ...titleLook, title: guarded(chart.title) }),
    frameTitle: guarded(chart.name),
    legend: chart.legend ?? "bottom",
    ...(chart.kind === "line" ? {} : { gapWidth: gapWidth(chart.kind, seriesCount(chart)) }),
    ...(chart.labels === true ? { dataLabels: { showValue: true } } : {}),
    series: series(chart, quotedSheet(plan.name)),
    anchor: {
      from: { row: chart.place.row, col: chart.place.column },
      to: { row: chart.place.row + chart.place.rows, col: chart.place.column + chart.place.columns },
    },
    axes: {
      x: { ...noTicks, reverse: isReversed(chart), ...titled(chart.categoryAxisTitle) },
      // Where the categories run from the top down, their last one is below, and so is this axis.
      y: {
        ...noTicks,
        gridlines: { major: true },
        numberFormat: { formatCode: "General" },
        crosses: isReversed(chart) ? "max" : "autoZero",
        ...titled(chart.valueAxisTitle),
      },
    },
  }));
}

const titleLook = { titleFontSize: 14, titleBold: true, titleColor: "1F4E79" } as const;

const noTicks = { majorTickMark: "none", minorTickMark: "none" } as const;

function titled(title: string | undefined): { readonly title?: string } {
  return title === undefined ? {} : { title: guarded(title) };
}

function kind(chart: Chart): Pick<SheetChart, "type" | "barGrouping" | "overlap"> {
  switch (chart.kind) {
    case "barStacked":
      return { type: "bar", barGrouping: "stacked", overlap: 100 };
    case "barClustered":
      return { type: "bar", barGrouping: "clustered" };
    case "columnClustered":
      return { type: "column", barGrouping: "clustered" };
    case "line":
      return { type: "line" };
  }
}

function series(chart: Chart, sheet: string): SheetChart["series"] {
  const { row, column, rows, columns } = chart.data;
  const at = (area: Area): string => `${sheet}!${absoluteAddress(area)}`;
  const byColumns = chart.seriesBy === "columns";
  return Array.from({ length: seriesCount(chart) }, (_, index) => {
    const color = (chart.colors?.[index] ?? seriesColor(index)).slice(1);
    const look = chart.kind === "line" ? { color, stroke: { width: lineWidth }, marker: { symbol: "circle", size: 6, fill: color, line: color } as const } : { color };
    return byColumns
      ? {
          ...look,
          name: at({ row, column: column + 1 + index, rows: 1, columns: 1 }),
          categories: at({ row: row + 1, column, rows: rows - 1, columns: 1 }),
          values: at({ row: row + 1, column: column + 1 + index, rows: rows - 1, columns: 1 }),
        }
      : {
          ...look,
          name: at({ row: row + 1 + index, column, rows: 1, columns: 1 }),
          categories: at({ row, column: column + 1, rows: 1, columns: columns - 1 }),
          values: at({ row: row + 1 + index, column: column + 1, rows: 1, columns: columns - 1 }),
        };
  });
}
