import type { SheetLink, SheetPlan } from "../../sheet/plan";
import { lineKeys } from "../form/formLines";
import { plannedColumns } from "../form/placement";
import { isReservedName, sheetNames } from "../sheetNames";
import { summaryRows } from "./summaryColumns";

/** Column of the cities' names on 汇总. */
const unitColumn = 0;

/** A form's name leads back, from where our layout has it. */
const { key: keyColumn, name: nameColumn } = plannedColumns;

/**
 * The sheets of a workbook that becomes a file, with the names of cities on 汇总 leading to their forms, and the name on a form back. The links are made of what stands
 * there at each saving: one to a sheet that was renamed, hidden or removed is not made again. 排名 has none, because its lines change
 * places by formulas and a link would stay where it was. A workbook that holds no assessment comes back as it is.
 *
 * @example withIndexLinks(plans) // 汇总!A5 «南京市» leads to 南京市!A1, and 南京市!C3 to 汇总!A1
 */
export function withIndexLinks(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  if (!plans.some(({ name }) => name === sheetNames.scheme)) return plans;
  const forms = new Set(plans.filter(({ name, visibility = "visible" }) => visibility === "visible" && !isReservedName(name)).map(({ name }) => name));
  const hasSummary = plans.some(({ name, visibility = "visible" }) => name === sheetNames.summary && visibility === "visible");
  return plans.map((plan) => {
    if (plan.name === sheetNames.summary) return { ...plan, links: linksOf(plan, forms) };
    const back = hasSummary && !isReservedName(plan.name) ? backFrom(plan) : [];
    return back.length === 0 ? plan : { ...plan, links: back };
  });
}

/** None where the line with the name was moved or is gone. */
function backFrom({ cells }: SheetPlan): readonly SheetLink[] {
  const row = cells.findIndex((line) => line[keyColumn]?.value === lineKeys.head);
  const name = cells[row]?.[nameColumn]?.value;
  return typeof name !== "string" || name === "" ? [] : [{ row, column: nameColumn, sheet: sheetNames.summary, tip: `回到“${sheetNames.summary}”` }];
}

function linksOf({ cells }: SheetPlan, forms: ReadonlySet<string>): readonly SheetLink[] {
  return cells.flatMap((cells, row): SheetLink[] => {
    const name = cells[unitColumn]?.value;
    if (row < summaryRows.first || typeof name !== "string" || !forms.has(name)) return [];
    return [{ row, column: unitColumn, sheet: name, tip: `打开“${name}”的填报表` }];
  });
}
