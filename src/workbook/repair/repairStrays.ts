import { cellAddress } from "../../sheet/a1";
import type { CellContent } from "../../sheet/cellContent";
import { contentIn, isFormula, isSameContent, shownBy } from "../../sheet/cellContent";
import { computedColumns, formColumns, typedColumns } from "../form/columns";
import type { ColumnId } from "../form/columns";
import { plannedPlacement } from "../form/placement";
import type { FoundLayout } from "./repairLayout";
import { plannedText } from "./repairLayout";
import { shifted } from "./repairShifts";
import type { FormRepair, RepairFinding, RepairRequest, Shift } from "./repairTypes";

interface Strays {
  readonly parked: FormRepair["parked"];
  readonly findings: readonly RepairFinding[];
}

/** The rows and columns that the table takes, and what comes to those of the sheet. */
interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly rowShifts: readonly Shift[];
  readonly columnShifts: readonly Shift[];
}

/**
 * What stands on lines and columns of nobody's within the table, and where it goes: lines below everything, columns
 * beside it. Copies of our own texts, formulas and entries are no one's work and go without a trace.
 */
export function straysIn(request: RepairRequest, layout: FoundLayout, area: Extent): Strays {
  const { content } = request;
  const width = Math.max(0, ...content.values.map((row) => row.length));
  const isOurRow = new Set(layout.rows);
  const columnAt = new Map(layout.columns.map((found, planned) => [found, planned] as const));
  const parked: FormRepair["parked"][number][] = [];
  const findings: RepairFinding[] = [];
  let belowTable = Math.max(content.values.length, area.rows) + 1;
  let besideTable = Math.max(width, area.columns) + 1;
  const isOurs = oursOn(request, layout);
  const park = (row: number, column: number, stray: CellContent, to: { readonly row: number; readonly column: number }) => {
    const value = shownBy(stray);
    parked.push({ ...to, value });
    const address = cellAddress(shifted(to.row, area.rowShifts), shifted(to.column, area.columnShifts));
    findings.push({ kind: "moved", key: "", column: null, address: cellAddress(row, column), before: stray, after: address });
  };
  for (let row = 0; row < area.rows; row += 1) {
    if (isOurRow.has(row)) continue;
    const stray = Array.from({ length: width }, (_, column) => column).filter((column) => {
      const cell = contentIn(content, row, column);
      return column < area.columns && !isEmpty(cell) && !isOurs(row, columnAt.get(column), cell);
    });
    for (const column of stray) {
      // A column of nobody's goes too, so that what stands where both cross must not stay in it.
      const to = columnAt.has(column) ? column : besideTable;
      if (to === besideTable) besideTable += 1;
      park(row, column, contentIn(content, row, column), { row: belowTable, column: to });
    }
    if (stray.length > 0) belowTable += 1;
  }
  for (let column = 0; column < area.columns; column += 1) {
    if (columnAt.has(column)) continue;
    const rows = layout.rows.filter((row) => row >= 0 && !isEmpty(contentIn(content, row, column)) && !isBroken(contentIn(content, row, column)));
    for (const row of rows) park(row, column, contentIn(content, row, column), { row, column: besideTable });
    if (rows.length > 0) besideTable += 1;
  }
  return { parked, findings };
}

/** Whether a cell on a line of nobody's is a copy of ours: a key, an official text, a formula, or what the line of its key has too. */
function oursOn({ scheme, plan, content }: RepairRequest, layout: FoundLayout): (row: number, planned: number | undefined, cell: CellContent) => boolean {
  const { columns } = plannedPlacement(scheme);
  const isComputed = new Set<ColumnId>(computedColumns);
  const texts = formColumns.map((_column, at) => new Set(plan.cells.map((line) => plannedText(line[at]))));
  const lineOf = new Map(plan.cells.map((line, row) => [plannedText(line[columns.key]), layout.rows[row] ?? -1] as const));
  const keyAt = layout.columns[columns.key] ?? -1;
  return (row, planned, cell) => {
    const id = planned === undefined ? undefined : formColumns[planned]?.id;
    if (planned === undefined || id === undefined) return isBroken(cell);
    if (isComputed.has(id)) return isFormula(cell);
    if (!typedColumns.includes(id)) return texts[planned]?.has(String(shownBy(cell) ?? "").trim()) ?? false;
    const original = lineOf.get(String(content.values[row]?.[keyAt] ?? "").trim()) ?? -1;
    return original >= 0 && isSameContent(cell, contentIn(content, original, layout.columns[planned] ?? -1));
  };
}

function isEmpty(cell: CellContent): boolean {
  return !isFormula(cell) && (cell === null || cell === "");
}

/** A formula whose cells were deleted. */
function isBroken(cell: CellContent): boolean {
  return isFormula(cell) && cell.formula.includes("#REF!");
}
