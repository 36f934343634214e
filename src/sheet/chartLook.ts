import type { Chart } from "./plan";

/** Colours of a chart's series: from deep to light in their order, the last ones set apart in green and gold. */
export const chartColors = ["#1F4E79", "#2E75B6", "#5B9BD5", "#9DC3E6", "#44677F", "#7F9DB9", "#B4C7D9", "#70AD47", "#C9A227", "#A5A5A5"] as const;

/** The colour of a series where none is its own. */
export function seriesColor(series: number): string {
  return chartColors[series % chartColors.length] ?? chartColors[0];
}

/** How thick the lines of a chart are, in points. */
export const lineWidth = 2;

/** How much of a category's slot its bars fill. */
export const barShare = { stacked: 0.64, clustered: 0.76 } as const;

/** The same as Excel says it: the gap between categories in percent of a bar's thickness. */
export function gapWidth(kind: Chart["kind"], series: number): number {
  const share = kind === "barStacked" ? barShare.stacked : barShare.clustered;
  const bars = kind === "barStacked" ? 1 : Math.max(1, series);
  return Math.min(500, Math.round(((1 - share) / (share / bars)) * 100));
}

/** Whether categories run from the top down: bars do as the table does, unless the plan says otherwise. */
export function isReversed({ kind, reversed }: Pick<Chart, "kind" | "reversed">): boolean {
  return reversed ?? (kind !== "columnClustered" && kind !== "line");
}

/** How many series a chart has. */
export function seriesCount({ data, seriesBy }: Pick<Chart, "data" | "seriesBy">): number {
  return Math.max(0, (seriesBy === "columns" ? data.columns : data.rows) - 1);
}
