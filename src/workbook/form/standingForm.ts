import type { Scheme } from "../../core/index";
import type { Cell, CellValue, SheetPlan, Style } from "../../sheet/plan";
import type { PlacedText } from "../../sheet/rowHeights";
import { fitRows } from "../../sheet/rowHeights";
import { computedColumns, formColumns, typedColumns } from "./columns";
import { formPlan } from "./form";
import { lineHeights } from "./formHeights";
import { formLines } from "./formLines";
import { formPrint, headHeights } from "./formPages";
import { headRows, plannedPlacement } from "./placement";
import type { FormReading } from "./readForm";

/**
 * A city's form as it stands, in values: laid out as a new one is, with what its cells show, whole for print. It draws on
 * no other sheet, and nothing of it is open to typing where it is protected.
 */
export function standingForm(scheme: Scheme, year: number, reading: FormReading): SheetPlan {
  const plan = formPlan({ scheme, year, unit: reading.city, hasBonusSheet: false });
  const { columns, rows } = plannedPlacement(scheme);
  const cells = plan.cells.map((row) => row.map(closed));
  const texts: PlacedText[] = [];
  for (const [key, row] of rows) {
    const line = cells[row];
    const from = reading.placement.rows.get(key);
    if (line === undefined) continue;
    for (const id of [...typedColumns, ...computedColumns]) {
      const at = reading.placement.columns[id];
      const stands = from === undefined || at < 0 ? null : (reading.content.values[from]?.[at] ?? null);
      // Column headers are ours; what people type stands on lines of entries alone.
      if (row === headRows.header) continue;
      line[columns[id]] = withValue(line[columns[id]], stands);
      if (row >= headRows.first && typeof stands === "string") texts.push({ row: row - headRows.first, span: spanOf(plan, row, columns[id]), text: stands, width: formColumns.find((column) => column.id === id)?.width ?? 10 });
    }
  }
  const lines = formLines(scheme);
  const planned = lineHeights(scheme, lines);
  const heights = fitRows(lines.length, texts, 0).map((height, line) => Math.max(height, planned[line] ?? 0));
  const { validations: _none, columnLevels: _unfolded, ...rest } = plan;
  // Pages of the review are for what somebody wrote there.
  const { furtherAreas, ...print } = formPrint({ unit: reading.city, year }, lines, heights);
  const isReviewed = cells.slice(headRows.first).some((line) => [columns.reason, columns.reviewState].some((column) => line[column]?.value !== undefined));
  const printed = isReviewed && furtherAreas !== undefined ? { ...print, furtherAreas } : print;
  return { ...rest, name: reading.sheetName, cells, rowHeights: [...headHeights, ...heights], print: printed };
}

const closedLooks = new WeakMap<Style, Style>();

/** A cell without its formula, and with a look that is not open to typing; the same look for the same. */
function closed(cell: Cell | undefined): Cell | undefined {
  if (cell === undefined) return undefined;
  const { formula: _live, ...rest } = cell;
  if (cell.style?.locked !== false) return rest;
  const { locked: _open, ...look } = cell.style;
  const known = closedLooks.get(cell.style) ?? look;
  closedLooks.set(cell.style, known);
  return { ...rest, style: known };
}

function withValue(cell: Cell | undefined, value: CellValue): Cell | undefined {
  return value === null || value === "" ? cell : { ...cell, value };
}

/** Rows that a cell is merged over, downwards. */
function spanOf({ merges = [] }: SheetPlan, row: number, column: number): number {
  return merges.find((area) => area.row === row && area.column === column)?.rows ?? 1;
}
