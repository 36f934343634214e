import { describe, expect, it } from "vitest";
import { jiangsu2012 } from "../../src/core/index";
import { assessmentPlans } from "../../src/workbook/assessment";
import { noticePlan } from "../../src/workbook/publish/notice";
import { printScale } from "../../src/sheet/paper";
import type { Area, SheetPlan } from "../../src/sheet/plan";
import { scorecardsPlan } from "../../src/workbook/publish/scorecards";
import { sensitivityPlan } from "../../src/workbook/sensitivity/sensitivity";
import { sensitivityOf } from "../support/sensitivity";
import { thirteenResults } from "../support/publishedResults";

const scheme = jiangsu2012;
const all = thirteenResults();
const date = { year: 2013, month: 3, day: 5 };

const plans: readonly SheetPlan[] = [
  ...assessmentPlans({ scheme, year: 2012, units: all.units.map(({ name }) => name) }),
  scorecardsPlan({ ...all, pages: all.units.slice(0, 1) }),
  noticePlan({ ...all, commend: 3, date, unreported: [], countsUnreported: false }),
  sensitivityPlan(sensitivityOf(all.units), scheme, 2012),
];

/** Programs without the font that Excel counts characters of make columns wider, LibreOffice by an eighth. */
const withoutFont = 1.125;

/** The smallest size of a text on paper, in points, of a part that is fitted to a page's width beside the columns that repeat. */
function smallest({ print, cells, columnWidths = [] }: SheetPlan, part: Area): number {
  if (print === undefined) throw new Error("the sheet says how it prints");
  const isPrinted = (column: number) => column >= part.column && column < part.column + part.columns;
  const widths = Array.from({ length: part.columns }, (_, at) => columnWidths[part.column + at] ?? 8);
  const sizes = cells
    .slice(part.row, part.row + part.rows)
    .flatMap((line) => line.flatMap((cell, column) => (cell !== undefined && isPrinted(column) && (cell.value !== undefined || cell.formula !== undefined) ? [cell.style?.size ?? 11] : [])));
  return Math.min(...sizes) * (print.fitToWidth ? printScale(print, widths.map((width) => width * withoutFont)) : 1);
}

describe("what is printed can be read: 8 points and more", () => {
  it.each(plans.filter(({ print }) => print !== undefined).map((plan) => [plan.name, plan] as const))("%s", (_name, plan) => {
    const whole: Area = { row: 0, column: 0, rows: plan.cells.length, columns: Math.max(...plan.cells.map((line) => line.length)) };
    expect(smallest(plan, plan.print?.area ?? whole)).toBeGreaterThanOrEqual(8);
  });
});
