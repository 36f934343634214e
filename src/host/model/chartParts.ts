import { seriesColor } from "../../sheet/chartLook";
import { asBoolean, asOneOf, asText } from "../arguments";
import { cellValue } from "../cells";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType } from "../hostObject";
import { chartOf, member, writable } from "./chartRef";
import type { ChartRef } from "./chartRef";

interface SeriesRef extends ChartRef {
  readonly index: number;
}

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

export const titleType: HostType<ChartRef> = defineType<ChartRef>({
  name: "ChartTitle",
  properties: {
    text: member((chart) => chart.title.text, asText, (chart, text) => (chart.title = { text, visible: true })),
    visible: member((chart) => chart.title.visible, asBoolean, (chart, visible) => (chart.title.visible = visible)),
  },
});

export const legendType: HostType<ChartRef> = defineType<ChartRef>({
  name: "ChartLegend",
  properties: {
    position: member((chart) => chart.legend.position, (value): string => asOneOf(value, LEGEND_POSITIONS), (chart, position) => (chart.legend = { position, visible: true })),
    visible: member((chart) => chart.legend.visible, asBoolean, (chart, visible) => (chart.legend.visible = visible)),
  },
});

type AxisName = "valueAxis" | "categoryAxis";

function axisType(axis: AxisName): HostType<ChartRef> {
  const title: HostType<ChartRef> = defineType<ChartRef>({
    name: "ChartAxisTitle",
    properties: {
      text: member((chart) => chart[axis].title, asText, (chart, text) => (chart[axis] = { title: text, titleVisible: true })),
      visible: member((chart) => chart[axis].titleVisible, asBoolean, (chart, visible) => (chart[axis].titleVisible = visible)),
    },
  });
  const reversed = member((chart) => chart.reversed, asBoolean, (chart, value) => (chart.reversed = value));
  return defineType<ChartRef>({
    name: "ChartAxis",
    properties: axis === "categoryAxis" ? { reversePlotOrder: reversed } : {},
    objects: { title: (self) => title.wrap(self) },
  });
}

const valueAxisType = axisType("valueAxis");
const categoryAxisType = axisType("categoryAxis");

export const axesType: HostType<ChartRef> = defineType<ChartRef>({
  name: "ChartAxes",
  objects: {
    valueAxis: (self) => valueAxisType.wrap(self),
    categoryAxis: (self) => categoryAxisType.wrap(self),
  },
});

/** The header of a series: the first row of its column, or the first column of its row. */
function seriesName(self: SeriesRef): string {
  const { data, seriesBy } = chartOf(self);
  const byColumns = seriesBy === "Columns";
  const row = data.row + (byColumns ? 0 : self.index + 1);
  const column = data.column + (byColumns ? self.index + 1 : 0);
  return String(cellValue(self.book.sheet(self.sheetId).getCellRaw(row, column)) ?? "");
}

function seriesCount(self: ChartRef): number {
  const { data, seriesBy } = chartOf(self);
  return Math.max(0, (seriesBy === "Columns" ? data.columns : data.rows) - 1);
}

function colorSeries(self: SeriesRef, color: string): void {
  if (!/^#[\dA-F]{6}$/i.test(color)) throw new HostError("InvalidArgument");
  const { colors } = chartOf(self);
  const colorOf = (index: number) => (index === self.index ? color.toUpperCase() : (colors?.[index] ?? seriesColor(index)));
  writable(self).colors = Array.from({ length: seriesCount(self) }, (_, index) => colorOf(index));
}

const seriesFillType: HostType<SeriesRef> = defineType<SeriesRef>({
  name: "ChartFill",
  methods: {
    setSolidColor: (self, args) => colorSeries(self, args.text(0)),
  },
});

/** A line chart has its series' colours on their lines. */
const seriesLineType: HostType<SeriesRef> = defineType<SeriesRef>({
  name: "ChartLineFormat",
  properties: {
    color: {
      get: (self) => chartOf(self).colors?.[self.index] ?? seriesColor(self.index),
      set: (self, value) => colorSeries(self, asText(value)),
    },
  },
});

const seriesFormatType: HostType<SeriesRef> = defineType<SeriesRef>({
  name: "ChartSeriesFormat",
  objects: { fill: (self) => seriesFillType.wrap(self), line: (self) => seriesLineType.wrap(self) },
});

const seriesType: HostType<SeriesRef> = defineType<SeriesRef>({
  name: "ChartSeries",
  properties: {
    name: { get: seriesName },
    // The workbench draws labels on all series or on none.
    hasDataLabels: {
      get: (self) => chartOf(self).dataLabels,
      set(self, value) {
        writable(self).dataLabels = asBoolean(value);
      },
    },
  },
  objects: { format: (self) => seriesFormatType.wrap(self) },
});

function seriesAt(self: ChartRef, index: number): HostObject {
  if (!Number.isInteger(index) || index < 0 || index >= seriesCount(self)) throw new HostError("InvalidArgument");
  return seriesType.wrap({ ...self, index });
}

export const seriesCollectionType: HostType<ChartRef> = defineType<ChartRef>({
  name: "ChartSeriesCollection",
  properties: { count: { get: seriesCount } },
  items: (self) => Array.from({ length: seriesCount(self) }, (_, index) => seriesAt(self, index)),
  methods: {
    getCount: seriesCount,
    getItemAt: (self, args) => seriesAt(self, args.number(0)),
  },
});
