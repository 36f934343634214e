import { printScale } from "../../src/sheet/paper";
import type { Area, SheetPlan } from "../../src/sheet/plan";

/** Programs without the font that Excel counts characters of make columns wider, LibreOffice by an eighth. */
const withoutFont = 1.125;

/** The smallest size of a text on paper, in points, of the part that is printed and fitted to a page's width. */
export function smallestPrinted({ print, cells, columnWidths = [] }: SheetPlan): number {
  if (print === undefined) throw new Error("the sheet says how it prints");
  const whole: Area = { row: 0, column: 0, rows: cells.length, columns: Math.max(...cells.map((line) => line.length)) };
  const part = print.area ?? whole;
  const isPrinted = (column: number) => column >= part.column && column < part.column + part.columns;
  const widths = Array.from({ length: part.columns }, (_, at) => columnWidths[part.column + at] ?? 8);
  const sizes = cells
    .slice(part.row, part.row + part.rows)
    .flatMap((line) => line.flatMap((cell, column) => (cell !== undefined && isPrinted(column) && (cell.value !== undefined || cell.formula !== undefined) ? [cell.style?.size ?? 11] : [])));
  return Math.min(...sizes) * (print.fitToWidth ? printScale(print, widths.map((width) => width * withoutFont)) : 1);
}
