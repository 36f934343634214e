import { areaAddress } from "../sheet/a1";
import type { Area, SheetPlan } from "../sheet/plan";
import { runsOfEqual } from "./rectangles";
import type { Session } from "./session";
import { inputGrid, writeStyles } from "./writeCells";
import { cellsBytes, writeChart, writeSheet } from "./writeSheet";

/** Pages written in one piece; a batch takes several pieces. */
const pagesAtOnce = 10;
/** About how many bytes the looks, merges and chart of one page take besides its cells; errs on the high side. */
export const pageBytes = 105_000;

/**
 * Writes a plan whose rows are pages of equal height onto a new, empty sheet, in pieces that fit into batches. Calls
 * `before` with the first page of each piece; what it throws ends the writing. The caller syncs.
 */
export async function writePages(
  session: Session,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  rowsPerPage: number,
  before: (page: number) => Promise<void>,
): Promise<void> {
  const { cells, rowHeights = [], merges = [], charts = [] } = plan;
  await session.spend(pageBytes + (plan.print?.breaksBefore?.length ?? 0) * 400);
  writeSheet(sheet, { ...plan, cells: [], rowHeights: [], merges: [], charts: [], protected: false });
  const rowsAtOnce = rowsPerPage * pagesAtOnce;
  for (let first = 0; first < cells.length; first += rowsAtOnce) {
    await before(first / rowsPerPage);
    const piece = cells.slice(first, first + rowsAtOnce);
    const isHere = ({ row }: Area) => row >= first && row < first + rowsAtOnce;
    await session.spend(cellsBytes(piece) + (piece.length / rowsPerPage) * pageBytes);
    writeStyles(sheet, piece, first);
    const grid = inputGrid(piece);
    sheet.getRangeByIndexes(first, 0, grid.length, grid[0]?.length ?? 1).formulas = grid;
    for (const { value, first: at, count } of runsOfEqual(rowHeights.slice(first, first + rowsAtOnce))) {
      sheet.getRange(`${first + at + 1}:${first + at + count}`).format.rowHeight = value;
    }
    for (const area of merges.filter(isHere)) sheet.getRange(areaAddress(area)).merge(false);
    for (const chart of charts.filter(({ place }) => isHere(place))) writeChart(sheet, chart);
  }
  if (plan.protected === true) writeSheet(sheet, { name: plan.name, cells: [], protected: true });
}
