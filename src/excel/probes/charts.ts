import { member, method, probes } from "./probe";
import type { Bench } from "./probe";

function addChart({ sheet }: Bench): Excel.Chart {
  sheet.getRange("A1:C3").values = [["城市", "基本分", "创新加分"], ["南京市", 900, 20], ["苏州市", 950, 40]];
  return sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
}

/** Native charts. */
export const chartProbes = probes({
  seriesAreNamedByHeader: {
    source: method("chartcollection", "add"),
    expected: ["基本分", "创新加分"],
    run: async (bench) => {
      const { series } = addChart(bench);
      series.load("items/name");
      await bench.sync();
      return series.items.map(({ name }) => name);
    },
  },
  seriesByRows: {
    source: method("chartcollection", "add"),
    expected: ["南京市", "苏州市"],
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1:C3").values = [["", "基本分", "创新加分"], ["南京市", 900, 20], ["苏州市", 950, 40]];
      const { series } = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C3"), "Rows");
      series.load("items/name");
      await sync();
      return series.items.map(({ name }) => name);
    },
  },
  titleAndLegend: {
    source: member("charttitle", "text"),
    expected: ["2012 年度总分", "Bottom", true],
    run: async (bench) => {
      const chart = addChart(bench);
      chart.title.text = "2012 年度总分";
      chart.legend.position = "Bottom";
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.load("title/text,legend/position");
      chart.axes.categoryAxis.load("reversePlotOrder");
      await bench.sync();
      return [chart.title.text, chart.legend.position, chart.axes.categoryAxis.reversePlotOrder];
    },
  },
  chartStandsOverCells: {
    source: method("chart", "setposition"),
    expected: "",
    run: async (bench) => {
      addChart(bench).setPosition("E2", "J16");
      return bench.refusal();
    },
  },
  colourOfSeries: {
    source: method("chartfill", "setsolidcolor"),
    expected: "",
    run: async (bench) => {
      addChart(bench).series.getItemAt(0).format.fill.setSolidColor("#1F4E79");
      return bench.refusal();
    },
  },
});
