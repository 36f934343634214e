import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../../src/core/index";
import { formColumns } from "../../../src/workbook/form/columns";
import { formPlan } from "../../../src/workbook/form/form";
import { formLines } from "../../../src/workbook/form/formLines";
import { columnPoints, printable, printScale } from "../../../src/sheet/paper";
import { headRows, plannedColumns } from "../../../src/workbook/form/placement";
import type { Area, PrintSetup } from "../../../src/sheet/plan";

const scheme = jiangsu2012;
const request = { scheme, year: 2012, unit: "南京市", hasBonusSheet: true };
const form = formPlan(request);
const template = formPlan({ ...request, hasBonusSheet: false, isTemplate: true });
const lines = formLines(scheme);
const headersOf = (area: Area | undefined) =>
  area === undefined ? [] : formColumns.slice(area.column, area.column + area.columns).map(({ header }) => header);
const printOf = ({ print }: { readonly print?: PrintSetup }): PrintSetup => {
  if (print === undefined) throw new Error("a form says how it prints");
  return print;
};
const print = printOf(form);

/** Rows of each page of the form. */
const pages = [0, ...(print.breaksBefore ?? [])].map((first, index, all) => ({ first, end: all[index + 1] ?? form.cells.length }));

describe("a form on screen", () => {
  it("shows 自报值 to 校验 without scrolling at 1366 pixels beside the pane", () => {
    // The pane takes 356, row numbers and scroll bar 50; a column has 7 pixels a character and 5 of padding.
    const shown = formColumns.slice(plannedColumns.number, plannedColumns.check + 1);
    const pixels = shown.reduce((sum, { width }) => sum + width * 7 + 5, 0) * ((form.zoom ?? 100) / 100);
    expect(pixels).toBeLessThanOrEqual(1366 - 356 - 50);
  });
});

describe("a form on paper", () => {
  it("shows the official columns with 自报值, 核定分 and 佐证材料 at 8 points or more", () => {
    const { area } = print;
    expect(headersOf(area)).toEqual(formColumns.slice(plannedColumns.number, plannedColumns.evidence + 1).map(({ header }) => header));
    const shown = formColumns.slice(area?.column, (area?.column ?? 0) + (area?.columns ?? 0));
    const smallest = Math.min(...form.cells.slice(headRows.header).flat().flatMap((cell) => (cell?.style?.size === undefined || cell.style.size < 10 ? [] : [cell.style.size])));
    const scale = printScale(print, shown.map(({ width }) => width));
    expect(smallest * scale).toBeGreaterThanOrEqual(8);
    // As small as 8 points where a program without the font makes columns a quarter wider.
    expect((10 * printable(print).width) / (shown.reduce((sum, { width }) => sum + columnPoints(width), 0) * 1.25)).toBeGreaterThanOrEqual(8);
  });

  it("shows what the review adds on pages of its own, beside the indicator", () => {
    expect(print.furtherAreas?.map(headersOf)).toEqual([["核定理由", "审核状态"]]);
    expect(headersOf({ row: 0, rows: 1, column: print.titleColumns?.[0] ?? 0, columns: 2 })).toEqual(["序号", "考核指标"]);
  });

  it("shows the city's part alone where the city prints it", () => {
    expect([headersOf(printOf(template).area).at(-1), printOf(template).furtherAreas]).toEqual(["佐证材料", undefined]);
  });

  it("ends no page with a category's line", () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const { end } of pages) expect(lines[end - 1 - headRows.first]?.kind).not.toBe("category");
  });

  it("parts no indicator", () => {
    for (const { first } of pages.slice(1)) {
      const line = lines[first - headRows.first];
      expect(line?.kind === "category" || (line?.kind === "entry" && line.indicatorSpan > 0)).toBe(true);
    }
  });

  it("keeps the totals with what they sum up", () => {
    expect(pages.every(({ first }) => lines[first - headRows.first]?.kind !== "total")).toBe(true);
  });

  it("has room on each page for its rows, so that no other break comes between", () => {
    const widths = formColumns.slice(plannedColumns.number, plannedColumns.evidence + 1).map(({ width }) => width);
    const room = printable(print).height / printScale(print, widths);
    const heightOf = (first: number, end?: number) => (form.rowHeights ?? []).slice(first, end).reduce<number>((sum, height) => sum + (height ?? 0), 0);
    const header = heightOf(headRows.header, headRows.first);
    for (const { first, end } of pages) expect(heightOf(first, end) + (first === 0 ? 0 : header)).toBeLessThanOrEqual(room);
  });
});

describe("a form on screen", () => {
  const pixels = (...ids: readonly (keyof typeof plannedColumns)[]) =>
    formColumns.filter(({ id }) => ids.includes(id)).reduce((sum, { width }) => sum + columnPoints(width) / 0.75, 0);
  /** Room beside a pane of 350 pixels, row numbers and the scroll bar. */
  const room = (screen: number) => screen - 350 - 50;

  it("shows 考核指标, 填报项, 自报值 and 校验 together at 1366 pixels", () => {
    expect(pixels("number", "name", "entry", "unit", "reported", "verified", "reportedPoints", "verifiedPoints", "check")).toBeLessThanOrEqual(room(1366));
  });

  it("shows all from 序号 to 校验 at 1920 pixels, zoomed as files say", () => {
    const ids = formColumns.slice(plannedColumns.number, plannedColumns.check + 1).map(({ id }) => id);
    expect(pixels(...ids) * ((form.zoom ?? 100) / 100)).toBeLessThanOrEqual(room(1920));
  });

  it("folds 考核依据 and 考核方式 away where the sheet is not protected, and shows them at first", () => {
    const folded = formColumns.filter((_, column) => form.columnLevels?.[column] === 1).map(({ header }) => header);
    expect([folded, form.hiddenColumns?.includes(plannedColumns.basis), template.columnLevels]).toEqual([["考核依据", "考核方式"], false, undefined]);
  });
});
