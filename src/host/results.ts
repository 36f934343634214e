import type { CellValue, SheetPlan } from "../sheet/plan";
import type { Book } from "./book";
import { cellValue } from "./cells";

/** What the formulas of each sheet came to, in the order in which they stand, line by line. */
export type Results = Readonly<Record<string, readonly CellValue[]>>;

/** The results that this workbook shows for the formulas of these sheets, which were loaded into it. */
export function resultsOf(book: Book, plans: readonly SheetPlan[]): Results {
  return Object.fromEntries(
    plans.map((plan) => {
      const sheet = book.findSheet(plan.name);
      const results = plan.cells.flatMap((line, row) =>
        line.flatMap((cell, column) => (cell?.formula === undefined ? [] : [cellValue(sheet?.getCellRaw(row, column))])),
      );
      return [plan.name, results];
    }),
  );
}

/** The sheets with the result of each formula beside it; undefined when there are more or fewer formulas than results. */
export function withResults(plans: readonly SheetPlan[], results: Results): readonly SheetPlan[] | undefined {
  const all = plans.map((plan) => {
    const left = [...(results[plan.name] ?? [])].reverse();
    let isComplete = true;
    const cells = plan.cells.map((line) =>
      line.map((cell) => {
        if (cell?.formula === undefined) return cell;
        const value = left.pop();
        isComplete &&= value !== undefined;
        return { ...cell, value: value ?? null };
      }),
    );
    return isComplete && left.length === 0 ? { ...plan, cells } : undefined;
  });
  return all.includes(undefined) ? undefined : all.filter((plan) => plan !== undefined);
}
