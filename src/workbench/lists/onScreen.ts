import { placeOf } from "../../host/chartPlace";
import { pixelsOf } from "../../host/lengths";
import type { Area } from "../../sheet/plan";
import type { Grid } from "../grid/createGrid";

export interface ArrowOnScreen {
  readonly cell: Area;
  /** In pixels within the grid's container. */
  readonly left: number;
  readonly top: number;
}

/** Side of the arrow's square, in pixels of the screen. */
export const ARROW = 18;

/** Room that the scroll bar takes. */
const SCROLL_BAR = 12;

/** Where the arrow of the selected cell's list stands: right of the cell at its foot; null where there is none. */
export function arrowOnScreen({ host, viewport, lists }: Grid): ArrowOnScreen | null {
  const cell = lists.cell();
  const view = viewport.current();
  if (cell === undefined || view === undefined) return null;
  const sheet = host.book.sheet(view.sheetId);
  const merged = sheet.getMergedCell(cell.row, cell.column);
  const area =
    merged === null || merged === undefined
      ? cell
      : { ...cell, rows: merged.endRow - merged.startRow + 1, columns: merged.endColumn - merged.startColumn + 1 };
  const { xSplit, ySplit } = sheet.getFreeze();
  const place = placeOf(sheet, area);
  const right = view.headerWidth + (pixelsOf(place.left + place.width) - (cell.column < xSplit ? 0 : view.scrollX)) * view.zoom;
  const shiftY = cell.row < ySplit ? 0 : view.scrollY;
  const head = view.headerHeight + (pixelsOf(place.top) - shiftY) * view.zoom;
  const foot = Math.min(head + pixelsOf(place.height) * view.zoom, view.canvas.height - SCROLL_BAR);
  const isHidden =
    right + ARROW > view.canvas.width ||
    foot < head + ARROW / 2 ||
    (cell.column >= xSplit && right <= view.headerWidth + view.frozenWidth) ||
    (cell.row >= ySplit && foot - ARROW < view.headerHeight + view.frozenHeight);
  return isHidden ? null : { cell, left: view.canvas.left + right + 1, top: view.canvas.top + foot - ARROW };
}
