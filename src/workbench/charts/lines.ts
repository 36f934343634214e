import type { ChartLayout, Label } from "./layout";
import { layoutChart } from "./layout";
import type { ChartFigures } from "./readChart";

/** A series as a line: gaps where nothing stands. */
export interface Line {
  readonly series: number;
  /** As SVG draws it. */
  readonly path: string;
  readonly marks: readonly Label[];
}

export function isLineChart({ type }: Pick<ChartFigures, "type">): boolean {
  return type === "Line" || type === "LineMarkers";
}

/** Lays a line chart out as columns are, with the points where the columns' tops would be in the middle of each category. */
export function layoutLines(chart: ChartFigures, width: number, height: number): { readonly layout: ChartLayout; readonly lines: readonly Line[] } {
  const layout = layoutChart({ ...chart, type: "ColumnClustered", hasLabels: false }, width, height);
  const { plot, ticks, categories } = layout;
  const last = ticks.at(-1);
  const end = Number(last?.text ?? 1);
  const yOf = (value: number) => plot.top + plot.height - (Math.max(0, value) / end) * plot.height;
  const lines = chart.series.map(({ name, values }, series): Line => {
    const marks = categories.flatMap(({ x, text }, index): (Label & { readonly isStart: boolean })[] => {
      const value = values[index] ?? null;
      if (value === null) return [];
      return [{ x, y: yOf(value), text: `${text} · ${name}：${value}`, isStart: (values[index - 1] ?? null) === null }];
    });
    return { series, path: marks.map(({ x, y, isStart }) => `${isStart ? "M" : "L"}${x} ${y}`).join(""), marks };
  });
  return { layout: { ...layout, bars: [] }, lines };
}
