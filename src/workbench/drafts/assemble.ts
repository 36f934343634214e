import type { Cell, SheetPlan } from "../../sheet/plan";
import { DraftFailure } from "./draft";
import type { StoredCell, StoredDraft } from "./draft";

/** The draft's sheets as they were last, in their order. Throws a `DraftFailure` "broken" when one is missing or there is none. */
export function assemble({ info, sheets, cells }: StoredDraft): readonly SheetPlan[] {
  const plans = new Map(sheets.map(({ sheet, plan }) => [sheet, plan]));
  const changed = new Map<number, StoredCell[]>();
  for (const cell of cells) changed.set(cell.sheet, [...(changed.get(cell.sheet) ?? []), cell]);
  const ordered = info.sheets.map((sheet) => {
    const plan = plans.get(sheet);
    if (plan === undefined) throw new DraftFailure("broken");
    return withCells(plan, changed.get(sheet) ?? []);
  });
  const names = new Set(ordered.map(({ name }) => name.toLowerCase()));
  if (ordered.length === 0 || names.size < ordered.length) throw new DraftFailure("broken");
  return ordered;
}

function withCells(plan: SheetPlan, changed: readonly StoredCell[]): SheetPlan {
  if (changed.length === 0) return plan;
  const lines: (Cell | undefined)[][] = plan.cells.map((line) => [...line]);
  for (const { row, column, cell } of changed) {
    while (lines.length <= row) lines.push([]);
    const line = lines[row] ?? [];
    while (line.length <= column) line.push(undefined);
    line[column] = cell ?? undefined;
  }
  return { ...plan, cells: lines };
}
