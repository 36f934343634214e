import { cellValue } from "../../host/cells";
import type { Book } from "../../host/book";
import { seriesColor } from "../../sheet/chartLook";
import type { ChartState } from "../../host/sheetState";

export interface Series {
  readonly name: string;
  /** #RRGGBB. */
  readonly color: string;
  /** One value per category; what is not a number counts nothing, and where nothing stands a line has a gap. */
  readonly values: readonly (number | null)[];
}

/** A chart with its figures as they stand in the cells now. */
export interface ChartFigures {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly valueAxisTitle: string;
  readonly categoryAxisTitle: string;
  readonly hasLegend: boolean;
  readonly hasLabels: boolean;
  /** Categories run from the top down in bars, from the right in columns. */
  readonly isReversed: boolean;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
}

/** Reads a chart's names and figures: headers in the first row, labels in the first column, or the other way round. */
export function readChart(book: Book, sheetId: string, chart: Readonly<ChartState>): ChartFigures {
  const sheet = book.sheet(sheetId);
  const { data, seriesBy } = chart;
  const isByColumns = seriesBy === "Columns";
  const at = (across: number, along: number): string | number | boolean | null => {
    const row = data.row + (isByColumns ? along : across);
    const column = data.column + (isByColumns ? across : along);
    return cellValue(sheet.getCellRaw(row, column));
  };
  const seriesCount = (isByColumns ? data.columns : data.rows) - 1;
  const categoryCount = (isByColumns ? data.rows : data.columns) - 1;
  const upTo = (count: number): number[] => Array.from({ length: Math.max(0, count) }, (_, index) => index + 1);
  return {
    id: chart.id,
    type: chart.type,
    title: chart.title.visible ? chart.title.text : "",
    valueAxisTitle: chart.valueAxis.titleVisible ? chart.valueAxis.title : "",
    categoryAxisTitle: chart.categoryAxis.titleVisible ? chart.categoryAxis.title : "",
    hasLegend: chart.legend.visible,
    hasLabels: chart.dataLabels,
    isReversed: chart.reversed,
    categories: upTo(categoryCount).map((along) => String(at(0, along) ?? "")),
    series: upTo(seriesCount).map((across) => ({
      name: String(at(across, 0) ?? ""),
      color: chart.colors?.[across - 1] ?? seriesColor(across - 1),
      values: upTo(categoryCount).map((along) => {
        const value = at(across, along);
        return typeof value === "number" ? value : value === null || value === "" ? null : 0;
      }),
    })),
  };
}
