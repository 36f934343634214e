import type { Entries } from "../../src/core/index";
import { jiangsu2012 } from "../../src/core/index";
import { loadCalculated, loadSheets } from "../../src/host/load";
import { resultsOf, withResults } from "../../src/host/results";
import { assessmentPlans } from "../../src/workbook/assessment";
import { encodeValue } from "../../src/workbook/form/decode";
import { plannedPlacement } from "../../src/workbook/form/placement";
import { entryList } from "../../src/workbook/form/readForm";
import type { SheetContent, SheetPlan } from "../../src/sheet/plan";
import { asContent } from "./officeActions";
import type { OfficeHarness } from "./officeHarness";

/** Puts a year's workbook of these cities, and sheets besides, in place of whatever the host holds; with entries, their forms filled in. */
export async function openBook(
  office: OfficeHarness,
  units: readonly string[],
  more: readonly SheetPlan[] = [],
  filled: Readonly<Record<string, Entries>> = {},
): Promise<void> {
  // Sheets of the same names, of which each load would else have two for a while, are first taken away.
  await openEmpty(office);
  const key = JSON.stringify([units, more, filled]);
  const found = known.get(key);
  if (found !== undefined) {
    await loadCalculated(office.host, found);
    return;
  }
  const empty = assessmentPlans({ scheme: jiangsu2012, year: 2012, units });
  const plans = [...empty.map((plan) => (filled[plan.name] === undefined ? plan : filledIn(plan, filled[plan.name] ?? {}))), ...more];
  await loadSheets(office.host, plans);
  known.set(key, withResults(plans, resultsOf(office.host.book, plans)) ?? plans);
}

/** Workbooks with the results that this host calculated when they were first opened: what each test begins with is worked out once. */
const known = new Map<string, readonly SheetPlan[]>();

/** A form with what its city reported. */
function filledIn(plan: SheetPlan, entries: Entries): SheetPlan {
  const { rows, columns } = plannedPlacement(jiangsu2012);
  const cells = plan.cells.map((line) => [...line]);
  for (const { key, entry } of entryList(jiangsu2012)) {
    const line = cells[rows.get(key) ?? -1];
    if (line !== undefined && entries[key] !== undefined) line[columns.reported] = { ...line[columns.reported], value: encodeValue(entry, entries[key]) };
  }
  return { ...plan, cells };
}

/** Loads sheets in place of whatever the host holds and answers what every one of them then comes to. */
export async function calculated(office: OfficeHarness, plans: readonly SheetPlan[]): Promise<readonly SheetContent[]> {
  await loadSheets(office.host, plans);
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRange().load("rowIndex,columnIndex,values,formulas"));
    await context.sync();
    return used.map((range, index) => asContent(worksheets.items[index]?.name ?? "", range));
  });
}

/** Puts one empty sheet in place of whatever the host holds. */
export async function openEmpty(office: OfficeHarness, name = "Sheet1"): Promise<void> {
  office.host.setReadOnly(false);
  await loadSheets(office.host, [{ name, cells: [[{ value: "已有内容" }]] }]);
}

/** Everything that stands in the workbook, sheet by sheet in tab order. */
export async function snapshot(): Promise<readonly SheetContent[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject().load("rowIndex,columnIndex,values,formulas"));
    await context.sync();
    return worksheets.items.map(({ name }, index): SheetContent => {
      const range = used[index];
      return range === undefined || range.isNullObject ? { name, values: [], formulas: [] } : asContent(name, range);
    });
  });
}

/** The sheet that is shown. */
export async function shownSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
}
