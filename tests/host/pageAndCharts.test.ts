import { describe, expect, test } from "vitest";
import { useOffice } from "./fixture";

const fixture = useOffice();
const { onSheet } = fixture;

describe("page set-up", () => {
  test("is read as it was written", async () => {
    const result = await onSheet(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A3";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 36;
      pageLayout.setPrintTitleRows("$1:$3");
      pageLayout.setPrintArea("A1:N90");
      const texts = pageLayout.headersFooters.defaultForAllPages;
      texts.leftHeader = "江苏省";
      texts.centerHeader = "南京市 2013 年";
      texts.rightFooter = "第 &P 页，共 &N 页";
      sheet.horizontalPageBreaks.add("A40");
      sheet.horizontalPageBreaks.add("A20");
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally,leftMargin");
      texts.load("leftHeader,centerHeader,rightHeader,rightFooter");
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load("address");
      const breaks = sheet.horizontalPageBreaks.getCount();
      const first = sheet.horizontalPageBreaks.getItem(0).getCellAfterBreak();
      first.load("rowIndex");
      await context.sync();
      return {
        page: [pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom, pageLayout.centerHorizontally, pageLayout.leftMargin],
        texts: [texts.leftHeader, texts.centerHeader, texts.rightHeader, texts.rightFooter],
        titles: titles.address.split("!")[1],
        breaks: [breaks.value, first.rowIndex],
      };
    });
    expect(result).toEqual({
      page: ["Landscape", "A3", { horizontalFitToPages: 1 }, true, 36],
      texts: ["江苏省", "南京市 2013 年", "", "第 &P 页，共 &N 页"],
      titles: "1:3",
      breaks: [2, 19],
    });
  });

  test.each([
    ["one area", "A1:D9", "A1:D9"],
    ["several areas, each on pages of its own", "A1:D9,F1:G9", "A1:D9,F1:G9"],
    ["all that is used", "", null],
  ])("prints %s", async (_, said, printed) => {
    const address = await onSheet(async (sheet, context) => {
      sheet.pageLayout.setPrintArea("A1:B2");
      sheet.pageLayout.setPrintArea(said);
      const areas = sheet.pageLayout.getPrintAreaOrNullObject();
      areas.load("address");
      await context.sync();
      return areas.isNullObject ? null : areas.address.replaceAll(/[^,!]*!/g, "");
    });
    expect(address).toBe(printed);
  });

  test("follows inserted rows", async () => {
    const titles = await onSheet(async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows("$3:$3");
      sheet.getRange("1:2").insert("Down");
      const range = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      range.load("address");
      await context.sync();
      return range.address.split("!")[1];
    });
    expect(titles).toBe("5:5");
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["a paper that is none", (sheet) => Object.assign(sheet.pageLayout, { paperSize: "A33" })],
    ["no pages wide", (sheet) => (sheet.pageLayout.zoom = { horizontalFitToPages: 0 })],
    ["title rows that are cells", (sheet) => sheet.pageLayout.setPrintTitleRows("A1:B2")],
    ["a header longer than 255 characters", (sheet) => (sheet.pageLayout.headersFooters.defaultForAllPages.leftHeader = "长".repeat(256))],
    ["a print area that is none", (sheet) => sheet.pageLayout.setPrintArea("A1:D9;F1:G9")],
    ["a break before the first row", (sheet) => sheet.horizontalPageBreaks.add("A1")],
  ])("refuses %s", async (_, work) => {
    expect(await fixture.refusal(work)).toBe("InvalidArgument");
  });
});

describe("charts", () => {
  test("are read as they were written", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:C3").values = [["城市", "基本分", "创新加分"], ["南京", 900, 50], ["无锡", 880, 60]];
      const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:C3"), "Columns");
      chart.name = "排名图";
      chart.title.text = "2013 年总分";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "分";
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.setPosition("E2", "H10");
      const series = chart.series;
      series.load("items/name");
      const found = sheet.charts.getItem("排名图");
      found.load("chartType,left,top,width,title/text,title/visible,legend/position,axes/valueAxis/title/text,axes/categoryAxis/reversePlotOrder");
      const place = sheet.getRange("E2:H10");
      place.load("format/columnWidth");
      await context.sync();
      const [first] = series.items;
      if (first === undefined) throw new Error("The chart has no series.");
      first.hasDataLabels = true;
      first.load("hasDataLabels");
      await context.sync();
      return {
        type: found.chartType,
        title: [found.title.text, found.title.visible],
        legend: found.legend.position,
        axis: found.axes.valueAxis.title.text,
        reversed: found.axes.categoryAxis.reversePlotOrder,
        names: series.items.map((one) => one.name),
        columns: found.width / place.format.columnWidth,
        labels: first.hasDataLabels,
      };
    });
    expect(result).toEqual({
      type: "BarStacked",
      title: ["2013 年总分", true],
      legend: "Bottom",
      axis: "分",
      reversed: true,
      names: ["基本分", "创新加分"],
      columns: 4,
      labels: true,
    });
  });

  test("can be looked for, counted and deleted", async () => {
    const result = await onSheet(async (sheet, context) => {
      const { charts } = sheet;
      charts.add("ColumnClustered", sheet.getRange("A1:B3")).name = "甲";
      charts.add("ColumnClustered", sheet.getRange("A1:B3")).name = "乙";
      charts.getItem("甲").delete();
      const none = charts.getItemOrNullObject("甲");
      charts.load("items/name,count");
      await context.sync();
      return [none.isNullObject, charts.items.map((chart) => chart.name), charts.count];
    });
    expect(result).toEqual([true, ["乙"], 1]);
  });

  test.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown, string]>([
    ["one that is not there", (sheet) => sheet.charts.getItem("没有").load("name"), "ItemNotFound"],
    ["a kind that is none", (sheet) => sheet.charts.add("Invalid", sheet.getRange("A1:B2")), "InvalidArgument"],
    [
      "a taken name",
      (sheet) => {
        sheet.charts.add("Pie", sheet.getRange("A1:B2")).name = "图";
        sheet.charts.add("Pie", sheet.getRange("A1:B2")).name = "图";
      },
      "ItemAlreadyExists",
    ],
  ])("refuse %s", async (_, work, code) => {
    expect(await fixture.refusal(work)).toBe(code);
  });
});

describe("an AutoFilter", () => {
  test("lies over its range until it is removed", async () => {
    const result = await onSheet(async (sheet, context) => {
      sheet.autoFilter.apply(sheet.getRange("A3:D9"));
      const range = sheet.autoFilter.getRangeOrNullObject();
      range.load("address");
      sheet.autoFilter.load("enabled");
      await context.sync();
      const before = [range.address.split("!")[1], sheet.autoFilter.enabled];
      sheet.autoFilter.remove();
      const none = sheet.autoFilter.getRangeOrNullObject();
      await context.sync();
      return [...before, none.isNullObject];
    });
    expect(result).toEqual(["A3:D9", true, true]);
  });

  test("by criteria is refused", async () => {
    const code = await fixture.refusal((sheet) => sheet.autoFilter.apply(sheet.getRange("A1:B9"), 0, { filterOn: "Values", values: ["a"] }));
    expect(code).toBe("ApiNotFound");
  });
});
