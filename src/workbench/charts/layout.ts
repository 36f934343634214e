import { barShare } from "../../sheet/chartLook";
import type { ChartFigures } from "./readChart";

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly series: number;
  readonly name: string;
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A chart in pixels: where each bar, line and word goes. */
export interface ChartLayout {
  readonly isHorizontal: boolean;
  readonly plot: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly bars: readonly Bar[];
  /** Along the value axis; positions across the grid lines. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly categories: readonly Label[];
  readonly legend: readonly (Label & { readonly series: number })[];
  /** Figures beside the bars. */
  readonly figures: readonly Label[];
}

export const CHART_TEXT = 12;
const PADDING = 12;
const TITLE = 34;
const LEGEND_LINE = 20;
const MARK = 10;

/** Width of a text in pixels, near enough: Chinese characters are square, others about half as wide. */
export function textWidth(text: string, size = CHART_TEXT): number {
  return [...text].reduce((width, letter) => width + (letter.charCodeAt(0) > 0xff ? size : size * 0.56), 0);
}

/** Round steps for an axis that reaches `largest`, about `wanted` of them. */
export function axisSteps(largest: number, wanted: number): readonly number[] {
  const rough = Math.max(largest, 1) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= rough) ?? rough;
  return Array.from({ length: Math.ceil(Math.max(largest, 1) / step) + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

function layoutLegend(chart: ChartFigures, width: number): { readonly lines: number; readonly items: readonly (Label & { readonly series: number })[] } {
  if (!chart.hasLegend) return { lines: 0, items: [] };
  const lines: { readonly width: number; readonly items: { x: number; text: string; series: number }[] }[] = [];
  let current: { x: number; text: string; series: number }[] = [];
  let x = 0;
  for (const [series, { name }] of chart.series.entries()) {
    const size = MARK + 6 + textWidth(name) + 18;
    if (x > 0 && x + size > width) {
      lines.push({ width: x, items: current });
      current = [];
      x = 0;
    }
    current.push({ x, text: name, series });
    x += size;
  }
  lines.push({ width: x, items: current });
  return {
    lines: lines.length,
    items: lines.flatMap((line, index) =>
      line.items.map((item) => ({ ...item, x: item.x + (width - line.width + 18) / 2, y: index * LEGEND_LINE })),
    ),
  };
}

/** Whole points without decimals, others with two. */
const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));

/** Lays a bar or column chart out in `width` × `height` pixels. */
export function layoutChart(chart: ChartFigures, width: number, height: number): ChartLayout {
  const isStacked = chart.type.endsWith("Stacked");
  const isHorizontal = chart.type.startsWith("Bar");
  const totals = chart.categories.map((_, index) => chart.series.reduce((sum, { values }) => sum + Math.max(0, values[index] ?? 0), 0));
  const largest = isStacked ? Math.max(0, ...totals) : Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const legend = layoutLegend(chart, width - 2 * PADDING);
  const top = (chart.title === "" ? PADDING : TITLE + 8);
  const legendHeight = legend.lines * LEGEND_LINE + (legend.lines > 0 ? 10 : 0);
  const titleSpace = chart.valueAxisTitle === "" ? 0 : 20;
  const categoryTitleSpace = chart.categoryAxisTitle === "" ? 0 : 20;
  const labelSpace = Math.min(width / 3, Math.max(24, ...chart.categories.map((name) => textWidth(name))) + 10);
  const valueSpace = textWidth(figure(largest)) + 12;
  const left = PADDING + (isHorizontal ? labelSpace + categoryTitleSpace : valueSpace + titleSpace);
  const right = PADDING + (isHorizontal ? valueSpace / 2 + (chart.hasLabels ? 24 : 0) : 0);
  const bottom = PADDING + legendHeight + 20 + (isHorizontal ? titleSpace : categoryTitleSpace);
  const plot = { left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };

  const length = isHorizontal ? plot.width : plot.height;
  const steps = axisSteps(largest, length / (isHorizontal ? 90 : 48));
  const end = steps.at(-1) ?? 1;
  const scaled = (value: number): number => (Math.max(0, value) / end) * length;

  const slot = (isHorizontal ? plot.height : plot.width) / Math.max(1, chart.categories.length);
  const thickness = isStacked ? slot * barShare.stacked : (slot * barShare.clustered) / Math.max(1, chart.series.length);
  // Upwards and to the right is how an axis runs, and the series of a category with it.
  const isBackwards = isHorizontal !== chart.isReversed;
  const bars: Bar[] = [];
  const figures: Label[] = [];
  const categories: Label[] = [];
  for (const [index, category] of chart.categories.entries()) {
    const place = isBackwards ? chart.categories.length - 1 - index : index;
    const middle = (place + 0.5) * slot;
    categories.push(
      isHorizontal
        ? { x: plot.left - 8, y: plot.top + middle, text: category }
        : { x: plot.left + middle, y: plot.top + plot.height + 16, text: category },
    );
    let stacked = 0;
    for (const [number, { name, values }] of chart.series.entries()) {
      const value = values[index] ?? 0;
      const size = scaled(value);
      const nth = isBackwards ? chart.series.length - 1 - number : number;
      const across = isStacked ? middle - thickness / 2 : middle - (thickness * chart.series.length) / 2 + nth * thickness;
      const along = isStacked ? stacked : 0;
      if (size > 0) {
        bars.push({
          ...(isHorizontal
            ? { x: plot.left + along, y: plot.top + across, width: size, height: thickness }
            : { x: plot.left + across, y: plot.top + plot.height - along - size, width: thickness, height: size }),
          series: number,
          name: `${category} · ${name}：${figure(value)}`,
        });
      }
      stacked += size;
      if (chart.hasLabels && !isStacked) {
        figures.push(
          isHorizontal
            ? { x: plot.left + size + 4, y: plot.top + across + thickness / 2, text: figure(value) }
            : { x: plot.left + across + thickness / 2, y: plot.top + plot.height - size - 6, text: figure(value) },
        );
      }
    }
    if (chart.hasLabels && isStacked) {
      const total = figure(Math.round((totals[index] ?? 0) * 100) / 100);
      figures.push(
        isHorizontal
          ? { x: plot.left + stacked + 4, y: plot.top + middle, text: total }
          : { x: plot.left + middle, y: plot.top + plot.height - stacked - 6, text: total },
      );
    }
  }
  const legendTop = height - PADDING - legend.lines * LEGEND_LINE + LEGEND_LINE / 2;
  return {
    isHorizontal,
    plot,
    bars,
    figures,
    categories,
    ticks: steps.map((step) => ({
      at: isHorizontal ? plot.left + scaled(step) : plot.top + plot.height - scaled(step),
      text: figure(step),
    })),
    legend: legend.items.map((item) => ({ ...item, x: item.x + PADDING, y: item.y + legendTop })),
  };
}
