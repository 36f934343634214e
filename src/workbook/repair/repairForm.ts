import { cellAddress } from "../../sheet/a1";
import { formColumns } from "../form/columns";
import { plannedPlacement } from "../form/placement";
import type { FoundLayout } from "./repairLayout";
import { findLayout, plannedText } from "./repairLayout";
import { repairCells } from "./repairCells";
import { shiftsForAll, shiftsInOrder } from "./repairShifts";
import { straysIn } from "./repairStrays";
import type { FormRepair, RepairFinding, RepairRequest } from "./repairTypes";

/**
 * What makes a form whole again: every line and column that it lost is put back, every official text, formula and look
 * comes to be as the form was made, and what was typed stays with its key. Null where too little of a form is there. Pure.
 */
export function repairForm(request: RepairRequest): FormRepair | null {
  const { scheme, plan, content } = request;
  const layout = findLayout(scheme, plan, content);
  if (layout === null) return null;
  const { cells, kept, findings } = repairCells(request, layout);
  const { isTorn, rows, columns } = layout;
  const area = { rows: Math.max(...rows) + 1, columns: Math.max(...columns) + 1 };
  const all = { rows: shiftsForAll(area.rows, plan.cells.length), columns: shiftsForAll(area.columns, formColumns.length) };
  const rowShifts = isTorn ? all.rows.before : shiftsInOrder(rows);
  const columnShifts = isTorn ? all.columns.before : shiftsInOrder(columns);
  const lateRows = isTorn ? all.rows.after : [];
  const lateColumns = isTorn ? all.columns.after : [];
  const strays = straysIn(request, layout, {
    ...area,
    rowShifts: [...rowShifts, ...lateRows],
    columnShifts: [...columnShifts, ...lateColumns],
  });
  return {
    findings: [...lost(request, layout), ...strays.findings, ...findings],
    found: { rows, columns },
    area,
    parked: strays.parked,
    rowShifts,
    columnShifts,
    plan: { ...plan, cells },
    kept,
    lateRows,
    lateColumns,
  };
}

/** Lines and columns that are put back, and that their order is. */
function lost({ scheme, plan }: RepairRequest, { rows, columns, isTorn }: FoundLayout): readonly RepairFinding[] {
  const { columns: planned } = plannedPlacement(scheme);
  const about = (kind: RepairFinding["kind"], key: string, column: RepairFinding["column"], address: string): RepairFinding => ({
    kind,
    key,
    column,
    address,
    before: null,
    after: null,
  });
  return [
    ...(isTorn ? [about("order", "", null, "")] : []),
    ...formColumns.flatMap(({ id }, column) => (columns[column] === -1 ? [about("column", "", id, cellAddress(0, column))] : [])),
    ...rows.flatMap((found, row) => {
      const key = plannedText(plan.cells[row]?.[planned.key]);
      return found < 0 ? [about("line", key, null, cellAddress(row, planned.number))] : [];
    }),
  ];
}
