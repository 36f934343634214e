import { formColumns, lastReportColumn, lastShownColumn } from "./columns";
import type { FormLine } from "./formLines";
import { narrowMargins, pageBreaks, printable, printScale } from "../../sheet/paper";
import { headRows, plannedColumns } from "./placement";
import type { PrintSetup } from "../../sheet/plan";

/** Title, subtitle, head and column headers, in points. */
export const headHeights = [28, 18, 20, 26] as const;

/** A form's page header: the city on the left, the year on the right. Codes begin with &, so an & in a name is doubled. */
export function formHeader(unit: string, year: number): string {
  return `&L${unit.replaceAll("&", "&&")}&R${year}年度`;
}

/** Whose form it is, and whether it goes into a city's own file. */
interface Printed {
  readonly unit: string;
  readonly year: number;
  readonly isTemplate?: boolean;
}

/**
 * The city's part one page wide on A3, where its texts keep 8 points and more; what the review adds follows on pages of
 * its own, beside 序号 and 考核指标. Heights are those of the lines, in points.
 */
export function formPrint({ unit, year, isTemplate = false }: Printed, lines: readonly FormLine[], heights: readonly number[]): PrintSetup {
  const { number, name, [lastReportColumn]: lastReport, [lastShownColumn]: lastShown } = plannedColumns;
  const rows = headRows.first + lines.length;
  const review = { row: headRows.header, column: lastReport + 1, rows: rows - headRows.header, columns: lastShown - lastReport };
  const print: PrintSetup = {
    paper: "A3",
    orientation: "landscape",
    fitToWidth: true,
    titleRows: [headRows.header, headRows.header],
    ...(isTemplate ? {} : { titleColumns: [number, name] }),
    area: { row: 0, column: number, rows, columns: lastReport + 1 - number },
    ...(isTemplate ? {} : { furtherAreas: [review] }),
    margins: narrowMargins,
    header: formHeader(unit, year),
    footer: "&C第 &P 页，共 &N 页",
    centered: true,
  };
  const widths = formColumns.slice(number, lastReport + 1).map(({ width }) => width);
  const page = {
    height: printable(print).height / printScale(print, widths),
    head: headHeights.reduce((sum, height) => sum + height, 0),
    repeated: headHeights[headRows.header],
  };
  return { ...print, breaksBefore: formBreaks(lines, heights, page).map((line) => headRows.first + line) };
}

/** Printers and programs differ a little in how high rows come out. */
const reserve = 0.97;
/** An item that takes more of a page than this may be parted between its indicators. */
const large = 0.25;

/** Room on a page for a form's lines, all in points of the sheet. */
export interface FormPage {
  readonly height: number;
  /** What stands above the first line on the first page, and on every later one. */
  readonly head: number;
  readonly repeated: number;
}

/**
 * Lines, counted from the first, before which a page begins: never between a category's line and what follows it, within
 * an indicator or before the totals, and within an item only where it is large.
 */
export function formBreaks(lines: readonly FormLine[], heights: readonly number[], page: FormPage): readonly number[] {
  const capacity = page.height * reserve;
  const heightOf = (first: number, end?: number): number => heights.slice(first, end).reduce((sum, height) => sum + height, 0);
  let partsItem = false;
  const starts = lines.flatMap((line, row) => {
    if (line.kind !== "entry") return line.kind === "category" ? [row] : [];
    if (line.itemSpan > 0) partsItem = heightOf(row, row + line.itemSpan) > capacity * large;
    if (line.itemSpan > 0) return lines[row - 1]?.kind === "category" ? [] : [row];
    return partsItem && line.indicatorSpan > 0 ? [row] : [];
  });
  const blocks = starts.map((row, index) => ({ row, height: heightOf(row, starts[index + 1]) }));
  return pageBreaks(blocks, capacity, page.head, page.repeated);
}
