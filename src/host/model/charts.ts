import type { Area } from "../../sheet/plan";
import { parseAddress } from "../address";
import { asNumber, asOneOf, asText } from "../arguments";
import { placeOf } from "../chartPlace";
import { HostError } from "../errors";
import { defineType } from "../hostObject";
import type { HostObject, HostType, Property } from "../hostObject";
import { requireAllowed } from "../protection";
import { axesType, legendType, seriesCollectionType, titleType } from "./chartParts";
import { chartOf, chartsOf, member, writable } from "./chartRef";
import type { ChartRef } from "./chartRef";
import { rangeType } from "./range";
import type { SheetRef } from "./sheetRef";

const CHART_TYPES = [
  "ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100",
  "Line", "LineMarkers", "Pie", "Doughnut", "Area", "AreaStacked", "XYScatter", "Radar",
] as const;

/** Excel's size of a new chart, in points. */
const NEW_SIZE = { left: 150, top: 90, width: 360, height: 216 } as const;

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
      if (range.sheetId !== self.sheetId) throw new HostError("ApiNotFound", "Charts of another sheet's data are not available here.");
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
