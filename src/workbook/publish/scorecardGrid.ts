import type { Scheme } from "../../core/index";
import { isLongName } from "./scorecardPage";

/** Widths of a page's columns; those from `live` on are not printed. */
export const pageWidths = [5, 31, 8, 8, 8, 8, 9.8, 9.8, 9.8, 8, 8, 8, 3, 34, 6, 9, 9, 9, 9] as const;
export const pageColumns = { note: 9, printed: 12, live: 13, chart: 14 } as const;

/** The two blocks in which lost points are listed: code, name (over `span` columns), 满分, 得分, 失分. */
export const lossBlocks = [
  { code: 0, name: 1, span: 1, max: 2 },
  { code: 5, name: 6, span: 3, max: 9 },
] as const;

/** Where 提分空间 stands in a line: code, change, points and rank, up to the last printed column. */
export const gainColumns = { code: 0, change: 1, points: 8, rank: 9, end: pageColumns.printed } as const;

const chartRows = 12;

/** Where the parts of a page stand, in rows from its first. Every page of a scheme is of one height. */
export function pageRows(scheme: Scheme) {
  const base = scheme.categories.filter(({ bonus }) => !bonus).flatMap(({ items }) => items.flatMap((item) => item.indicators));
  const lossRows = Math.ceil(base.length / 2);
  const table = 5;
  const chart = table + 1 + scheme.categories.length + 2 + 1;
  const losses = chart + chartRows + 1;
  return { title: 0, subtitle: 1, labels: 2, figures: 3, table, chart, chartRows, losses, lossRows, all: losses + 2 + lossRows } as const;
}

/**
 * Heights of a page's rows in points; with the widths above and narrow margins they fit one sheet of A4, its texts above 8 points,
 * in Excel and in LibreOffice. A city's page stays one sheet of the paper that every office has: it is handed out.
 */
export function pageHeights(scheme: Scheme): readonly number[] {
  const { categories } = scheme;
  const { lossRows } = pageRows(scheme);
  const lines = (count: number, height: number) => Array.from({ length: count }, () => height);
  const table = categories.map(({ name }) => (isLongName(name) ? 30 : 18));
  return [30, 18, 17, 28, 6, 19, ...table, ...lines(2, 18), 6, ...lines(chartRows, 15), 6, 22, 18, ...lines(lossRows, 15)];
}
