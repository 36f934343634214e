import type { Area } from "../../sheet/plan";
import { parseAddress } from "../address";
import { asBoolean, asNumber, asOneOf, asText } from "../arguments";
import { cellValue } from "../cells";
import { placeOf } from "../chartPlace";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType, Property } from "../hostObject";
import { requireAllowed } from "../protection";
import type { ChartState } from "../sheetState";
import { rangeType } from "./range";
import type { SheetRef } from "./sheetRef";

interface ChartRef extends SheetRef {
  readonly id: string;
}

interface SeriesRef extends ChartRef {
  readonly index: number;
}

const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100",
  "Line", "LineMarkers", "Pie", "Doughnut", "Area", "AreaStacked", "XYScatter", "Radar",
] as const;

const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"] as const;

/** Excel's size of a new chart, in points. */
const NEW_SIZE = { left: 150, top: 90, width: 360, height: 216 } as const;

const chartsOf = ({ book, sheetId }: SheetRef): readonly ChartState[] => book.state(book.sheet(sheetId).getSheetId()).charts;

function chartOf(self: ChartRef): Readonly<ChartState> {
  const chart = chartsOf(self).find((one) => one.id === self.id);
  if (chart === undefined) throw new HostError("ItemNotFound");
  return chart;
}

function writable(self: ChartRef): ChartState {
  requireAllowed(self.book, self.sheetId, "allowEditObjects");
  const chart = self.book.writableState(self.sheetId).charts.find((one) => one.id === self.id);
  if (chart === undefined) throw new HostError("ItemNotFound");
  return chart;
}

/** One value of a chart, read and written through a check. */
function member<V>(read: (chart: Readonly<ChartState>) => V, check: (value: unknown) => V, write: (chart: ChartState, value: V) => void): Property<ChartRef> {
  return {
    get: (self) => read(chartOf(self)),
    set: (self, value) => write(writable(self), check(value)),
  };
}

const titleType: HostType<ChartRef> = defineType<ChartRef>({
  name: "ChartTitle",
  properties: {
    text: member((chart) => chart.title.text, asText, (chart, text) => (chart.title = { text, visible: true })),
    visible: member((chart) => chart.title.visible, asBoolean, (chart, visible) => (chart.title.visible = visible)),
  },
});

const legendType: HostType<ChartRef> = defineType<ChartRef>({
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

const axesType: HostType<ChartRef> = defineType<ChartRef>({
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
});

function seriesAt(self: ChartRef, index: number): HostObject {
  if (!Number.isInteger(index) || index < 0 || index >= seriesCount(self)) throw new HostError("InvalidArgument");
  return seriesType.wrap({ ...self, index });
}

const seriesCollectionType: HostType<ChartRef> = defineType<ChartRef>({
  name: "ChartSeriesCollection",
  properties: { count: { get: seriesCount } },
  items: (self) => Array.from({ length: seriesCount(self) }, (_, index) => seriesAt(self, index)),
  methods: {
    getCount: seriesCount,
    getItemAt: (self, args) => seriesAt(self, args.number(0)),
  },
});

const number = (name: "left" | "top" | "width" | "height"): Property<ChartRef> =>
  member((chart) => chart[name], asNumber, (chart, value) => {
    if (value < 0) throw new HostError("InvalidArgument");
    chart[name] = value;
    chart.place = undefined;
  });

function cellsArgument(self: SheetRef, value: unknown): Area {
  const range = rangeType.unwrap(value);
  if (range !== undefined && range.sheetId !== self.sheetId) throw new HostError("InvalidArgument");
  return range?.area ?? parseAddress(asText(value)).area;
}

const chartType: HostType<ChartRef> = defineType<ChartRef>({
  name: "Chart",
  id: ({ id }) => id,
  properties: {
    id: { get: ({ id }) => id },
    name: {
      get: (self) => chartOf(self).name,
      set(self, value) {
        const name = asText(value);
        if (name === "") throw new HostError("InvalidArgument");
        if (chartsOf(self).some((one) => one.id !== self.id && one.name.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists");
        writable(self).name = name;
      },
    },
    chartType: member((chart) => chart.type, (value): string => asOneOf(value, CHART_TYPES), (chart, type) => (chart.type = type)),
    left: number("left"),
    top: number("top"),
    width: number("width"),
    height: number("height"),
  },
  objects: {
    title: (self) => titleType.wrap(self),
    legend: (self) => legendType.wrap(self),
    axes: (self) => axesType.wrap(self),
    series: (self) => seriesCollectionType.wrap(self),
    worksheet: ({ book, sheetId }) => book.objects.worksheet(book, sheetId),
  },
  methods: {
    delete(self) {
      writable(self);
      const state = self.book.writableState(self.sheetId);
      state.charts = state.charts.filter((chart) => chart.id !== self.id);
    },
    setPosition(self, args) {
      const start = cellsArgument(self, args.at(0));
      const end = args.at(1) === undefined ? start : cellsArgument(self, args.at(1));
      const place = {
        row: start.row,
        column: start.column,
        rows: Math.max(1, end.row + end.rows - start.row),
        columns: Math.max(1, end.column + end.columns - start.column),
      };
      Object.assign(writable(self), placeOf(self.book.sheet(self.sheetId), place), { place });
    },
    setData(self, args) {
      const range = rangeType.unwrap(args.at(0));
      if (range === undefined) throw new HostError("InvalidArgument");
      writable(self).data = range.area;
    },
  },
});

function addChart(self: SheetRef, type: string, data: Area, seriesBy: "Auto" | "Columns" | "Rows"): HostObject {
  requireAllowed(self.book, self.sheetId, "allowEditObjects");
  const { charts } = self.book.writableState(self.sheetId);
  const id = self.book.newId("chart");
  // Excel makes the shorter side the series when it is left to choose.
  const chosen = seriesBy === "Auto" ? (data.columns > data.rows ? "Rows" : "Columns") : seriesBy;
  const taken = new Set(charts.map((chart) => chart.name));
  let n = charts.length + 1;
  while (taken.has(`图表 ${n}`)) n += 1;
  charts.push({
    id,
    name: `图表 ${n}`,
    type,
    seriesBy: chosen,
    data,
    title: { text: "", visible: true },
    legend: { position: "Bottom", visible: true },
    valueAxis: { title: "", titleVisible: false },
    categoryAxis: { title: "", titleVisible: false },
    reversed: false,
    place: undefined,
    ...NEW_SIZE,
    dataLabels: false,
    colors: undefined,
  });
  return chartType.wrap({ ...self, id });
}

/** A chart by name or by id. */
function found(self: SheetRef, key: string): HostObject | null {
  const chart = chartsOf(self).find((one) => one.id === key || one.name.toLowerCase() === key.toLowerCase());
  return chart === undefined ? null : chartType.wrap({ ...self, id: chart.id });
}

function required(object: HostObject | null): HostObject {
  if (object === null) throw new HostError("ItemNotFound");
  return object;
}

export const chartsType: HostType<SheetRef> = defineType<SheetRef>({
  name: "ChartCollection",
  properties: { count: { get: (self) => chartsOf(self).length } },
  items: (self) => chartsOf(self).map(({ id }) => chartType.wrap({ ...self, id })),
  methods: {
    add(self, args) {
      const range = rangeType.unwrap(args.at(1));
      if (range === undefined) throw new HostError("InvalidArgument");
      if (range.sheetId !== self.sheetId) throw new HostError("ApiNotFound", "Charts of another sheet's data are not available here.");
      const seriesBy = args.at(2) === undefined ? "Auto" : asOneOf(args.at(2), ["Auto", "Columns", "Rows"]);
      return addChart(self, asOneOf(args.at(0), CHART_TYPES), range.area, seriesBy);
    },
    getCount: (self) => chartsOf(self).length,
    getItem: (self, args) => required(found(self, args.text(0))),
    getItemAt(self, args) {
      const chart = chartsOf(self)[args.number(0)];
      return required(chart === undefined ? null : chartType.wrap({ ...self, id: chart.id }));
    },
    getItemOrNullObject: (self, args) => found(self, args.text(0)),
  },
});
