import { issue, member, method, openSpec, probes } from "./probe";

/** The part of an address behind its sheet's name, without dollar signs. */
const place = (address: string): string => address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");

/** Page set-up. */
export const pageProbes = probes({
  paperAndOrientation: {
    source: member("pagelayout", "papersize"),
    expected: ["A3", "Landscape"],
    run: async ({ sheet, sync }) => {
      const { pageLayout } = sheet;
      pageLayout.paperSize = "A3";
      pageLayout.orientation = "Landscape";
      pageLayout.load("paperSize,orientation");
      await sync();
      return [pageLayout.paperSize, pageLayout.orientation];
    },
  },
  onePageWide: {
    source: issue(1860),
    expected: 1,
    run: async ({ sheet, sync }) => {
      const { pageLayout } = sheet;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.load("zoom");
      await sync();
      return pageLayout.zoom.horizontalFitToPages;
    },
  },
  titleRowsRepeat: {
    source: method("pagelayout", "setprinttitlerows"),
    expected: "1:4",
    run: async ({ sheet, sync }) => {
      sheet.pageLayout.setPrintTitleRows("$1:$4");
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
      rows.load("address");
      await sync();
      return place(rows.address);
    },
  },
  titleColumnsRepeat: {
    source: method("pagelayout", "setprinttitlecolumns"),
    expected: "A:B",
    run: async ({ sheet, sync }) => {
      sheet.pageLayout.setPrintTitleColumns("$A:$B");
      const columns = sheet.pageLayout.getPrintTitleColumnsOrNullObject();
      columns.load("address");
      await sync();
      return place(columns.address);
    },
  },
  printAreaStays: {
    source: method("pagelayout", "setprintarea"),
    expected: "A1:D9",
    run: async ({ sheet, sync }) => {
      sheet.pageLayout.setPrintArea("A1:D9");
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await sync();
      return place(area.address);
    },
  },
  severalPrintAreas: {
    source: method("pagelayout", "setprintarea"),
    expected: ["A1:D9", "F1:G9"],
    run: async ({ sheet, sync }) => {
      sheet.pageLayout.setPrintArea("A1:D9,F1:G9");
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await sync();
      return area.address.split(",").map(place);
    },
  },
  marginsAreInPoints: {
    source: method("pagelayout", "setprintmargins"),
    expected: [36, 54],
    run: async ({ sheet, sync }) => {
      const { pageLayout } = sheet;
      pageLayout.setPrintMargins("Points", { left: 36, top: 54 });
      pageLayout.load("leftMargin,topMargin");
      await sync();
      return [Math.round(pageLayout.leftMargin), Math.round(pageLayout.topMargin)];
    },
  },
  footerCodesStay: {
    source: member("headerfooter", "centerfooter"),
    expected: ["&P / &N", "2012 年"],
    run: async ({ sheet, sync }) => {
      const parts = sheet.pageLayout.headersFooters.defaultForAllPages;
      parts.centerFooter = "&P / &N";
      parts.rightHeader = "2012 年";
      parts.load("centerFooter,rightHeader");
      await sync();
      return [parts.centerFooter, parts.rightHeader];
    },
  },
  yearInHeaderStays: {
    source: openSpec("ms-oi29500/c167a243-45ad-4def-816e-7032fb1adf5c"),
    expected: ["南京市", "2012年度"],
    run: async ({ sheet, sync }) => {
      const parts = sheet.pageLayout.headersFooters.defaultForAllPages;
      parts.leftHeader = "南京市";
      parts.rightHeader = "2012年度";
      parts.load("leftHeader,rightHeader");
      await sync();
      return [parts.leftHeader, parts.rightHeader];
    },
  },
  pagesBreakBeforeRow: {
    source: method("pagebreakcollection", "add"),
    expected: 1,
    run: async ({ sheet, sync }) => {
      sheet.getRange("A1:A40").values = Array.from({ length: 40 }, () => [1]);
      sheet.horizontalPageBreaks.add("A20");
      sheet.horizontalPageBreaks.load("items");
      await sync();
      return sheet.horizontalPageBreaks.items.length;
    },
  },
});
