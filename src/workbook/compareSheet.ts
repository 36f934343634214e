import { cellAddress, isSameFormula } from "./a1";
import type { Cell, SheetContent, SheetPlan } from "./plan";

/** A cell of a computed sheet that is not as planned. */
export interface Deviation {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly before: string;
  readonly after: string;
}

/** Where a read sheet deviates from its plan, formulas and fixed texts alike; cells the plan leaves empty may hold anything. */
export function compareSheet(plan: SheetPlan, content: SheetContent): readonly Deviation[] {
  return plan.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column): Deviation[] => {
      const after = plannedText(cell);
      if (after === null) return [];
      const formula = content.formulas[row]?.[column] ?? null;
      const value = content.values[row]?.[column] ?? null;
      const before = formula ?? (value === null ? "" : String(value));
      const isSame = cell?.formula === undefined ? before === after : formula !== null && isSameFormula(formula, after);
      return isSame ? [] : [{ row, column, address: cellAddress(row, column), before, after }];
    }),
  );
}

function plannedText(cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return cell.formula;
  return cell.value === undefined || cell.value === null ? null : String(cell.value);
}
