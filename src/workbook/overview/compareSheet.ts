import type { Named } from "../../core/index";
import { cellAddress } from "../../sheet/a1";
import { isSameFormula } from "../../sheet/formula";
import type { EarlierFormulas } from "../form/earlierFormulas";
import { textBeforeNames } from "../publish/naming";
import { summaryRows } from "./summaryColumns";
import type { Cell, SheetContent, SheetPlan } from "../../sheet/plan";

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
      // A text of digits and a number are not the same to formulas that compare them.
      const isSame = cell?.formula === undefined ? before === after && (before === "" || typeof value === typeof cell?.value) : formula !== null && isSameFormula(formula, after);
      return isSame ? [] : [{ row, column, address: cellAddress(row, column), before, after }];
    }),
  );
}

/**
 * What building a computed sheet anew would take away without the plan knowing it: everything that stands where the
 * plan has nothing, and constants where it has a formula or other text. Lines from `first` on may be more or fewer than
 * planned, so each is held against the plan's first line; of its fixed texts (a city's name) any will do.
 */
export function lostByRebuild(plan: SheetPlan, first: number, lines: number, content: SheetContent): readonly Deviation[] {
  return content.values.flatMap((cells, row) =>
    cells.flatMap((value, column): Deviation[] => {
      const formula = content.formulas[row]?.[column] ?? null;
      const before = formula ?? String(value ?? "");
      const isLine = row >= first && row < first + lines;
      const planned = (row < first ? plan.cells[row] : isLine ? plan.cells[first] : undefined)?.[column];
      const text = plannedText(planned);
      const isOurs = text !== null && (planned?.formula === undefined ? isLine || before === text : formula !== null);
      if (before === "" || isOurs) return [];
      const after = plannedText(plan.cells[row]?.[column]) ?? "";
      return [{ row, column, address: cellAddress(row, column), before, after }];
    }),
  );
}

/** Deviations parted into those that an earlier version wrote and those that somebody made. */
export function partedByVersion(scheme: Named, sheet: string, found: readonly Deviation[], known: EarlierFormulas) {
  const isEarlier = ({ row, column, before, after }: Deviation) => known.isOnSheet(sheet, row, column, before) || (row <= summaryRows.header && before !== "" && before === textBeforeNames(scheme, after));
  return { earlier: found.filter(isEarlier), overwritten: found.filter((one) => !isEarlier(one)) };
}

function plannedText(cell: Cell | undefined): string | null {
  if (cell === undefined) return null;
  if (cell.formula !== undefined) return cell.formula;
  return cell.value === undefined || cell.value === null ? null : String(cell.value);
}
